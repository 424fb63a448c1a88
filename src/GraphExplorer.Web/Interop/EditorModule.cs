using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>The module <c>editor</c>: a field for Cypher, which checks and completes by itself.</summary>
public sealed class EditorModule(IJSRuntime runtime) : BrowserModule(runtime, "editor")
{
    /// <summary>Most bytes of a text that are taken from the browser; the stores refuse far shorter ones.</summary>
    const int TextBytesMax = 4 * 1024 * 1024;

    DotNetObjectReference<EditorModule>? _self;
    Func<Task> _run = () => Task.CompletedTask;

    /// <summary>Makes the field inside an empty element; <paramref name="run"/> is called when its key is pressed.</summary>
    public Task CreateAsync(ElementReference element, EditorOptions options, Func<Task> run)
    {
        _self = DotNetObjectReference.Create(this);
        _run = run;
        return CreateAsync(element, options, _self);
    }

    /// <summary>The text of the field; null while there is no field, or when it is too long to be taken.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken = default) =>
        await AskAsync<IJSStreamReference>("read") is { } text ? await BrowserText.ReadAsync(text, TextBytesMax, cancellationToken) : null;

    /// <summary>Puts another text in, which can be taken back.</summary>
    public Task WriteAsync(string text) => CallAsync("write", text);

    /// <summary>The parameters that a run would have, by name.</summary>
    public Task KnowAsync(IReadOnlyList<string> parameters) => CallAsync("know", parameters);

    /// <summary>Sets the text out in lines; false when that could not be done.</summary>
    public Task<bool> FormatAsync() => AskAsync<bool>("format");

    public Task FocusAsync() => CallAsync("focus");

    [JSInvokable]
    public Task OnRun() => _run();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _self?.Dispose();
    }
}

/// <summary>How the field begins: see <c>EditorOptions</c> of <c>web/src/editor/editor.ts</c>.</summary>
public sealed record EditorOptions(string Text, string Key, string LabelledBy, string DescribedBy, IReadOnlyList<string> Parameters);
