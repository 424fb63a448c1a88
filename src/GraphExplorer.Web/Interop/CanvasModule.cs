using GraphExplorer.Exploration;
using GraphExplorer.Exploration.Filtering;
using GraphExplorer.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>The module <c>canvas</c>: one drawing of the graph. Ids and filters go in, ids come back; the subgraph itself is fetched by the browser.</summary>
public sealed class CanvasModule(IJSRuntime runtime) : BrowserModule(runtime, "canvas")
{
    DotNetObjectReference<CanvasEvents>? _events;

    /// <summary>Where subgraphs are fetched; the graph of the explorer where nothing else is said.</summary>
    public string Endpoint { get; init; } = "/api/graph";

    /// <summary>Draws into an empty element.</summary>
    public Task CreateAsync(ElementReference element, string label, ICanvasListener listener)
    {
        _events = DotNetObjectReference.Create(new CanvasEvents(listener));
        return CreateAsync(element, new { Endpoint, Label = label }, _events);
    }

    /// <summary>Fetches what a query string shows and draws what differs. Null when the tab is gone.</summary>
    public Task<CanvasLoad?> LoadAsync(string queryString) => AskAsync<CanvasLoad>("load", queryString);

    /// <summary>Puts out of sight what the filter leaves out; nothing moves.</summary>
    public Task ApplyFilterAsync(GraphFilter filter) => CallAsync("applyFilter", new
    {
        filter.Hide, filter.Collapse,
        Steps = filter.Steps.Select(step => new
        {
            Rule = FilterRules.WordOf(step.Rule), step.On, step.Not, step.Name, step.Terms, step.Min, step.Max, step.Missing,
        }),
        Time = filter.Time?.ToString(), filter.AssumeOngoing,
    });

    /// <summary>Shows an instant or a range, or all time; nothing moves.</summary>
    public Task SetTimeAsync(TimeWindow? time) => CallAsync("setTime", time?.ToString());

    /// <summary>Marks an element as selected; <paramref name="reveal"/> also moves it into sight.</summary>
    public Task SelectAsync(string? id, bool reveal) => CallAsync("select", id, reveal);

    /// <summary>Lets these elements stand out from all others, none for all alike, and brings one of them into the middle; nothing moves.</summary>
    public Task TrailAsync(IReadOnlyList<string> ids, string? at) => CallAsync("trail", ids, at);

    /// <summary>Marks what differs between two dates, by id; the rest becomes faint. To be called after <see cref="LoadAsync"/>.</summary>
    public Task MarkChangesAsync(IReadOnlyDictionary<string, ChangeKind> changes) =>
        CallAsync("markChanges", changes.ToDictionary(pair => pair.Key, pair => ChangeWords.Slug(pair.Value), StringComparer.Ordinal));

    public Task HideAsync(IReadOnlyList<string> ids) => CallAsync("hide", ids);
    public Task CollapseAsync(string id, bool on) => CallAsync("collapse", id, on);
    public Task PinAsync(IReadOnlyList<string> ids, bool on) => CallAsync("pin", ids, on);
    public Task<bool> IsPinnedAsync(string id) => AskAsync<bool>("isPinned", id);
    public Task UndoAsync() => CallAsync("undo");
    public Task RedoAsync() => CallAsync("redo");
    public Task FitAsync() => CallAsync("fit");

    /// <summary>1.25 is a step in, 0.8 a step out.</summary>
    public Task ZoomAsync(double factor) => CallAsync("zoom", factor);

    /// <summary>Arranges what is in sight: <c>force</c>, <c>rings</c>, <c>lineage</c> or <c>place</c>.</summary>
    public Task LayoutAsync(string name) => CallAsync("layout", name);

    /// <summary>What dragging the background does: <c>pan</c>, <c>box</c> or <c>lasso</c>.</summary>
    public Task DragToAsync(string what) => CallAsync("dragTo", what);

    /// <summary>Selects every node in sight.</summary>
    public Task SelectAllAsync() => CallAsync("selectAll");

    /// <summary>Adds everything that is linked with the selected nodes to the selection.</summary>
    public Task SelectNeighboursAsync() => CallAsync("selectNeighbours");

    /// <summary>Brings the selected nodes onto one line (<c>left centre right top middle bottom</c>) or to even distances (<c>across down</c>).</summary>
    public Task AlignAsync(string how) => CallAsync("align", how);

    /// <summary>Draws parallel relationships as one line with their number, or each by itself.</summary>
    public Task BundleAsync(bool on) => CallAsync("bundle", on);

    /// <summary>Whether parallel relationships are drawn as one line.</summary>
    public Task<bool> IsBundledAsync() => AskAsync<bool>("isBundled");

    /// <summary>Shows the overview map, or not.</summary>
    public Task ShowMapAsync(bool on) => CallAsync("showMap", on);

    /// <summary>Chooses what the colour of the nodes shows; a step to undo, which is reported.</summary>
    public Task ColourAsync(LookRule rule) => CallAsync("look", new { Colour = LookRules.WordOf(rule) });

    /// <summary>Chooses what their size shows; a step to undo, which is reported.</summary>
    public Task SizeAsync(LookRule rule) => CallAsync("look", new { Size = LookRules.WordOf(rule) });

    /// <summary>Shows the colours and sizes of an address: no step, and not reported.</summary>
    public Task ShowLookAsync(NodeLook look) => CallAsync("wear", new { Colour = LookRules.WordOf(look.Colour), Size = LookRules.WordOf(look.Size) });

    /// <summary>Changes the rule of colour and lets that of size be.</summary>
    public Task ColourByAsync(string rule) => CallAsync("look", new { colour = rule });

    /// <summary>Puts a new note into the middle of the view.</summary>
    public Task AddNoteAsync() => CallAsync("addNote");

    /// <summary>Gives the canvas the keyboard, at a node if one is named.</summary>
    public Task FocusAsync(string? id) => CallAsync("focusOn", id);

    /// <summary>Downloads a picture of what is in sight.</summary>
    /// <param name="format"><c>png</c> or <c>svg</c>.</param>
    /// <param name="name">File name without ending.</param>
    /// <param name="about">Where the picture comes from, written beneath it.</param>
    public Task SavePictureAsync(string format, string name, Provenance about) => CallAsync(format, name, about);

    /// <summary>Downloads the report that an address makes of a picture of what is in sight.</summary>
    /// <param name="name">File name.</param>
    /// <param name="about">Where the picture comes from, written beneath it.</param>
    /// <param name="address">Where the picture is sent.</param>
    public Task SaveReportAsync(string name, Provenance about, string address) => CallAsync("report", name, about, address);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _events?.Dispose();
    }
}

/// <summary>What loading did.</summary>
/// <param name="Nodes">Nodes that the canvas holds now.</param>
/// <param name="Edges">Edges that it holds.</param>
/// <param name="DataVersion">Version of the data that is drawn.</param>
/// <param name="Problem">Why nothing was loaded; null when it was.</param>
/// <param name="Overtaken">True when a newer load took its place.</param>
public sealed record CanvasLoad(int Nodes, int Edges, string DataVersion, CanvasProblem? Problem, bool Overtaken);

/// <summary>The server's or the browser's words for a load that failed; status 0 = the server was not reached.</summary>
public sealed record CanvasProblem(int Status, string Title, string Detail);

/// <summary>What a picture says about where it comes from.</summary>
public sealed record Provenance(string Title, string View, string DataVersion, IReadOnlyList<string> Sources, string Made);
