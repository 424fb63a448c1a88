using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>
/// One TypeScript module of <c>web/</c> at work on one page: imports the script, calls its <c>create(element, options, dotnet)</c> and keeps the
/// instance. The classes that derive from it are the only places that name functions of the browser. A tab that was closed in the middle of
/// a call is the one failure that is passed over; every other one reaches the caller.
/// </summary>
/// <param name="runtime">The circuit's way to the browser.</param>
/// <param name="script">Name of the module, such as <c>canvas</c>.</param>
public abstract class BrowserModule(IJSRuntime runtime, string script) : IAsyncDisposable
{
    IJSObjectReference? _module;
    IJSObjectReference? _instance;

    /// <summary>True once the module is at work.</summary>
    public bool IsReady => _instance is not null;

    /// <summary>The instance, to be handed to another module; null until it is created.</summary>
    internal IJSObjectReference? Instance => _instance;

    /// <summary>The circuit's way to the browser, for what a module asks of the window itself.</summary>
    protected IJSRuntime Runtime => runtime;

    /// <summary>Imports the module and creates its instance.</summary>
    protected async Task CreateAsync(params object?[] arguments)
    {
        try
        {
            _module = await runtime.InvokeAsync<IJSObjectReference>("import", $"./app/{script}.js");
            _instance = await _module.InvokeAsync<IJSObjectReference>("create", arguments);
        }
        catch (JSDisconnectedException)
        {
            // The tab was closed while the page was being set up.
        }
    }

    /// <summary>Calls a function of the instance; nothing happens while there is none.</summary>
    protected async Task CallAsync(string function, params object?[] arguments)
    {
        if (_instance is null)
            return;
        try
        {
            await _instance.InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The tab was closed.
        }
    }

    /// <summary>Calls a function of the instance that answers; the default value while there is no instance.</summary>
    protected async Task<T?> AskAsync<T>(string function, params object?[] arguments)
    {
        if (_instance is null)
            return default;
        try
        {
            return await _instance.InvokeAsync<T>(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            return default;
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await CallAsync("dispose");
        await DropAsync(_instance);
        await DropAsync(_module);
        (_instance, _module) = (null, null);
    }

    static async Task DropAsync(IJSObjectReference? reference)
    {
        if (reference is null)
            return;
        try
        {
            await reference.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has dropped it already.
        }
    }
}
