global using PlainRow = System.Collections.Immutable.ImmutableDictionary<string, GraphExplorer.Cypher.Values.Value>;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Reference;

/// <summary>Rows by name, in order. Columns are empty for a query that returns nothing.</summary>
sealed record PlainTable(IReadOnlyList<string> Columns, IReadOnlyList<PlainRow> Rows);
