using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace GraphExplorer.Web.Components.Layout;

/// <summary>The frame of every page: top bar, content, and what is spoken and shown above it.</summary>
public sealed partial class MainLayout
{
    /// <summary>Keys of all pages; <see cref="KeyboardHelp"/> says what they do.</summary>
    static readonly string[] Keys =
        ["/", "?", "g", "n", "i", "t", "a", "l", "y", "q", "f", "s", "x", "r", ",", ".", "k", "[", "]"];

    ElementReference _shell;
    ElementReference _content;
    PageBoundary? _boundary;

    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] DialogService Dialogs { get; set; } = null!;
    [Inject] ShellModule Shell { get; set; } = null!;

    // The page has a base address, so a bare fragment would lead to the first page.
    string SkipTarget => new Uri(Navigation.Uri).PathAndQuery + "#content";

    protected override void OnParametersSet() => _boundary?.Recover();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Shell.StartAsync(_shell, Keys);
    }

    async Task SkipToContentAsync() => await _content.FocusAsync();

    Task OpenHelpAsync() => Dialogs.OpenAsync<KeyboardHelp>(
        "Keyboard shortcuts", options: new DialogOptions { CssClass = "help-dialog", Width = "", CloseDialogOnOverlayClick = true });
}
