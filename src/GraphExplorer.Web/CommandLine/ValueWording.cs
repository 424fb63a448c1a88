using GraphExplorer.Model;

namespace GraphExplorer.Web.CommandLine;

/// <summary>A value of a result as one line of text; nodes, relationships and paths by their names.</summary>
static class ValueWording
{
    public static string Of(object? value) => value switch
    {
        GraphNode node => $"({node.Name})",
        GraphEdge edge => $"[{edge.From} {edge.Type} {edge.To}]",
        GraphPath path => string.Join(' ', path.Nodes.Select(node => $"({node.Name})")),
        IReadOnlyDictionary<string, object?> map => string.Join("; ", map.Select(pair => $"{pair.Key}: {Of(pair.Value)}")),
        string text => text,
        IEnumerable<object?> list => string.Join("; ", list.Select(Of)),
        _ => PropertyText.Of(value),
    };
}
