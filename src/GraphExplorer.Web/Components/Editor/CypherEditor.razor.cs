using System.Text.Json;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Editor;

/// <summary>
/// A field for Cypher with colours, completion, signatures and the store's own remarks. The text stays in the browser until
/// it is asked for with <see cref="ReadAsync"/>.
/// </summary>
public sealed partial class CypherEditor : IAsyncDisposable
{
    ElementReference _element;
    EditorModule? _module;
    string _written = "";
    string[] _known = [];

    [Inject] IJSRuntime Runtime { get; set; } = null!;

    /// <summary>The text to begin with; another one replaces what stands in the field.</summary>
    [Parameter] public string Text { get; set; } = "";

    /// <summary>Under which name what is typed outlives a reload.</summary>
    [Parameter, EditorRequired] public required string Key { get; set; }

    /// <summary>Id of the element that names the field.</summary>
    [Parameter, EditorRequired] public required string LabelledBy { get; set; }

    /// <summary>Id of the element that says how it is used.</summary>
    [Parameter] public string DescribedBy { get; set; } = "";

    /// <summary>The parameters of a run as the text of a JSON object, for completion and check.</summary>
    [Parameter] public string Parameters { get; set; } = "";

    /// <summary>Raised when the key that runs the text is pressed.</summary>
    [Parameter] public EventCallback OnRun { get; set; }

    /// <summary>The text as it stands in the field.</summary>
    public async Task<string> ReadAsync() => (_module is null ? null : await _module.ReadAsync()) ?? Text;

    /// <summary>Puts another text in and forgets what was typed, such as after it was saved.</summary>
    public Task PutAsync(string text) => _module?.WriteAsync(text) ?? Task.CompletedTask;

    /// <summary>Sets the text out in lines; false when that could not be done.</summary>
    public async Task<bool> FormatAsync() => _module is not null && await _module.FormatAsync();

    /// <summary>Gives the field the keyboard.</summary>
    public Task FocusAsync() => _module?.FocusAsync() ?? Task.CompletedTask;

    protected override async Task OnParametersSetAsync()
    {
        if (_module is not { IsReady: true })
            return;
        if (Text != _written)
            await _module.WriteAsync(_written = Text);
        var names = NamesOf(Parameters);
        if (!names.SequenceEqual(_known))
            await _module.KnowAsync(_known = names);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _module = new EditorModule(Runtime);
        (_written, _known) = (Text, NamesOf(Parameters));
        await _module.CreateAsync(_element, new EditorOptions(Text, Key, LabelledBy, DescribedBy, _known), () => InvokeAsync(OnRun.InvokeAsync));
    }

    public ValueTask DisposeAsync() => _module?.DisposeAsync() ?? ValueTask.CompletedTask;

    // While somebody writes the object it is not JSON yet: then nothing is known of it.
    static string[] NamesOf(string parameters)
    {
        try
        {
            using var document = JsonDocument.Parse(parameters);
            return document.RootElement.ValueKind == JsonValueKind.Object ? [.. document.RootElement.EnumerateObject().Select(property => property.Name)] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
