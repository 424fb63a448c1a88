using GraphExplorer.Evidence;
using GraphExplorer.Model;
using GraphExplorer.Queries;

namespace GraphExplorer.Exploration;

/// <summary>What a view shows, in words.</summary>
public static class ShowWords
{
    /// <summary>Such as <c>Splits of Islamic Movement of Uzbekistan</c>.</summary>
    /// <param name="show">A part of the view.</param>
    /// <param name="nameOf">Gives the name of an entity by its id.</param>
    public static string Of(Show show, Func<string, string> nameOf) => show switch
    {
        ShowNeighbourhood it => $"Neighbourhood of {nameOf(it.Id)}",
        ShowExpansion it => $"{Expansion(it)} of {nameOf(it.Id)}",
        ShowPath it => $"Paths from {nameOf(it.From)} to {nameOf(it.To)}",
        ShowAntecedents it => $"What led to {nameOf(it.Id)}",
        ShowLineage it => $"Lineage of {nameOf(it.Id)}",
        ShowTrace it => $"{it.Kind} of {nameOf(it.Id)}",
        ShowQuery it => QueryCatalogue.Named(it.Name)?.Title ?? (Guid.TryParse(it.Name, out _) ? "A saved query" : it.Name),
        ShowEntities it => it.Ids.Count == 1 ? nameOf(it.Ids.First()) : $"{it.Ids.Count} chosen entities",
        _ => "The whole network",
    };

    /// <summary>The whole view as a title.</summary>
    public static string Of(ExploreState state, Func<string, string> nameOf) =>
        state.Shows.Count == 0 ? "The whole network" : string.Join("; ", state.Shows.Select(show => Of(show, nameOf)));

    /// <summary>The name of a node, or a relationship as a sentence; the id itself where the subgraph does not hold it.</summary>
    public static string NameOf(Subgraph graph, string id)
    {
        if (graph.Nodes.FirstOrDefault(node => node.Id == id) is { } node)
            return node.Name;
        return graph.Edges.FirstOrDefault(edge => edge.Id == id) is { } edge
            ? EdgeWords.Sentence(edge, NameOf(graph, edge.From), NameOf(graph, edge.To))
            : id;
    }

    static string Expansion(ShowExpansion it) => (it.Type.Length == 0, it.Direction) switch
    {
        (true, _) => "All links",
        (_, EdgeDirection.In) => $"“{Inverse(it.Type)}”",
        _ => $"“{EdgeWords.Phrase(it.Type)}”",
    };

    static string Inverse(string type) => Vocabulary.Relation(type)?.Inverse ?? EdgeWords.Phrase(type);
}
