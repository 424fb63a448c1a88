using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>A case of a relation type from the graph itself, with the words that it rests on.</summary>
/// <param name="Type">Relationship type.</param>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Edge">Id of the edge that it speaks of.</param>
/// <param name="Subject">Id of the first end.</param>
/// <param name="SubjectName">Its name.</param>
/// <param name="ObjectName">Name of the second end.</param>
/// <param name="Quote">The words, character for character.</param>
/// <param name="Source">Id of their source.</param>
/// <param name="SourceTitle">Its title.</param>
public sealed record RelationExample(
    string Type, string Claim, string Edge, string Subject, string SubjectName, string ObjectName, string Quote, string Source,
    string SourceTitle)
{
    /// <summary>One example for each type that the graph has a claim of, by the name of the type.</summary>
    public static Task<IReadOnlyDictionary<string, RelationExample>> ListAsync(
        IGraphConnection graph, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync<IReadOnlyDictionary<string, RelationExample>>(
            graph,
            async inquiry => (await inquiry.RowsAsync("explore/examples")).Select(Of).ToDictionary(each => each.Type, StringComparer.Ordinal),
            cancellationToken);

    static RelationExample Of(GraphRecord row) => new(
        row.Text("type"), row.Text("claim"), row.Text("edge"), row.Text("subject"), row.Text("subjectName"), row.Text("objectName"),
        row.Text("quote"), row.Text("source"), row.Text("sourceTitle"));
}
