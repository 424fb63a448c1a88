using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>The module <c>shell</c>: theme, shortcuts of a page, and the splitters inside of an element.</summary>
public sealed class ShellModule(IJSRuntime runtime) : BrowserModule(runtime, "shell")
{
    DotNetObjectReference<ShellModule>? _self;

    /// <summary>
    /// Brings an element's splitters to life and begins to listen for keys outside of text fields. A key presses or focuses the element in
    /// sight that carries it as <c>data-key</c>: a shortcut does just what its button does, and nothing where there is no such button.
    /// </summary>
    public Task StartAsync(ElementReference element, IEnumerable<string> keys)
    {
        _self = DotNetObjectReference.Create(this);
        var shortcuts = keys.Select(key => new { Key = key, Target = $"[data-key='{key}']" }).ToArray();
        return CreateAsync(element, new { Shortcuts = shortcuts }, _self);
    }

    /// <summary>Chooses <c>light</c>, <c>dark</c> or <c>system</c> and remembers it in the browser.</summary>
    public Task ChooseThemeAsync(string theme) => CallAsync("chooseTheme", theme);

    /// <summary>The theme that was chosen in this browser.</summary>
    public async Task<string> ThemeAsync() => await AskAsync<string>("theme") ?? "system";

    /// <summary>Moves the focus to the first element of a selector, if it is there.</summary>
    public Task FocusAsync(string selector) => CallAsync("focus", selector);

    /// <summary>Opens the browser's own dialog for printing the page.</summary>
    public async Task PrintAsync() => await Runtime.InvokeVoidAsync("print");

    /// <summary>Another tab chose a theme. The module has shown it already, and no page writes it down.</summary>
    [JSInvokable] public void OnTheme(string theme) { }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _self?.Dispose();
    }
}
