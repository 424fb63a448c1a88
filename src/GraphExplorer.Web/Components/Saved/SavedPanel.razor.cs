using GraphExplorer.Web.Components.Workspace;
using GraphExplorer.Web.Interop;
using GraphExplorer.Workspace;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace GraphExplorer.Web.Components.Saved;

/// <summary>Saves the view that is open. The browser sends positions, pins and notes; this says the title and what is shown.</summary>
public sealed partial class SavedPanel
{
    SavedView? _view;
    Guid? _read;
    bool _isRead;
    string _problem = "";

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Parameter, EditorRequired] public required ViewsModule Module { get; set; }

    /// <summary>What the view is called until it has a name.</summary>
    [Parameter] public string Title { get; set; } = "";

    [Inject] SavedViews Views { get; set; } = null!;
    [Inject] DialogService Dialogs { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;
    [Inject] NotificationService Notices { get; set; } = null!;

    string Address => (Session.State with { Saved = null }).ToQueryString();

    protected override async Task OnParametersSetAsync()
    {
        if (_read == Session.State.Saved)
            return;
        _read = Session.State.Saved;
        _isRead = false;
        _problem = "";
        _view = _read is { } id ? await Views.FindAsync(id) : null;
        _isRead = true;
    }

    async Task SaveAsync()
    {
        if (_view is { } view)
            _problem = await StoreAsync(view.Id, view.Revision, view.Name, view.Description);
    }

    Task AskTitleAsync() => Dialogs.OpenAsync<SaveViewForm>(
        "Save this view",
        new Dictionary<string, object?>
        {
            [nameof(SaveViewForm.Name)] = Title,
            [nameof(SaveViewForm.Save)] = (string name, string description) => StoreAsync(Guid.NewGuid(), 0, name, description),
        },
        new DialogOptions { Width = "min(460px, 94vw)" });

    Task OpenGalleryAsync() => Dialogs.OpenSideAsync<GalleryDrawer>(
        "Saved views", [], new SideDialogOptions { Position = DialogPosition.Right, Width = "min(680px, 100vw)", ShowMask = true, CloseDialogOnOverlayClick = true });

    async Task<string> StoreAsync(Guid id, int revision, string name, string description)
    {
        var saved = await Module.SaveAsync(new ViewTitle(id, Math.Max(1, revision), name, description, Address, Session.View.Union.DataVersion));
        if (saved is null)
            return "The page is not connected.";
        if (saved.Problem.Length > 0)
            return saved.Problem;
        _view = await Views.FindAsync(id);
        _read = id;
        Session.NoteSaved(id);
        Announcer.Say($"{name} is saved");
        Notices.Notify(NotificationSeverity.Success, $"“{name}” is saved");
        StateHasChanged();
        return "";
    }
}
