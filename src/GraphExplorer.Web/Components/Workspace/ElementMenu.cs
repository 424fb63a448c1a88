using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components.Web;
using Radzen;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>What can be done with one element of the canvas, or with the canvas, as a context menu.</summary>
public sealed class ElementMenu(ContextMenuService menus, Expansion expansion, ExploreSession session, CanvasModule canvas)
{
    /// <summary>Ways to expand that the menu lists; the inspector has all of them.</summary>
    const int ChoicesMax = 10;

    /// <summary>Sets the ends of a path.</summary>
    public required Action<string> PathFrom { get; init; }

    /// <inheritdoc cref="PathFrom"/>
    public required Action<string> PathTo { get; init; }

    /// <summary>Opens the menu at the place that was asked for.</summary>
    public async Task OpenAsync(MenuRequest request)
    {
        var acts = request switch
        {
            { Id: null } => CanvasActs(),
            { IsEdge: true, Id: var id } => EdgeActs(id),
            { Id: var id } => await NodeActsAsync(id),
        };
        menus.Open(
            new MouseEventArgs { ClientX = request.X, ClientY = request.Y },
            acts.Select((act, index) => new ContextMenuItem { Text = act.Text, Value = index }),
            chosen => _ = RunAsync(acts[(int)chosen.Value!].Run));
    }

    async Task RunAsync(Func<Task> act)
    {
        menus.Close();
        await act();
    }

    async Task<IReadOnlyList<Act>> NodeActsAsync(string id)
    {
        var (folded, pinned) = (session.State.Filter.Collapse.Contains(id), await canvas.IsPinnedAsync(id));
        var choices = await expansion.ChoicesAsync(id);
        return
        [
            new("Open the neighbourhood", () => session.Open(new ShowNeighbourhood(id), id)),
            new($"Expand all ({choices.Sum(choice => choice.Edges)})", () => session.Add(new ShowExpansion(id, EdgeDirection.Both, ""))),
            .. choices.OrderByDescending(choice => choice.Edges).Take(ChoicesMax).Select(choice => new Act(
                $"Expand: {Words(choice)} ({choice.Edges})", () => session.Add(new ShowExpansion(id, choice.Direction, choice.Type)))),
            new(folded ? "Unfold" : "Collapse", () => canvas.CollapseAsync(id, !folded)),
            new("Hide", () => canvas.HideAsync([id])),
            new(pinned ? "Unpin" : "Pin", () => canvas.PinAsync([id], !pinned)),
            new("Set as path start", () => PathFrom(id)),
            new("Set as path end", () => PathTo(id)),
            .. TracesOf(id),
            new("Select", () => session.Select(id)),
        ];
    }

    IEnumerable<Act> TracesOf(string id) => session.View.Union.Nodes.FirstOrDefault(node => node.Id == id)?.Kind switch
    {
        "Person" => [new("Trace this person", () => session.Open(new ShowTrace(TraceKind.Career, id), id))],
        "Group" => [new("Trace the lineage", () => session.Open(new ShowLineage(id), id))],
        GraphNode.EventKind => [new("What led to this", () => session.Open(new ShowAntecedents(id), id))],
        _ => [],
    };

    IReadOnlyList<Act> EdgeActs(string id) =>
    [
        new("Show the evidence", () => session.Select(id)),
        new("What led to this", () => session.Open(new ShowAntecedents(id), id)),
        new("Hide", () => canvas.HideAsync([id])),
    ];

    IReadOnlyList<Act> CanvasActs() =>
    [
        new("Fit into sight", canvas.FitAsync),
        new("Undo", canvas.UndoAsync),
        new("Redo", canvas.RedoAsync),
        new("Show everything that is hidden", () => session.Adjust(session.State with
        {
            Filter = session.State.Filter with { Hide = IdSet.Empty, Collapse = IdSet.Empty },
        })),
        new("Show the whole network", () => session.Ask(new ExploreState())),
    ];

    static string Words(ExpansionChoice choice) => choice.Direction == EdgeDirection.In
        ? Vocabulary.Relation(choice.Type)?.Inverse ?? EdgeWords.Phrase(choice.Type)
        : EdgeWords.Phrase(choice.Type);

    /// <summary>One line of the menu.</summary>
    sealed record Act(string Text, Func<Task> Run)
    {
        public Act(string text, Action run) : this(text, () =>
        {
            run();
            return Task.CompletedTask;
        })
        {
        }
    }
}
