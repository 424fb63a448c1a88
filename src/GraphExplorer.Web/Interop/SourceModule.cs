using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>The module <c>source</c>: the text of a document with its marks.</summary>
public sealed class SourceModule(IJSRuntime runtime) : BrowserModule(runtime, "source")
{
    DotNetObjectReference<SourceModule>? _self;
    Func<string, bool, Task> _chosen = (_, _) => Task.CompletedTask;

    /// <summary>Brings the marks inside an element to life; a chosen one calls back with its passage and whether a key chose it.</summary>
    public Task CreateAsync(ElementReference element, Func<string, bool, Task> chosen)
    {
        _self = DotNetObjectReference.Create(this);
        _chosen = chosen;
        return CreateAsync(element, null, _self);
    }

    /// <summary>Scrolls to a passage, marks it and gives it the keyboard.</summary>
    public Task<bool> RevealAsync(string passage) => AskAsync<bool>("reveal", passage);

    [JSInvokable]
    public Task OnPassage(string id, bool byKeyboard) => _chosen(id, byKeyboard);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _self?.Dispose();
    }
}
