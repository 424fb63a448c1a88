using System.Globalization;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>What was written to the graph since a version of the data.</summary>
/// <param name="DataVersion">Version of the data now; 0 for a graph that keeps none.</param>
/// <param name="Nodes">Ids of entities that are new or changed.</param>
/// <param name="Edges">Relationships between entities that are new or changed.</param>
/// <param name="Sources">Ids of sources that are new or changed.</param>
/// <param name="IsComplete">False when there are more than can be told one by one.</param>
public sealed record GraphChanges(
    long DataVersion, IReadOnlyList<string> Nodes, IReadOnlyList<ChangedEdge> Edges, IReadOnlyList<string> Sources, bool IsComplete)
{
    /// <summary>The version of the data alone; 0 for a graph that keeps none.</summary>
    public static Task<long> VersionAsync(IGraphConnection graph, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync(graph, async inquiry => NumberOf(await inquiry.DataVersionAsync()), cancellationToken);

    /// <summary>What changed after this version.</summary>
    public static Task<GraphChanges> SinceAsync(
        IGraphConnection graph, long version, ExplorationLimits limits, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync(
            graph,
            async inquiry =>
            {
                var rows = (await inquiry.RowsAsync("explore/changes", ("since", version), ("limit", limits.ChangesMax)))
                    .ToLookup(row => row.Text("what"));
                return new GraphChanges(
                    NumberOf(await inquiry.DataVersionAsync()),
                    [.. rows["node"].Select(row => row.Text("id"))],
                    [.. rows["edge"].Select(row => new ChangedEdge(row.Text("id"), row.Text("type"), row.Text("from"), row.Text("to")))],
                    [.. rows["source"].Select(row => row.Text("id"))],
                    rows.All(kind => kind.Count() < limits.ChangesMax));
            },
            cancellationToken);

    static long NumberOf(string version) => version.Length == 0 ? 0 : long.Parse(version, CultureInfo.InvariantCulture);
}

/// <summary>A relationship that is new or changed, with its ends, so that a canvas knows whether it touches what is
/// drawn.</summary>
public sealed record ChangedEdge(string Id, string Type, string From, string To);
