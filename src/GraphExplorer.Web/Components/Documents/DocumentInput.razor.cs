using GraphExplorer.Documents;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Documents;

/// <summary>Takes a document in and says what was made of it. Nothing is written here.</summary>
public sealed partial class DocumentInput : IAsyncDisposable
{
    /// <summary>Characters of the text that are shown.</summary>
    const int SampleCharactersMax = 1_500;

    static readonly DocumentKind[] s_pasted = [DocumentKind.Text, DocumentKind.Markdown, DocumentKind.Html];

    ElementReference _field;
    PasteModule? _paste;
    DocumentKind _kind = DocumentKind.Text;
    ReadDocument? _document;
    byte[]? _bytes;
    string _fileName = "";
    string _encoding = "";
    string? _problem;
    bool _isFile;
    bool _isReading;

    /// <summary>What was read; null when it is refused or is being read anew.</summary>
    [Parameter] public EventCallback<ReadDocument?> OnRead { get; set; }

    [Inject] DocumentReader Reader { get; set; } = null!;
    [Inject] IJSRuntime Browser { get; set; } = null!;

    static string Endings => string.Join(',', DocumentKind.All.SelectMany(kind => kind.Endings));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _paste = new PasteModule(Browser);
        await _paste.CreateAsync(_field);
    }

    async Task UseFile(bool isFile)
    {
        if (_isFile == isFile)
            return;
        _isFile = isFile;
        await TakeAsync(() => Task.FromResult(new DocumentRead(null, null)));
    }

    void ChangeKind(ChangeEventArgs change) => _kind = DocumentKind.Of(change.Value as string ?? "") ?? DocumentKind.Text;

    Task ReadPasteAsync() => TakeAsync(async () =>
    {
        if (!await _paste!.IsWholeAsync())
            return new DocumentRead(null, "The text holds half of a character (a lone surrogate). Copy it again from where it comes from.");
        var text = await _paste.ReadAsync(Reader.Limits.TextBytesMax);
        return text is null
            ? new DocumentRead(null, $"The text is larger than {Reader.Limits.TextBytesMax >> 20} MB (setting Documents:TextBytesMax). Cut it into parts and add each as a source.")
            : Reader.ReadText(text, _kind);
    });

    Task ReadFileAsync(InputFileChangeEventArgs change) => TakeAsync(async () =>
    {
        (_bytes, _fileName, _encoding) = (null, change.File.Name, "");
        if (change.File.Size > Reader.Limits.FileBytesMax)
            return new DocumentRead(null, $"The file is larger than {Reader.Limits.FileBytesMax >> 20} MB (setting Documents:FileBytesMax). Cut it into parts, or paste the part that matters.");
        await using var stream = change.File.OpenReadStream(Reader.Limits.FileBytesMax);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        _bytes = copy.ToArray();
        return await Reader.ReadFileAsync(_fileName, _bytes);
    });

    Task ChangeEncodingAsync(ChangeEventArgs change)
    {
        _encoding = change.Value as string ?? "";
        return TakeAsync(() => Reader.ReadFileAsync(_fileName, _bytes!, _encoding.Length > 0 ? _encoding : null));
    }

    async Task TakeAsync(Func<Task<DocumentRead>> read)
    {
        (_isReading, _document, _problem) = (true, null, null);
        await OnRead.InvokeAsync(null);
        try
        {
            (_document, _problem) = await read();
        }
        catch (IOException)
        {
            _problem = "The file could not be sent. Choose it again.";
        }
        finally
        {
            _isReading = false;
        }
        if (_document is not null)
            await OnRead.InvokeAsync(_document);
    }

    static string Facts(ReadDocument document)
    {
        var encoding = document.Encoding.Length > 0 ? $", encoding {document.Encoding} ({document.EncodingReason})" : "";
        return $"{char.ToUpperInvariant(document.Format.Name[0])}{document.Format.Name[1..]}{encoding}: {Counted.Of(document.Length, "character")}.";
    }

    static string Sample(string text)
    {
        if (text.Length <= SampleCharactersMax)
            return text;
        var end = char.IsHighSurrogate(text[SampleCharactersMax - 1]) ? SampleCharactersMax - 1 : SampleCharactersMax;
        return text[..end] + "…";
    }

    public async ValueTask DisposeAsync()
    {
        if (_paste is not null)
            await _paste.DisposeAsync();
    }
}
