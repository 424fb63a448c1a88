namespace GraphExplorer.Bolt.PackStream;

/// <summary>What differs between protocol versions in the structures inside messages.</summary>
/// <param name="ElementIds">Bolt 5.0 and later: nodes and relationships carry element ids.</param>
/// <param name="UtcDateTimes">Bolt 5.0 and later, or 4.4 with the <c>utc</c> patch: date-times count from the epoch in
/// UTC.</param>
/// <param name="GraphTypes">Whether nodes, relationships and paths may be read; a client must not send them.</param>
readonly record struct StructureForm(bool ElementIds, bool UtcDateTimes, bool GraphTypes);
