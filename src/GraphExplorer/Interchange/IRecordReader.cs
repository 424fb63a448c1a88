namespace GraphExplorer.Interchange;

/// <summary>
/// Reads files of one form into records of a claims file (<c>data/claims.schema.json</c>). It knows no store and
/// decides nothing about the graph: what it gives is checked by <see cref="Import.ClaimsFile.ReadRecords"/> and written
/// by <see cref="Import.ClaimsLoader"/>, as every other claim is.
/// </summary>
public interface IRecordReader
{
    /// <summary>Name on the command line and in addresses, such as <c>graphml</c>.</summary>
    string Name { get; }

    /// <summary>What people call the form.</summary>
    string Title { get; }

    /// <summary>Whether a file looks like one of this form.</summary>
    /// <param name="fileName">Name of the file, without a folder; empty where it has none.</param>
    /// <param name="head">Its first bytes, up to 4 KB.</param>
    bool Fits(string fileName, ReadOnlySpan<byte> head);

    /// <summary>
    /// Gives the records, one JSON object each, in the order of a claims file: sources with their text in <c>text</c>,
    /// then entities, claims and contradictions. The same file with the same source gives the same records, ids
    /// included, so that importing it twice changes nothing. Every entity that it gives is named by a claim.
    /// </summary>
    /// <param name="file">The file; it need not be seekable and stays open.</param>
    /// <param name="source">What is known of the file as a source. A file of ours brings its own sources and needs it not.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RefusedFileException">The file is no such file, is too large or holds what cannot be imported.</exception>
    IAsyncEnumerable<string> ReadAsync(Stream file, ImportedSource source, CancellationToken cancellationToken);
}
