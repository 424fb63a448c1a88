using System.Runtime.CompilerServices;
using System.Text;

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
        await foreach (var line in LinesAsync(file, cancellationToken))
        {
            number++;
            if (line.TrimStart() is { Length: > 0 } text && !text.StartsWith("//", StringComparison.Ordinal))
                new ScriptStatement(line, number, Limits).ReadInto(graph);
        }
        return graph.Records();
    }

    async IAsyncEnumerable<string> LinesAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(new MeasuredStream(file, Limits.FileBytesMax), new UTF8Encoding(false, true));
        while (true)
        {
            string? line;
            try
            {
                line = await reader.ReadLineAsync(cancellationToken);
            }
            catch (DecoderFallbackException error)
            {
                throw new RefusedFileException("", "The file is not UTF-8.", "Save it as UTF-8.", error);
            }
            if (line is null)
                yield break;
            yield return line;
        }
    }
}
