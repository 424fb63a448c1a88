using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Store;

namespace GraphExplorer.Documents;

/// <summary>What came of writing a source.</summary>
/// <param name="Id">Id of the source; empty when nothing was written.</param>
/// <param name="DataVersion">Version of the data afterwards.</param>
/// <param name="Problems">
/// Why nothing was written, by the name of the property of <see cref="SourceDescription"/>, or "" for the whole.
/// </param>
public sealed record SourceWritten(string Id, long DataVersion, IReadOnlyDictionary<string, string> Problems)
{
    public bool IsDone => Problems.Count == 0;

    internal static SourceWritten Refused(string problem) => new("", 0, new Dictionary<string, string> { [""] = problem });
}

/// <summary>
/// Adds sources and changes their descriptions. It writes through the loader of claims files, in one transaction: a
/// source needs no claim yet, but what claims say is read anew where a date, a grade or an origin changes.
/// </summary>
public sealed class SourceWriter(IGraphConnection graph, TimeProvider time, DocumentLimits limits)
{
    /// <summary>How often another id is tried where somebody else takes it meanwhile.</summary>
    const int TriesMax = 5;

    /// <summary>Adds a document as a source of its own.</summary>
    /// <exception cref="GraphRefusedException">The store refused a statement; nothing was written.</exception>
    /// <exception cref="GraphUnreachableException">The store is away.</exception>
    public async Task<SourceWritten> AddAsync(
        SourceDescription description, ReadDocument document, CancellationToken cancellationToken = default)
    {
        if (Problems(description, document.Text) is { } refused)
            return refused;
        var source = description.Of(new Source
        {
            Id = "", Title = "", File = document.FileName, Text = document.Text, Sha256 = document.Sha256, Origin = OriginOf(document),
        });
        for (var tries = 1; ; tries++)
        {
            var taken = await TakenIdsAsync(cancellationToken);
            var report = await ImportAsync(
                source with { Id = SourceIds.For(source.Title, taken) }, new ImportOptions { SourcesAreNew = true }, cancellationToken);
            if (report.Id.Length > 0 || tries == TriesMax || (await TakenIdsAsync(cancellationToken)).SetEquals(taken))
                return report;
        }
    }

    /// <summary>Adds a text as a source of its own.</summary>
    public Task<SourceWritten> AddAsync(SourceDescription description, string text, CancellationToken cancellationToken = default) =>
        AddAsync(description, new ReadDocument { Text = text, Format = DocumentKind.Text }, cancellationToken);

    /// <summary>
    /// Changes what is said of a source. Every edge and claim that its date, its grade or its origins bear on is read
    /// anew in the same transaction.
    /// </summary>
    public async Task<SourceWritten> DescribeAsync(
        string id, SourceDescription description, CancellationToken cancellationToken = default)
    {
        if (Problems(description, null) is { } refused)
            return refused;
        if (description.DerivedFrom.Contains(id))
            return new("", 0, new Dictionary<string, string> { ["DerivedFrom"] = "A source does not repeat itself." });
        if (await StoredSource.ReadAsync(graph, id, cancellationToken) is not { } stored)
            return SourceWritten.Refused("There is no such source any more.");
        return await ImportAsync(description.Of(stored), new ImportOptions { OriginsAreWhole = true }, cancellationToken);
    }

    /// <summary>Where the text of a document was taken from, as a source keeps it.</summary>
    internal static SourceOrigin OriginOf(ReadDocument document) =>
        new(document.Format.MediaType, document.Encoding, document.FileName, document.FileSha256);

    SourceWritten? Problems(SourceDescription description, string? text)
    {
        var problems = DescriptionRules.Problems(description);
        if (problems.Count > 0)
            return new("", 0, problems);
        try
        {
            if (text is null)
                return null;
            TextRules.CheckSize(text, limits);
            TextRules.Check(text, limits);
            return null;
        }
        catch (DocumentRefusedException refused)
        {
            return SourceWritten.Refused(refused.Message);
        }
    }

    async Task<SourceWritten> ImportAsync(Source source, ImportOptions options, CancellationToken cancellationToken)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.ToString())));
        var file = new ClaimsFile(source.Id, sha256, [source], [], [], []);
        var report = await new ClaimsLoader(graph, time).ImportAsync(file, options, null, cancellationToken);
        return report.Problems.Count > 0
            ? SourceWritten.Refused($"{string.Join(' ', report.Problems.Select(problem => $"{problem.Reason} {problem.Advice}"))}")
            : new(source.Id, report.DataVersion, new Dictionary<string, string>());
    }

    async Task<HashSet<string>> TakenIdsAsync(CancellationToken cancellationToken) => await Inquiry.AskAsync(
        graph,
        async inquiry => (await inquiry.RowsAsync("import/stored-grades")).Select(row => row.Text("id")).ToHashSet(StringComparer.Ordinal),
        cancellationToken);
}
