using GraphExplorer.Web.Components.Commands;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>What is in sight as a tree beside the view: the whole graph can be walked from here with the arrow keys.</summary>
public sealed partial class TreePanel : IAsyncDisposable
{
    ElementReference _element;
    TreeModule? _tree;
    CanvasModule? _canvas;
    IDisposable? _commands;
    bool _shown;

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] IJSRuntime Browser { get; set; } = null!;
    [Inject] CommandList Commands { get; set; } = null!;

    protected override void OnInitialized() => _commands = Commands.Add(() =>
    [
        new Command("tree", "Panel", Session.TreeOpen ? "Close the tree" : "Show the graph as a tree", () => Session.ShowTree(!Session.TreeOpen))
        {
            Icon = "lineage", Words = "outline screen reader keyboard list", IsOn = Session.TreeOpen,
        },
    ]);

    /// <summary>Brings the tree to life for a canvas that is at work.</summary>
    public async Task StartAsync(CanvasModule canvas)
    {
        (_tree, _canvas) = (new TreeModule(Browser), canvas);
        await _tree.CreateAsync(_element, canvas);
        await FollowAsync();
    }

    protected override Task OnAfterRenderAsync(bool firstRender) => FollowAsync();

    // The panel has to be in sight before anything in it can have the keyboard.
    async Task FollowAsync()
    {
        if (_tree is not { IsReady: true } || _shown == Session.TreeOpen)
            return;
        _shown = Session.TreeOpen;
        await _tree.ShowAsync(_shown, focus: _shown);
        if (!_shown && _canvas is { } canvas)
            await canvas.FocusAsync(null);
    }

    public async ValueTask DisposeAsync()
    {
        _commands?.Dispose();
        if (_tree is not null)
            await _tree.DisposeAsync();
    }
}
