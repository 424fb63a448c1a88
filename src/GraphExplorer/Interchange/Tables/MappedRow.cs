using GraphExplorer.Evidence;

namespace GraphExplorer.Interchange.Tables;

/// <summary>What a row says.</summary>
/// <param name="Row">The row.</param>
/// <param name="Entities">Entities that it names, those that the graph knows by an id of theirs left out.</param>
/// <param name="Claims">What it claims; where each rests is not filled in yet.</param>
/// <param name="Problems">What is wrong with it; then it makes no record.</param>
public sealed record MappedRow(
    TableRow Row, IReadOnlyList<Entity> Entities, IReadOnlyList<Claim> Claims, IReadOnlyList<TableProblem> Problems);

/// <summary>An entity that a row names, by the name that the mapping gives it.</summary>
/// <param name="Id">Id in the graph.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Raw">What the row calls it.</param>
sealed record NamedEntity(string Id, IReadOnlyList<string> Labels, string Raw);
