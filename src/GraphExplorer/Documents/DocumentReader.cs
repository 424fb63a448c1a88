using System.Security.Cryptography;

namespace GraphExplorer.Documents;

/// <summary>
/// Turns files and pasted text into documents. Every file is taken for hostile: it is read within <see
/// cref="DocumentLimits"/>, reaches no network and no other file, and is refused in plain words when it cannot be read.
/// One file is read at a time, so that several large ones do not take the memory of all.
/// </summary>
public sealed class DocumentReader(DocumentLimits limits)
{
    readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Encodings of text files that may be chosen by hand.</summary>
    public static IReadOnlyList<string> Encodings => TextDecoding.Choices;

    public DocumentLimits Limits => limits;

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name without a folder; the ending counts only where the content does not tell.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="encoding">Name of the encoding of a text file; null = found out.</param>
    public async Task<DocumentRead> ReadFileAsync(
        string name, byte[] bytes, string? encoding = null, CancellationToken cancellationToken = default)
    {
        if (bytes.Length > limits.FileBytesMax)
            return Refused(
                $"The file is larger than {Size.Of(limits.FileBytesMax)} (setting Documents:FileBytesMax). Cut it into parts, or paste the part that matters.");
        var time = TimeSpan.FromSeconds(limits.ReadingSecondsMax);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!await _turn.WaitAsync(time, cancellationToken))
            return Refused("Another document is still being read. Try again in a moment.");
        // Where a library is at work when the time is over, the thread goes on until it is back, and keeps its turn till then.
        var token = over.Token;
        var work = Task.Run(() => Read(name, bytes, encoding, token), CancellationToken.None);
        _ = work.ContinueWith(_ => _turn.Release(), TaskScheduler.Default);
        try
        {
            return await work.WaitAsync(time, cancellationToken);
        }
        catch (TimeoutException)
        {
            await over.CancelAsync();
            return Refused(
                $"The file takes longer than {limits.ReadingSecondsMax} seconds to read (setting Documents:ReadingSecondsMax). Save it as plain text and add that.");
        }
    }

    /// <summary>Takes text that was pasted.</summary>
    /// <param name="text">The text; markup of HTML is turned into text.</param>
    /// <param name="format">Plain text, Markdown or HTML.</param>
    public DocumentRead ReadText(string text, DocumentKind format) => Guarded(() =>
    {
        if (!format.IsText && format != DocumentKind.Html)
            throw new DocumentRefusedException($"{format.Name} cannot be pasted. Add the file.");
        TextRules.CheckSize(text, limits);
        TextRules.Check(text, limits);
        return format == DocumentKind.Html ? HtmlText.Read(text, CancellationToken.None) : new ReadDocument { Text = text, Format = format };
    });

    DocumentRead Read(string name, byte[] bytes, string? encoding, CancellationToken cancellation) => Guarded(() =>
    {
        var read = Convert(name, bytes, encoding, cancellation);
        return read with
        {
            FileName = FileNameOf(name), FileSha256 = System.Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
    });

    DocumentRead Guarded(Func<ReadDocument> read)
    {
        try
        {
            var document = read();
            TextRules.CheckSize(document.Text, limits);
            TextRules.Check(document.Text, limits);
            return new(document, null);
        }
        catch (DocumentRefusedException refused)
        {
            return Refused(refused.Message);
        }
        catch (OperationCanceledException)
        {
            return Refused("Its time is over."); // nobody waits for this answer any more
        }
    }

    ReadDocument Convert(string name, byte[] bytes, string? encoding, CancellationToken cancellation)
    {
        if (bytes.Length == 0)
            throw new DocumentRefusedException("The file is empty. Choose another one.");
        var claimed = DocumentKind.OfName(name);
        if (Signatures.OfContent(bytes) is { } packed)
            return packed == DocumentKind.Pdf ? PdfText.Read(bytes, limits, cancellation) : DocxText.Read(bytes, limits, cancellation);
        if (claimed == DocumentKind.Pdf || claimed == DocumentKind.Docx)
            throw new DocumentRefusedException(
                $"The file is called {claimed.Endings[0]} but is no {claimed.Name}: its first bytes are others. Open it in its program and save it anew.");
        var decoded = TextDecoding.Decode(bytes, encoding);
        TextRules.CheckSize(decoded.Text, limits);
        var isHtml = claimed == DocumentKind.Html || (claimed is null && Signatures.LooksLikeHtml(decoded.Text));
        var document = isHtml
            ? HtmlText.Read(decoded.Text, cancellation)
            : new ReadDocument { Text = decoded.Text, Format = claimed ?? DocumentKind.Text };
        return document with { Encoding = decoded.Name, EncodingReason = decoded.Reason };
    }

    /// <summary>The last part of what a browser gives as the name, without what no file name should hold.</summary>
    static string FileNameOf(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)));
        return plain.Length <= 200 ? plain : plain[..200];
    }

    static DocumentRead Refused(string problem) => new(null, problem);
}
