using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>The menus of the drawing. Each act is a step that the canvas can undo.</summary>
public sealed partial class CanvasTools : IDisposable
{
    /// <summary>The ways to arrange, also commands of the palette.</summary>
    internal static readonly (string Name, string Icon, string Title)[] Layouts =
    [
        ("force", "layout", "By force"), ("rings", "rings", "In rings around the selection"), ("lineage", "lineage", "By lineage, in rows"),
        ("place", "place", "By place"),
    ];

    static readonly (string Name, string Title)[] Alignments =
    [
        ("left", "Left"), ("centre", "Centre"), ("right", "Right"), ("across", "Spread across"),
        ("top", "Top"), ("middle", "Middle"), ("bottom", "Bottom"), ("down", "Spread down"),
    ];

    static readonly (string Name, string Title)[] Drags =
        [("pan", "Moves the view"), ("box", "Selects by a box (Shift+drag)"), ("lasso", "Selects by a lasso")];

    static readonly (string Name, string Title)[] Colours =
    [
        ("kind", "kind"), ("degree", "relationships in view"), ("betweenness", "betweenness"), ("community", "community"),
        ("confidence", "mean confidence"), ("first-seen", "first seen"),
    ];

    static readonly (string Name, string Title)[] Sizes =
    [
        ("degree", "relationships in all"), ("kind", "nothing, one size a kind"), ("betweenness", "betweenness"),
        ("confidence", "mean confidence"), ("first-seen", "first seen"),
    ];

    string _drag = "pan";
    string _colour = "kind";
    string _size = "degree";
    bool _bundled = true;
    bool _mapped = true;

    [Parameter, EditorRequired] public required CanvasModule Canvas { get; set; }

    /// <summary>Ids of what is selected.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<string> Selected { get; set; }

    /// <summary>Raised with the name of a layout.</summary>
    [Parameter] public EventCallback<string> OnArrange { get; set; }

    protected override void OnInitialized() => Canvas.LookChanged += Follow;

    // A look comes back when it was undone.
    void Follow(string colour, string size) => _ = InvokeAsync(() =>
    {
        (_colour, _size) = (colour, size);
        StateHasChanged();
    });

    Task DragAsync(string what)
    {
        _drag = what;
        return Canvas.DragToAsync(what);
    }

    async Task PinAsync() => await Canvas.PinAsync(Selected, !await Canvas.IsPinnedAsync(Selected[0]));

    Task ColourAsync(ChangeEventArgs change) => Canvas.LookAsync(_colour = (string)change.Value!, _size);

    Task SizeAsync(ChangeEventArgs change) => Canvas.LookAsync(_colour, _size = (string)change.Value!);

    Task BundleAsync(ChangeEventArgs change) => Canvas.BundleAsync(_bundled = (bool)change.Value!);

    Task MapAsync(ChangeEventArgs change) => Canvas.ShowMapAsync(_mapped = (bool)change.Value!);

    public void Dispose() => Canvas.LookChanged -= Follow;
}
