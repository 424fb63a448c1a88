using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>The module <c>shell</c>: theme, shortcuts and dialogs of a page, and the splitters inside of an element.</summary>
public sealed class ShellModule(IJSRuntime runtime) : BrowserModule(runtime, "shell")
{
    readonly TaskCompletionSource _started = new();

    DotNetObjectReference<ShellModule>? _self;

    /// <summary>Raised when a key of the table was pressed that no element in sight carries as <c>data-command</c>: with the id of its line.</summary>
    public event Action<string>? Pressed;

    /// <summary>
    /// Brings an element's splitters to life. With <paramref name="keys"/>, which one instance of a page has, it also begins to hear the keys of
    /// <c>shortcuts.json</c> and to open dialogs: a key presses or focuses the element in sight that carries its id as <c>data-command</c>, so a
    /// shortcut does just what its button does.
    /// </summary>
    public async Task StartAsync(ElementReference element, bool keys)
    {
        _self = DotNetObjectReference.Create(this);
        await CreateAsync(element, new { Keys = keys }, _self);
        _started.TrySetResult();
    }

    /// <summary>Presses or focuses the element that carries a command; false when none is in sight.</summary>
    public Task<bool> PressAsync(string command) => AskAsync<bool>("press", command);

    /// <summary>Presses the first element of a selector, also one in a menu that is closed; nothing happens when there is none or it is disabled.</summary>
    public Task ClickAsync(string selector) => CallAsync("click", selector);

    /// <summary>Closes a dialog of the browser; the keyboard goes back to where it was before.</summary>
    public Task CloseDialogAsync(string id) => CallAsync("closeDialog", id);

    /// <summary>Scrolls an element of a list into sight.</summary>
    public Task RevealAsync(string id) => CallAsync("reveal", id);

    /// <summary>Whether letters and signs alone are shortcuts in this browser.</summary>
    public Task<bool> UsesLettersAsync() => AskAsync<bool>("usesLetters");

    /// <summary>Chooses whether letters and signs alone are shortcuts, and remembers it in the browser.</summary>
    public Task UseLettersAsync(bool on) => CallAsync("useLetters", on);

    /// <summary>Chooses <c>light</c>, <c>dark</c> or <c>system</c> and remembers it in the browser.</summary>
    public Task ChooseThemeAsync(string theme) => CallAsync("chooseTheme", theme);

    /// <summary>The theme that was chosen in this browser.</summary>
    public async Task<string> ThemeAsync() => await AskAsync<string>("theme") ?? "system";

    /// <summary>How the reader of this browser signs changes; empty when never said. A part of the page may ask before the frame around it is at work: it waits for it.</summary>
    public async Task<string> SignatureAsync()
    {
        await _started.Task;
        return await AskAsync<string>("signature") ?? "";
    }

    /// <summary>Remembers in the browser how its reader signs; as early as <see cref="SignatureAsync"/>, it waits for the frame.</summary>
    public async Task SignAsync(string name)
    {
        await _started.Task;
        await CallAsync("sign", name);
    }

    /// <summary>Moves the focus to the first element of a selector, if it is there.</summary>
    public Task FocusAsync(string selector) => CallAsync("focus", selector);

    /// <summary>Opens the browser's own dialog for printing the page.</summary>
    public async Task PrintAsync() => await Runtime.InvokeVoidAsync("print");

    [JSInvokable] public void OnCommand(string id) => Pressed?.Invoke(id);

    /// <summary>Another tab chose a theme. The module has shown it already, and no page writes it down.</summary>
    [JSInvokable] public void OnTheme(string theme) { }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _started.TrySetResult();
        _self?.Dispose();
    }
}
