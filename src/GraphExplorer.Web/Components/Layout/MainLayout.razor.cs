using GraphExplorer.Web.Components.Commands;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace GraphExplorer.Web.Components.Layout;

/// <summary>The frame of every page: top bar, content, and what is spoken and shown above it.</summary>
public sealed partial class MainLayout : IDisposable
{
    ElementReference _shell;
    ElementReference _content;
    PageBoundary? _boundary;
    IDisposable? _commands;

    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] DialogService Dialogs { get; set; } = null!;
    [Inject] ShellModule Shell { get; set; } = null!;
    [Inject] CommandList Commands { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;

    // The page has a base address, so a bare fragment would lead to the first page.
    string SkipTarget => new Uri(Navigation.Uri).PathAndQuery + "#content";

    protected override void OnInitialized()
    {
        _commands = Commands.Add(new PageCommands(Navigation, Shell, Announcer) { OpenHelp = OpenHelpAsync }.List);
        Shell.Pressed += RunCommand;
    }

    protected override void OnParametersSet() => _boundary?.Recover();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Shell.StartAsync(_shell, keys: true);
    }

    // A failure of a command has to reach the screen by its own way, as nothing waits for it.
    void RunCommand(string id) => _ = InvokeAsync(async () =>
    {
        try
        {
            await Commands.RunAsync(id);
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    });

    async Task SkipToContentAsync() => await _content.FocusAsync();

    Task OpenHelpAsync() => Dialogs.OpenAsync<KeyboardHelp>(
        "Keyboard shortcuts", options: new DialogOptions { CssClass = "help-dialog", Width = "", CloseDialogOnOverlayClick = true });

    public void Dispose()
    {
        Shell.Pressed -= RunCommand;
        _commands?.Dispose();
    }
}
