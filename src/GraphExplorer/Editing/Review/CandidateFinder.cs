using GraphExplorer.Extraction;
using GraphExplorer.Store;

namespace GraphExplorer.Editing.Review;

/// <summary>Reads a document by the rules, with the names of the graph, and puts what it finds before the reviewer.</summary>
public sealed class CandidateFinder(IGraphConnection graph, ReviewStore store, RuleSet rules)
{
    /// <summary>Kinds of entities, the more telling one first.</summary>
    static readonly string[] s_labels = ["Leader", "Group", "StateActor", "Person", "Place", "Event", "Community"];

    /// <summary>Adds what is new to the candidates of the source. Throws <see cref="ArgumentException"/> when its text is too long.</summary>
    public async Task<ProposalCount> FindAsync(string source, string text, string language, CancellationToken cancellationToken = default)
    {
        var known = await KnownAsync(cancellationToken);
        var extracted = await Task.Run(() => CandidateExtractor.Extract(text, known, rules), cancellationToken);
        return await store.ProposeAsync(source, ExtractedProposals.Of(source, text, language, extracted), cancellationToken);
    }

    Task<KnownNames> KnownAsync(CancellationToken cancellationToken) => Inquiry.AskAsync(
        graph,
        async inquiry => new KnownNames(
        [
            .. (await inquiry.RowsAsync("explore/all-names")).Select(row => new KnownEntity(
                row.Text("id"), LabelOf([.. row.List("labels").OfType<string>()]), row.Text("name"), [.. row.List("aliases").OfType<string>()])),
        ]),
        cancellationToken);

    static string LabelOf(string[] labels) => s_labels.FirstOrDefault(labels.Contains, "");
}
