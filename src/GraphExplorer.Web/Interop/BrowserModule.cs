using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>
/// One TypeScript module of <c>web/</c> at work on one page: imports the script, calls its <c>create(element, options, dotnet)</c> and keeps the
/// instance. The classes that derive from it are the only places that name functions of the browser. What fails because the tab was closed, or
/// because the page was left in the middle of a call, is passed over; every other failure reaches the caller.
/// </summary>
/// <param name="runtime">The circuit's way to the browser.</param>
/// <param name="script">Name of the module, such as <c>canvas</c>.</param>
public abstract class BrowserModule(IJSRuntime runtime, string script) : IAsyncDisposable
{
    IJSObjectReference? _module;
    IJSObjectReference? _instance;
    BrowserModule? _ground;
    bool _isDisposed;

    /// <summary>True once the module is at work.</summary>
    public bool IsReady => _instance is not null;

    /// <summary>The circuit's way to the browser, for what a module asks of the window itself.</summary>
    protected IJSRuntime Runtime => runtime;

    // What a module draws on goes with the page as the module itself does, in whatever order they are put away.
    bool IsLeft => _isDisposed || _ground is { IsLeft: true };

    /// <summary>Imports the module and creates its instance, unless the page is left meanwhile.</summary>
    protected async Task CreateAsync(params object?[] arguments)
    {
        try
        {
            _module = await runtime.InvokeAsync<IJSObjectReference>("import", $"./app/{script}.js");
            if (!IsLeft)
                _instance = await _module.InvokeAsync<IJSObjectReference>("create", arguments);
        }
        catch (Exception failure) when (IsOfLeaving(failure))
        {
            // The elements that the instance was to work on are gone.
        }
        if (IsLeft)
            await PutAwayAsync();
    }

    /// <summary>Creates the instance on what another module has drawn, unless that one is gone already.</summary>
    protected async Task CreateOnAsync(BrowserModule ground, Func<IJSObjectReference, object?[]> arguments)
    {
        _ground = ground;
        if (ground._instance is { } drawn)
            await CreateAsync(arguments(drawn));
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
        catch (Exception failure) when (IsOfLeaving(failure))
        {
            // Nobody looks at what the call was to change.
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
        catch (Exception failure) when (IsOfLeaving(failure))
        {
            return default;
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _isDisposed = true;
        await PutAwayAsync();
    }

    bool IsOfLeaving(Exception failure) => failure is JSDisconnectedException || (IsLeft && failure is JSException or ObjectDisposedException or TaskCanceledException);

    async Task PutAwayAsync()
    {
        var (instance, module) = (_instance, _module);
        (_instance, _module) = (null, null);
        if (instance is not null)
            await TryAsync(() => instance.InvokeVoidAsync("dispose"));
        foreach (var reference in new[] { instance, module })
            if (reference is not null)
                await TryAsync(reference.DisposeAsync);
    }

    async Task TryAsync(Func<ValueTask> last)
    {
        try
        {
            await last();
        }
        catch (Exception failure) when (IsOfLeaving(failure))
        {
            // The browser has dropped it already.
        }
    }
}
