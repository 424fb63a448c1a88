using GraphExplorer.Exploration;
using GraphExplorer.Exploration.Filtering;
using GraphExplorer.Export;
using GraphExplorer.Model;
using GraphExplorer.Web.Components.Commands;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>
/// What the palette and the keys can do on the Explore page: views, layouts, traces, what is selected, filters, export, panels. A panel with
/// commands of its own adds them to the <see cref="CommandList"/> itself.
/// </summary>
public sealed class ExploreCommands(ExploreSession session, CanvasModule canvas, ShellModule shell, NavigationManager navigation)
{
    static readonly (string Name, string Title)[] s_pictures = [("png", "picture (PNG)"), ("svg", "picture (SVG)")];

    static readonly (string Id, string Title, string Button, string Icon)[] s_times =
    [
        ("next", "Go to the next change", ".time-after", "right"), ("previous", "Go to the previous change", ".time-before", "left"),
        ("play", "Play through time, or stop", ".time-play", "play"), ("all", "Look at all time", ".time-all", "clock"),
        ("instant", "Look at an instant", ".time-instant", "clock"), ("range", "Look at a range of time", ".time-span-mode", "clock"),
        ("finer", "Finer time: up to months", ".time-in", "plus"), ("coarser", "Coarser time", ".time-out", "minus"),
        ("assume", "Switch the rule of assumed ends", ".time-rule", "clock"),
    ];

    /// <summary>Sets the ends of a path.</summary>
    public required Action<string> PathFrom { get; init; }

    /// <inheritdoc cref="PathFrom"/>
    public required Action<string> PathTo { get; init; }

    ExploreState State => session.State;

    GraphFilter Filter => session.State.Filter;

    /// <summary>The commands as they are now.</summary>
    public IEnumerable<Command> List() =>
        [.. Views(), .. Selection(), .. Traces(), .. Layouts(), .. Canvas(), .. Filters(), .. Time(), .. Panels(), .. Exports()];

    IEnumerable<Command> Views() =>
    [
        .. Enum.GetValues<ExploreScreen>().Select(screen => new Command(
            $"view.{screen}".ToLowerInvariant(), "View", $"View: {screen.ToString().ToLowerInvariant()}", () => Show(screen)) { IsOn = screen == State.Screen }),
        new("view.switch", "View", "Switch between the table and the network", () => Show(State.Screen == ExploreScreen.Table ? ExploreScreen.Network : ExploreScreen.Table)) { Icon = "table" },
        new("view.all", "View", "Show the whole network", () => session.Ask(new ExploreState())) { Icon = "network" },
    ];

    IEnumerable<Command> Selection()
    {
        if (session.Selection.Edge is { } evidence)
        {
            return
            [
                new("select.from", "Selection", $"Select {evidence.From.Name}", () => session.Select(evidence.From.Id)),
                new("select.to", "Selection", $"Select {evidence.To.Name}", () => session.Select(evidence.To.Id)),
                new("select.hide", "Selection", "Hide the selected relationship", () => canvas.HideAsync([evidence.Edge.Id])) { Icon = "hide" },
            ];
        }
        if (session.Selection.Entity is not { Entity: var entity })
            return [];
        var (id, name, folded) = (entity.Id, entity.Name, Filter.Collapse.Contains(entity.Id));
        return
        [
            new("select.open", "Selection", $"Open the neighbourhood of {name}", () => session.Open(new ShowNeighbourhood(id), id)) { Icon = "network" },
            new("select.dossier", "Selection", $"Open the dossier of {name}", () => navigation.NavigateTo($"/entity/{id}")) { Icon = "file" },
            new("select.expand", "Selection", $"Expand {name}", () => session.Add(new ShowExpansion(id, EdgeDirection.Both, ""))) { Icon = "expand" },
            new("select.collapse", "Selection", folded ? $"Unfold {name}" : $"Collapse {name}", () => canvas.CollapseAsync(id, !folded)) { Icon = "collapse" },
            new("select.hide", "Selection", $"Hide {name}", () => canvas.HideAsync([id])) { Icon = "hide" },
            new("select.pin", "Selection", $"Pin or unpin {name}", async () => await canvas.PinAsync([id], !await canvas.IsPinnedAsync(id))) { Icon = "pin" },
            new("path.from", "Path", $"Path from {name}", () => PathFrom(id)) { Icon = "path", Words = "shortest way start" },
            new("path.to", "Path", $"Path to {name}", () => PathTo(id)) { Icon = "path", Words = "shortest way end" },
            new("select.none", "Selection", "Select nothing", () => session.Select("")),
        ];
    }

    IEnumerable<Command> Traces() =>
        from choice in session.Selection.Entity is { Entity: var entity } ? TracePanel.Choices(entity.Id).Where(choice => choice.Kind.Length == 0 || choice.Kind == entity.Kind) : []
        select new Command($"trace.{choice.Word}".ToLowerInvariant(), "Trace", $"Trace: {choice.Word.ToLowerInvariant()} of {session.NameOf(State.Selected)}", () => session.Open(choice.Show, State.Selected))
        {
            Icon = choice.Icon,
        };

