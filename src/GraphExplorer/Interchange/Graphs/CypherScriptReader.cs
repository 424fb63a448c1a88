namespace GraphExplorer.Interchange.Graphs;

/// <summary>
/// A Cypher script of the form that <see cref="Export.CypherScriptWriter"/> writes: one statement a line, which creates a
/// node or a relationship between two nodes, with literals only. It is read as data and never run; anything else in it is
/// refused.
/// </summary>
sealed class CypherScriptReader(ReaderLimits limits) : GraphFileReader("cypher", "Cypher script", limits)
{
    protected override bool Fits(string fileName, string head) =>
        fileName.EndsWith(".cypher", StringComparison.Ordinal) || fileName.EndsWith(".cql", StringComparison.Ordinal)
        || head.Contains("\nCREATE (:", StringComparison.Ordinal);

    protected override async Task<IEnumerable<string>> RecordsAsync(Stream file, ImportedSource source, CancellationToken cancellationToken)
    {
        var graph = new ScriptGraph(Limits);
        var number = 0;
        await foreach (var line in GuardedLines.ReadAsync(file, Limits, cancellationToken))
        {
            number++;
            if (line.TrimStart() is { Length: > 0 } text && !text.StartsWith("//", StringComparison.Ordinal))
                new ScriptStatement(line, number, Limits).ReadInto(graph);
        }
        return graph.Records();
    }
}
