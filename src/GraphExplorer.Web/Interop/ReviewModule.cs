using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>The module <c>review</c>: the text of a document with the words of its candidates.</summary>
public sealed class ReviewModule(IJSRuntime runtime) : BrowserModule(runtime, "review")
{
    DotNetObjectReference<ReviewModule>? _self;
    Func<string, Task> _chosen = _ => Task.CompletedTask;

    /// <summary>Brings the text to life; words that are pressed call back with their candidate.</summary>
    public Task CreateAsync(ElementReference element, Func<string, Task> chosen)
    {
        _self = DotNetObjectReference.Create(this);
        _chosen = chosen;
        return CreateAsync(element, null, _self);
    }

    /// <summary>Scrolls to the words of a candidate and marks them; the keyboard stays where it is.</summary>
    public Task ShowAsync(string candidate) => CallAsync("show", candidate);

    /// <summary>The words that the reader has selected; null when there are none.</summary>
    public Task<SelectedWords?> SelectionAsync() => AskAsync<SelectedWords?>("selection");

    [JSInvokable]
    public Task OnCandidate(string id) => _chosen(id);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _self?.Dispose();
    }
}

/// <summary>Selected words: code points <paramref name="Start"/> (included) to <paramref name="End"/> (excluded).</summary>
public sealed record SelectedWords(int Start, int End, string Quote);
