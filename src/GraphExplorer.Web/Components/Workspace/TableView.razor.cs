using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Time;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>The table twin of the canvas.</summary>
public sealed partial class TableView
{
    bool _entities;
    FilteredSubgraph? _of;
    IReadOnlyList<EdgeRow> _rows = [];

    [CascadingParameter] public required ExploreSession Session { get; set; }

    Subgraph Seen => Session.View.Seen.Subgraph;

    // The grid takes a new list for new data and would begin again from its first row.
    IReadOnlyList<EdgeRow> Rows
    {
        get
        {
            if (_of == Session.View.Seen)
                return _rows;
            _of = Session.View.Seen;
            var nodes = Seen.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
            _rows = [.. Seen.Edges.Select(edge => EdgeRow.Of(edge, nodes, _of.States))];
            return _rows;
        }
    }

    void MarkEntity(RowRenderEventArgs<GraphNode> row) => Mark(row.Attributes, row.Data?.Id);

    void MarkEdge(RowRenderEventArgs<EdgeRow> row) => Mark(row.Attributes, row.Data?.Edge.Id);

    void Mark(IDictionary<string, object> attributes, string? id)
    {
        if (id == Session.State.Selected)
            attributes["class"] = "is-selected";
    }
}

/// <summary>A relationship as a row.</summary>
public sealed record EdgeRow(GraphEdge Edge, string From, string FromKind, string To, string ToKind, string State)
{
    public string Phrase => EdgeWords.Phrase(Edge.Type);
    public string When => EdgeWords.When(Edge.Span);

    /// <summary>Undated ones come last.</summary>
    public int Begins => Edge.Span.Bounds.StartMin == 0 ? int.MaxValue : Edge.Span.Bounds.StartMin;

    public int Confidence => Edge.Reading.Confidence;
    public int Claims => Edge.Reading.ClaimCount;
    public bool Disputed => Edge.Reading.Disputed;

    public static EdgeRow Of(GraphEdge edge, Dictionary<string, GraphNode> nodes, IReadOnlyDictionary<string, TimeState> states) => new(
        edge, nodes[edge.From].Name, nodes[edge.From].Kind, nodes[edge.To].Name, nodes[edge.To].Kind,
        states.GetValueOrDefault(edge.Id) switch
        {
            TimeState.Certain => "certain",
            TimeState.Possible => "possible",
            TimeState.Assumed => "assumed ongoing",
            _ => "undated",
        });
}
