using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>The module <c>download</c>: texts that go to a file or to the clipboard. It has functions but no instance.</summary>
public sealed class DownloadModule(IJSRuntime runtime) : IAsyncDisposable
{
    IJSObjectReference? _module;

    /// <summary>Copies a text; false when the browser does not allow it or the tab is gone.</summary>
    public async Task<bool> CopyTextAsync(string text)
    {
        try
        {
            _module ??= await runtime.InvokeAsync<IJSObjectReference>("import", "./app/download.js");
            return await _module.InvokeAsync<bool>("copyText", text);
        }
        catch (JSDisconnectedException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_module is null)
            return;
        try
        {
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has dropped it already.
        }
    }
}
