using GraphExplorer.Exploration;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>The menus of the drawing. Each act is a step that the canvas can undo.</summary>
public sealed partial class CanvasTools
{
    /// <summary>The ways to arrange, also commands of the palette.</summary>
    internal static readonly (string Name, string Icon, string Title)[] Layouts =
    [
        ("force", "layout", "By force"), ("rings", "rings", "In rings around the selection"), ("lineage", "lineage", "By lineage, in rows"),
        ("place", "place", "By place"),
    ];

    /// <summary>Ways to line up what is selected, also commands.</summary>
    internal static readonly (string Name, string Title)[] Alignments =
    [
        ("left", "Left"), ("centre", "Centre"), ("right", "Right"), ("across", "Spread across"),
        ("top", "Top"), ("middle", "Middle"), ("bottom", "Bottom"), ("down", "Spread down"),
    ];

    static readonly (string Name, string Title)[] Drags =
        [("pan", "Moves the view"), ("box", "Selects by a box (Shift+drag)"), ("lasso", "Selects by a lasso")];

    /// <summary>What colour may show, also commands.</summary>
    internal static readonly (LookRule Rule, string Title)[] Colours =
    [
        (LookRule.Kind, "kind"), (LookRule.Degree, "relationships in view"), (LookRule.Betweenness, "betweenness"), (LookRule.Community, "community"),
        (LookRule.Confidence, "mean confidence"), (LookRule.FirstSeen, "first seen"),
    ];

    /// <summary>What size may show, also commands.</summary>
    internal static readonly (LookRule Rule, string Title)[] Sizes =
    [
        (LookRule.Degree, "relationships in all"), (LookRule.Kind, "nothing, one size a kind"), (LookRule.Betweenness, "betweenness"),
        (LookRule.Confidence, "mean confidence"), (LookRule.FirstSeen, "first seen"),
    ];

    string _drag = "pan";
    bool _bundled = true;
    bool _mapped = true;

    [Parameter, EditorRequired] public required CanvasModule Canvas { get; set; }

    /// <summary>Ids of what is selected.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<string> Selected { get; set; }

    /// <summary>What colour and size show now.</summary>
    [Parameter, EditorRequired] public required NodeLook Look { get; set; }

    /// <summary>Raised with the name of a layout.</summary>
    [Parameter] public EventCallback<string> OnArrange { get; set; }

    Task DragAsync(string what)
    {
        _drag = what;
        return Canvas.DragToAsync(what);
    }

    async Task PinAsync() => await Canvas.PinAsync(Selected, !await Canvas.IsPinnedAsync(Selected[0]));

    Task ColourAsync(ChangeEventArgs change) => Canvas.ColourAsync(RuleOf(change));

    Task SizeAsync(ChangeEventArgs change) => Canvas.SizeAsync(RuleOf(change));

    static LookRule RuleOf(ChangeEventArgs change) => LookRules.Of((string)change.Value!) ?? LookRule.Kind;

    // Undo and a reload change it as well, so the menu asks when it opens.
    async Task FollowAsync() => _bundled = !Canvas.IsReady || await Canvas.IsBundledAsync();

    Task BundleAsync(ChangeEventArgs change) => Canvas.BundleAsync(_bundled = (bool)change.Value!);

    Task MapAsync(ChangeEventArgs change) => Canvas.ShowMapAsync(_mapped = (bool)change.Value!);
}
