using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>The module <c>paste</c>: the field into which a document is pasted.</summary>
public sealed class PasteModule(IJSRuntime runtime) : BrowserModule(runtime, "paste")
{
    public Task CreateAsync(ElementReference field) => base.CreateAsync(field);

    /// <summary>Whether every character of the field is whole.</summary>
    public Task<bool> IsWholeAsync() => AskAsync<bool>("isWhole");

    /// <summary>The text of the field; null when it has more bytes in UTF-8 than the limit.</summary>
    public async Task<string?> ReadAsync(int bytesMax, CancellationToken cancellationToken = default) =>
        await AskAsync<IJSStreamReference>("read") is { } text ? await BrowserText.ReadAsync(text, bytesMax, cancellationToken) : "";
}
