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
    int _groundLife;

    /// <summary>Raised when an instance is made and when it is put away: what began in an earlier life was left behind.</summary>
    int _life;

    /// <summary>True once the module is at work.</summary>
    public bool IsReady => _instance is not null;

    /// <summary>The circuit's way to the browser, for what a module asks of the window itself.</summary>
    protected IJSRuntime Runtime => runtime;

    /// <summary>Imports the module and creates its instance, unless the page is left meanwhile. After <see cref="DisposeAsync"/> it may be created anew.</summary>
    protected async Task CreateAsync(params object?[] arguments)
    {
        var life = ++_life;
        IJSObjectReference? module = null, instance = null;
        try
        {
            module = await runtime.InvokeAsync<IJSObjectReference>("import", $"./app/{script}.js");
            if (!IsLeft(life))
                instance = await module.InvokeAsync<IJSObjectReference>("create", arguments);
        }
        catch (Exception failure) when (IsOfLeaving(failure, life))
        {
            // The elements that the instance was to work on are gone.
        }
        if (IsLeft(life))
            await PutAwayAsync(instance, module);
        else
            (_instance, _module) = (instance, module);
    }

    /// <summary>Creates the instance on what another module has drawn, unless that one is gone already.</summary>
    protected async Task CreateOnAsync(BrowserModule ground, Func<IJSObjectReference, object?[]> arguments)
    {
        (_ground, _groundLife) = (ground, ground._life);
        if (ground._instance is { } drawn)
            await CreateAsync(arguments(drawn));
    }

    /// <summary>Calls a function of the instance; nothing happens while there is none.</summary>
    protected async Task CallAsync(string function, params object?[] arguments)
    {
        if (_instance is null)
            return;
        var life = _life;
        try
        {
            await _instance.InvokeVoidAsync(function, arguments);
        }
        catch (Exception failure) when (IsOfLeaving(failure, life))
        {
            // Nobody looks at what the call was to change.
        }
    }

    /// <summary>Calls a function of the instance that answers; the default value while there is no instance.</summary>
    protected async Task<T?> AskAsync<T>(string function, params object?[] arguments)
    {
        if (_instance is null)
            return default;
        var life = _life;
        try
        {
            return await _instance.InvokeAsync<T>(function, arguments);
        }
        catch (Exception failure) when (IsOfLeaving(failure, life))
        {
            return default;
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _life++;
        var (instance, module) = (_instance, _module);
        (_instance, _module) = (null, null);
        await PutAwayAsync(instance, module);
    }

    // What a module draws on goes with the page as the module itself does, in whatever order they are put away.
    bool IsLeft(int life) => life != _life || (_ground is { } ground && ground._life != _groundLife);

    bool IsOfLeaving(Exception failure, int life) =>
        failure is JSDisconnectedException || (IsLeft(life) && failure is JSException or ObjectDisposedException or TaskCanceledException);

    static async Task PutAwayAsync(IJSObjectReference? instance, IJSObjectReference? module)
    {
        try
        {
            if (instance is not null)
            {
                await instance.InvokeVoidAsync("dispose");
                await instance.DisposeAsync();
            }
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (Exception failure) when (failure is JSException or JSDisconnectedException or ObjectDisposedException or TaskCanceledException)
        {
            // The browser has dropped it already.
        }
    }
}
