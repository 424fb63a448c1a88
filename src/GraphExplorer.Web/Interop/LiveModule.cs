using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>
/// The module <c>live</c>: the browser's own connection to the hub, so that an open canvas hears of a change without the circuit carrying it.
/// One per circuit.
/// </summary>
public sealed class LiveModule(IJSRuntime runtime) : BrowserModule(runtime, "live")
{
    DotNetObjectReference<LiveModule>? _self;

    /// <summary>Raised after each change of the graph, also after one that was missed.</summary>
    public event Action? Changed;

    /// <summary>Raised when the connection changes: <c>connected</c>, <c>reconnecting</c> or <c>closed</c>.</summary>
    public event Action<string>? ConnectionChanged;

    /// <summary>Connects.</summary>
    public Task StartAsync()
    {
        _self = DotNetObjectReference.Create(this);
        return CreateAsync(null, null, _self);
    }

    [JSInvokable] public void OnChanged(string json, bool missed) => Changed?.Invoke();

    /// <summary>Pages show progress from the feed in process; the browser's copy of it is not needed.</summary>
    [JSInvokable] public void OnProgress(string json) { }

    [JSInvokable] public void OnConnection(string state) => ConnectionChanged?.Invoke(state);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _self?.Dispose();
    }
}
