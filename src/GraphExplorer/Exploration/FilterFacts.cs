using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>
/// What the filters ask of a view and its elements do not carry in the store: the sources behind each relationship, and
/// the places that each place lies in.
/// </summary>
public static class FilterFacts
{
    const string PlaceKind = "Place";

    /// <summary>Names of entities by their ids; an id that the graph does not know is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IGraphConnection graph, IReadOnlyList<string> ids, CancellationToken cancellationToken = default)
    {
        var found = await Inquiry.FindAsync(graph, inquiry => inquiry.CollectAsync("explore/entities", ("ids", ids)), cancellationToken);
        return found.Nodes.ToDictionary(node => node.Id, node => node.Name, StringComparer.Ordinal);
    }

    /// <summary>The subgraph with its sources and outer places, read in an open transaction.</summary>
    internal static async Task<Subgraph> AddAsync(IGraphTransaction transaction, Subgraph subgraph, CancellationToken cancellationToken)
    {
        var edges = subgraph.Edges.Where(edge => edge.Reading.ClaimCount > 0).Select(edge => edge.Id).ToArray();
        var places = subgraph.Nodes.Where(node => node.Kind == PlaceKind).Select(node => node.Id).ToArray();
        var sources = await ReadAsync(transaction, "explore/edge-sources", edges, cancellationToken);
        var within = await ReadAsync(transaction, "explore/places-within", places, cancellationToken);
        var sourcesOf = sources.SelectMany(row => row.List("edges").OfType<string>().Select(edge => (edge, source: row.Text("source"))))
            .ToLookup(pair => pair.edge, pair => pair.source, StringComparer.Ordinal);
        var placesAround = within.ToDictionary(row => row.Text("id"), row => row.List("places").OfType<string>(), StringComparer.Ordinal);
        return subgraph with
        {
            Edges = [.. subgraph.Edges.Select(edge => sourcesOf.Contains(edge.Id) ? edge with { Sources = [.. sourcesOf[edge.Id]] } : edge)],
            Nodes =
            [
                .. subgraph.Nodes.Select(node => placesAround.TryGetValue(node.Id, out var outer)
                    ? node with { Within = [.. outer.Where(id => id != node.Id).Order(StringComparer.Ordinal)] } : node),
            ],
        };
    }

    static async Task<IReadOnlyList<GraphRecord>> ReadAsync(
        IGraphTransaction transaction, string file, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var result = await transaction.RunAsync(QueryFiles.Named(file).With(("ids", ids)), cancellationToken);
        var rows = new List<GraphRecord>();
        await foreach (var row in result.RecordsAsync(cancellationToken)) rows.Add(row);
        return rows;
    }
}
