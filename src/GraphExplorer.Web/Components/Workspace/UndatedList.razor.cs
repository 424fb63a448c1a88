using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Time;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>Events and relationships in sight of which no source says when.</summary>
public sealed partial class UndatedList
{
    FilteredSubgraph? _of;
    IReadOnlyList<Item> _undated = [];

    [CascadingParameter] public required ExploreSession Session { get; set; }

    // The list is made once for each view, not at every render.
    IReadOnlyList<Item> Undated
    {
        get
        {
            if (_of != Session.View.Seen)
                _undated = Of(_of = Session.View.Seen);
            return _undated;
        }
    }

    static IReadOnlyList<Item> Of(FilteredSubgraph seen)
    {
        var names = seen.Subgraph.Nodes.ToDictionary(node => node.Id, node => node.Name, StringComparer.Ordinal);
        bool IsUndated(string id) => seen.States.GetValueOrDefault(id) == TimeState.Undated;
        return
        [
            .. from node in seen.Subgraph.Nodes
               where node.Kind == GraphNode.EventKind && IsUndated(node.Id)
               orderby node.Name
               select new Item(node.Id, node.Name, "", true),
            .. from edge in seen.Subgraph.Edges
               where IsUndated(edge.Id)
               orderby edge.Type, names[edge.From], names[edge.To]
               select new Item(edge.Id, EdgeWords.Sentence(edge, names[edge.From], names[edge.To]), edge.Type, false),
        ];
    }

    sealed record Item(string Id, string Words, string Type, bool IsEvent);
}