    IEnumerable<Command> Layouts() => CanvasTools.Layouts.Select(layout => new Command($"layout.{layout.Name}", "Layout", $"Arrange {layout.Title.ToLowerInvariant()}", async () =>
    {
        session.Adjust(State with { Layout = layout.Name == "force" ? "" : layout.Name });
        await canvas.LayoutAsync(layout.Name);
    })
    {
        Icon = layout.Icon, Words = $"layout {layout.Name}",
    });

    IEnumerable<Command> Canvas() =>
    [
        new("undo", "Edit", "Undo", canvas.UndoAsync) { Icon = "undo" },
        new("redo", "Edit", "Redo", canvas.RedoAsync) { Icon = "redo" },
        new("fit", "View", "Fit everything into sight", () => shell.PressAsync("fit")) { Icon = "fit", Words = "zoom" },
        new("zoom.in", "View", "Zoom in", () => shell.ClickAsync(".toolbar [aria-label='Zoom in']")) { Icon = "plus" },
        new("zoom.out", "View", "Zoom out", () => shell.ClickAsync(".toolbar [aria-label='Zoom out']")) { Icon = "minus" },
        new("canvas.focus", "View", "Go to the canvas", () => canvas.FocusAsync(null)) { Words = "keyboard focus" },
    ];

    IEnumerable<Command> Filters()
    {
        string[] kinds = [.. session.View.Union.Nodes.Select(node => node.Kind).Distinct().Order(StringComparer.Ordinal)];
        string[] types = [.. session.View.Union.Edges.Select(edge => edge.Type).Distinct().Order(StringComparer.Ordinal)];
        return
        [
            .. kinds.Select(kind => new Command($"filter.kind.{kind}", "Filter", $"Show {KindWords.Several(kind).ToLowerInvariant()}", () => Toggle(FilterRule.Kind, kind, kinds))
            {
                IsOn = Filter.Steps.Keeps(FilterRule.Kind, kind), Words = "hide kind",
            }),
            .. types.Select(type => new Command($"filter.type.{type}", "Filter", $"Show relationships: {EdgeWords.Phrase(type)}", () => Toggle(FilterRule.Type, type, types))
            {
                IsOn = Filter.Steps.Keeps(FilterRule.Type, type), Words = "hide type",
            }),
            new("filter.hidden", "Filter", "Show everything that is hidden by hand", () => Apply(Filter with { Hide = IdSet.Empty, Collapse = IdSet.Empty })) { Icon = "show" },
            new("filter.clear", "Filter", "Clear all filters", () => Apply(GraphFilter.None)) { Icon = "filter", Words = "reset show everything" },
        ];
    }

    // The buttons of the time bar belong to the browser, which acts on the canvas without a way to the server.
    IEnumerable<Command> Time() =>
        from each in s_times
        select new Command($"time.{each.Id}", "Time", each.Title, () => shell.ClickAsync($".time {each.Button}")) { Icon = each.Icon, Words = "time slider year date" };

    IEnumerable<Command> Panels() =>
    [
        new("inspector", "Panel", "Go to the evidence of what is selected", GoToInspectorAsync) { Icon = "info" },
        new("legend", "Panel", "Go to the legend and the filters", () => PressInAsync("side", "legend")) { Icon = "filter" },
        new("time", "Panel", "Go to the time slider", () => shell.PressAsync("time")) { Icon = "clock", Words = "year date" },
        new("cypher", "Panel", "Show the Cypher of this view", () => shell.PressAsync("cypher")) { Icon = "code", Words = "query" },
        new("analysis", "Panel", "Show or close the analysis", () => shell.PressAsync("analysis")) { Icon = "figures", Words = "centrality degree betweenness community" },
        new("save", "Panel", "Save this view", () => PressInAsync("side", "save")) { Icon = "save", Words = "saved views bookmark" },
        new("export", "Export", "Export …", () => shell.PressAsync("export")) { Icon = "download" },
    ];

    IEnumerable<Command> Exports() =>
        from format in ExportFormat.All.Select(format => (format.Name, format.Title)).Concat(s_pictures)
        select new Command($"export.{format.Name}", "Export", $"Export: {format.Title}", () => shell.ClickAsync($"[data-export='{format.Name}']")) { Icon = "download", Words = "download save" };

    void Show(ExploreScreen screen) => session.Adjust(State with { Screen = screen });

    void Apply(GraphFilter filter) => session.Adjust(State with { Filter = filter });

    Task GoToInspectorAsync()
    {
        session.OpenDrawer("inspector");
        return shell.FocusAsync("#inspector-title");
    }

    // On a narrow screen the panel is a drawer, whose content is reached only while it is open.
    async Task PressInAsync(string drawer, string command)
    {
        session.OpenDrawer(drawer);
        await shell.PressAsync(command);
    }

    void Toggle(FilterRule rule, string value, IEnumerable<string> all) => Apply(Filter with { Steps = Filter.Steps.Toggling(rule, value, all) });
}
