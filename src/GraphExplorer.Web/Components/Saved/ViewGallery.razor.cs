using System.Text;
using GraphExplorer.Web.Interop;
using GraphExplorer.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Radzen;

namespace GraphExplorer.Web.Components.Saved;

/// <summary>The list of saved views: open, share, rename, duplicate, remove with undo, import.</summary>
public sealed partial class ViewGallery
{
    IReadOnlyList<SavedViewEntry>? _views;
    IReadOnlyList<string> _problems = [];
    SavedViewEntry? _removed;
    Guid? _editing;

    [Inject] SavedViews Views { get; set; } = null!;
    [Inject] DownloadModule Download { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] NotificationService Notices { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;

    /// <summary>Raised when a view is opened, so that a dialog can close.</summary>
    [Parameter] public EventCallback OnOpen { get; set; }

    protected override Task OnInitializedAsync() => ReadAsync();

    async Task ReadAsync() => _views = await Views.ListAsync();

    async Task RenameAsync(Guid id, (string Name, string Description) title)
    {
        _editing = null;
        await Views.RenameAsync(id, title.Name, title.Description);
        await ReadAsync();
    }

    async Task DuplicateAsync(SavedViewEntry view)
    {
        await Views.DuplicateAsync(view.Id);
        await ReadAsync();
        Announcer.Say($"{view.Name} is duplicated");
    }

    async Task RemoveAsync(SavedViewEntry view)
    {
        await Views.RemoveAsync(view.Id);
        _removed = view;
        await ReadAsync();
    }

    async Task RestoreAsync()
    {
        if (_removed is { } view) await Views.RestoreAsync(view.Id);
        _removed = null;
        await ReadAsync();
    }

    async Task CopyLinkAsync(SavedViewEntry view)
    {
        var link = Navigation.ToAbsoluteUri($"/views/{view.Id}").ToString();
        var words = await Download.CopyTextAsync(link) ? "The link to this view is copied" : $"The browser does not allow copying; the link is {link}";
        Announcer.Say(words);
        Notices.Notify(NotificationSeverity.Info, words);
    }

    async Task ImportAsync(InputFileChangeEventArgs change)
    {
        var (view, problems) = await ReadFileAsync(change.File);
        _problems = problems;
        if (view is null) return;
        var stored = await Views.ImportAsync(view);
        await ReadAsync();
        var words = $"“{stored.Name}” is imported";
        Announcer.Say(words);
        Notices.Notify(NotificationSeverity.Success, words);
    }

    static async Task<(SavedView? View, IReadOnlyList<string> Problems)> ReadFileAsync(IBrowserFile file)
    {
        if (file.Size > ViewLimits.FileBytesMax)
            return (null, [$"The file is larger than {ViewLimits.FileBytesMax / 1024 / 1024} MB."]);
        using var reader = new StreamReader(file.OpenReadStream(ViewLimits.FileBytesMax), Encoding.UTF8);
        return ViewFile.Read(await reader.ReadToEndAsync());
    }
}
