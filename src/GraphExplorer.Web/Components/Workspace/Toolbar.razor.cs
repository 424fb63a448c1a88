using GraphExplorer.Exploration;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>What can be done with the view as a whole: network, lanes, map or table, undo, zoom, arrange, share, its Cypher, export.</summary>
public sealed partial class Toolbar
{
    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] DialogService Dialogs { get; set; } = null!;
    [Inject] DownloadModule Download { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;
    [Inject] NotificationService Notices { get; set; } = null!;

    [Parameter, EditorRequired] public required CanvasModule Canvas { get; set; }
    [Parameter, EditorRequired] public required LanesModule Lanes { get; set; }
    [Parameter, EditorRequired] public required MapModule Map { get; set; }
    [Parameter] public bool CanUndo { get; set; }
    [Parameter] public bool CanRedo { get; set; }

    bool IsTable => Session.State.Screen == ExploreScreen.Table;

    bool IsNetwork => Session.State.Screen == ExploreScreen.Network;

    IReadOnlyList<string> Selected =>
        Session.Several.Count > 0 ? Session.Several : Session.State.Selected.Length > 0 ? [Session.State.Selected] : [];

    string Pressed(ExploreScreen screen) => Session.State.Screen == screen ? "true" : "false";

    Task ZoomAsync(double factor) => Session.State.Screen switch
    {
        ExploreScreen.Lanes => Lanes.ZoomAsync(factor),
        ExploreScreen.Map => Map.ZoomAsync(factor),
        _ => Canvas.ZoomAsync(factor),
    };

    Task FitAsync() => Session.State.Screen switch
    {
        ExploreScreen.Lanes => Lanes.FitAsync(),
        ExploreScreen.Map => Map.FitAsync(),
        _ => Canvas.FitAsync(),
    };

    void ToggleAnalysis() => Session.Adjust(Session.State with
    {
        Panel = Session.State.Panel == ExplorePanel.Analysis ? ExplorePanel.None : ExplorePanel.Analysis,
    });

    void Show(ExploreScreen screen) => Session.Adjust(Session.State with { Screen = screen });

    async Task ArrangeAsync(string name)
    {
        Session.Adjust(Session.State with { Layout = name == "force" ? "" : name });
        await Canvas.LayoutAsync(name);
    }

    async Task CopyLinkAsync()
    {
        var words = await Download.CopyTextAsync(Navigation.Uri) ? "The link to this view is copied" : "The browser does not allow copying; take the link from the address bar";
        Announcer.Say(words);
        Notices.Notify(NotificationSeverity.Info, words);
    }

    Task ShowCypherAsync() => Dialogs.OpenSideAsync<QueryDrawer>(
        "The Cypher of this view",
        new Dictionary<string, object?> { [nameof(QueryDrawer.Session)] = Session },
        new SideDialogOptions { CssClass = "query-drawer", Position = DialogPosition.Right, Width = "min(640px, 100vw)", ShowMask = true, CloseDialogOnOverlayClick = true });
}
