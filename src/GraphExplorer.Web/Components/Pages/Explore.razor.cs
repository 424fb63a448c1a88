using GraphExplorer.Exploration;
using GraphExplorer.Web.Components.Commands;
using GraphExplorer.Web.Components.Workspace;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>
/// The workspace: an address becomes a state, the state a view; every panel asks for another state, which becomes an address again. So
/// Back, reload and a link that is passed on come by themselves.
/// </summary>
public sealed partial class Explore : IAsyncDisposable
{
    static readonly (string Drawer, string Icon, string Word)[] Drawers =
        [("side", "filter", "Trace, filter"), ("", "network", "View"), ("inspector", "info", "Evidence")];

    ElementReference _workspace;
    CanvasModule _canvas = null!;
    LanesModule _lanes = null!;
    MapModule _map = null!;
    ShellModule _splitters = null!;
    ViewsModule _keeping = null!;
    ElementMenu _menu = null!;
    PathPanel? _path;
    TimeBar? _time;
    TreePanel? _tree;
    IDisposable? _commands;
    IDisposable? _drawing;
    bool _canUndo;
    bool _canRedo;

    [Inject] ExploreSession Session { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Handover Handover { get; set; } = null!;
    [Inject] IJSRuntime Browser { get; set; } = null!;
    [Inject] ExploreMenus Menus { get; set; } = null!;
    [Inject] CommandList Commands { get; set; } = null!;
    [Inject] ShellModule Shell { get; set; } = null!;

    /// <summary>Ticket for what the prerendered page was made from.</summary>
    [PersistentState] public string? Ticket { get; set; }

    string Title => ShowWords.Of(Session.State, Session.NameOf);

    protected override async Task OnInitializedAsync()
    {
        (_canvas, _lanes) = (new CanvasModule(Browser), new LanesModule(Browser));
        (_splitters, _keeping) = (new ShellModule(Browser), new ViewsModule(Browser));
        _map = new MapModule(Browser);
        _menu = Menus.For(Session, _canvas, id => _path?.Begin(id), id => _path?.End(id));
        _commands = Commands.Add(new ExploreCommands(Session, _canvas, Shell, Navigation)
        {
            PathFrom = id => _path?.Begin(id), PathTo = id => _path?.End(id),
        }.List);
        _drawing = Commands.Add(new DrawingCommands(Session, _canvas).List);
        Navigation.LocationChanged += Follow;
        Session.Changed += Render;
        Session.Begin(Handover.Take<ExploreSession.Content>(Ticket));
        await Session.ReadAsync(Navigation.Uri);
        if (!RendererInfo.IsInteractive)
            Ticket = Handover.Keep(Session.Snapshot);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await _splitters.StartAsync(_workspace, keys: false);
    }

    void Follow(object? sender, LocationChangedEventArgs change)
    {
        var path = Navigation.ToBaseRelativePath(change.Location).Split('?', '#')[0];
        if (path is "" or "explore")
            _ = InvokeAsync(() => ReadAsync(change.Location));
    }

    // A failure after the first render has to reach the error boundary by its own way.
    async Task ReadAsync(string address)
    {
        try
        {
            await Session.ReadAsync(address);
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    void Render() => _ = InvokeAsync(StateHasChanged);

    /// <summary>The canvas is at work: what lives on it may begin.</summary>
    async Task StartPartsAsync()
    {
        if (_time is { } time)
            await time.StartAsync(_canvas);
        if (_tree is { } tree)
            await tree.StartAsync(_canvas);
    }

    Task OpenMenuAsync(MenuRequest request) => _menu.OpenAsync(request);

    void NoteHistory((bool CanUndo, bool CanRedo) history) => (_canUndo, _canRedo) = history;

    public async ValueTask DisposeAsync()
    {
        _commands?.Dispose();
        _drawing?.Dispose();
        Navigation.LocationChanged -= Follow;
        Session.Changed -= Render;
        // All of them count as left at once, before the browser has answered the first: what is still being made on them ends there.
        ValueTask[] leaving = [_keeping.DisposeAsync(), _canvas.DisposeAsync(), _splitters.DisposeAsync()];
        foreach (var each in leaving)
            await each;
    }
}
