using GraphExplorer.Exploration;
using GraphExplorer.Model;

namespace GraphExplorer.Web.Components.Library;

/// <summary>Values of a result as plain text, to be read, sorted and pasted.</summary>
public static class ResultText
{
    /// <summary>A value in one line.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        GraphNode node => $"({node.Name})",
        GraphEdge edge => $"[{edge.From} {EdgeWords.Phrase(edge.Type)} {edge.To}]",
        GraphPath path => string.Join(" – ", path.Nodes.Select(node => node.Name)),
        string text => text,
        IReadOnlyDictionary<string, object?> map => "{" + string.Join(", ", map.Select(pair => $"{pair.Key}: {Of(pair.Value)}")) + "}",
        IEnumerable<object?> list => "[" + string.Join(", ", list.Select(Of)) + "]",
        _ => PropertyText.Of(value),
    };
}
