using System.Text;
using UtfUnknown;

namespace GraphExplorer.Interchange.Tables;

/// <summary>
/// The encoding of a table's text: a byte order mark decides, then UTF-8 if all bytes are, then what the mapping names,
/// then the letters themselves (UTF.Unknown, Mozilla's detector).
/// </summary>
static class TableEncoding
{
    /// <summary>Bytes by which letters are guessed.</summary>
    const int SampleBytes = 1 << 20;

    /// <param name="head">The first bytes, at least four where the file has them.</param>
    /// <param name="isUtf8">Whether all bytes of the file are UTF-8.</param>
    /// <param name="named">The encoding that the mapping names.</param>
    /// <exception cref="RefusedFileException">It cannot be told.</exception>
    public static Encoding Of(ReadOnlySpan<byte> head, bool isUtf8, string? named)
    {
        if (Marked(head) is { } marked)
            return Named(marked)!;
        if (isUtf8)
            return Encoding.UTF8;
        if (!string.IsNullOrEmpty(named))
            return Named(named) ?? throw new RefusedFileException(
                "", $"The mapping names the encoding '{named}', which is not known.", "Name one such as windows-1252.");
        var sample = head.Length > SampleBytes ? head[..SampleBytes] : head;
        if (CharsetDetector.DetectFromBytes(sample.ToArray()).Detected is { } found && found.EncodingName != "ascii"
            && Named(found.EncodingName) is { } guessed)
            return guessed;
        throw new RefusedFileException(
            "", "Its text is not UTF-8, and its encoding cannot be told.", "Save the file as UTF-8, or name its encoding in the mapping.");
    }

    static string? Marked(ReadOnlySpan<byte> head) =>
        head is [0xEF, 0xBB, 0xBF, ..] ? "utf-8"
        : head is [0xFF, 0xFE, 0, 0, ..] ? "utf-32"
        : head is [0xFF, 0xFE, ..] ? "utf-16"
        : head is [0xFE, 0xFF, ..] ? "utf-16BE"
        : null;

    static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
