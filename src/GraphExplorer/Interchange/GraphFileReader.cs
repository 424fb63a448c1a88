using System.Runtime.CompilerServices;
using System.Text;

namespace GraphExplorer.Interchange;

/// <summary>A reader of a form of graph files: who it is, and which files look like its own.</summary>
abstract class GraphFileReader(string name, string title, ReaderLimits limits) : IRecordReader
{
    public string Name => name;

    public string Title => title;

    protected ReaderLimits Limits => limits;

    public bool Fits(string fileName, ReadOnlySpan<byte> head) =>
        Fits(fileName.ToLowerInvariant(), Encoding.UTF8.GetString(head.StartsWith("\uFEFF"u8) ? head[3..] : head));

    public async IAsyncEnumerable<string> ReadAsync(
        Stream file, ImportedSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var record in await RecordsAsync(file, source, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    /// <param name="fileName">In lower case.</param>
    /// <param name="head">The beginning of the file as text.</param>
    protected abstract bool Fits(string fileName, string head);

    protected abstract Task<IEnumerable<string>> RecordsAsync(Stream file, ImportedSource source, CancellationToken cancellationToken);
}
