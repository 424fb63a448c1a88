using System.Text;
using System.Text.RegularExpressions;
using UtfUnknown;

namespace GraphExplorer.Documents;

/// <summary>
/// Bytes of a text file as characters. A byte order mark decides, then UTF-8 if all bytes are, then what an HTML file
/// declares, then the letters themselves (UTF.Unknown, Mozilla's detector). A byte order mark is not part of the text.
/// </summary>
static partial class TextDecoding
{
    /// <summary>Bytes in which an HTML file declares its encoding (HTML standard, 13.2.3.2).</summary>
    const int DeclarationBytes = 1024;

    /// <summary>Encodings that may be chosen by hand.</summary>
    public static IReadOnlyList<string> Choices { get; } =
    [
        "utf-8", "utf-16", "utf-16BE", "windows-1250", "windows-1251", "windows-1252", "windows-1254", "windows-1256",
        "iso-8859-1", "iso-8859-5", "iso-8859-6", "koi8-r", "gb18030", "big5", "shift_jis", "euc-kr",
    ];

    public static (string Text, string Name, string Reason) Decode(byte[] bytes, string? chosen)
    {
        var (marked, markLength) = OfMark(bytes);
        if (!string.IsNullOrEmpty(chosen))
            return (Whole(chosen, bytes, marked?.WebName == chosen ? markLength : 0), chosen, "chosen by hand");
        if (marked is not null)
            return (Whole(marked.WebName, bytes, markLength), marked.WebName, "its byte order mark says so");
        if (TryDecode("utf-8", bytes, 0) is { } utf8)
            return (utf8, "utf-8", bytes.All(one => one < 0x80) ? "only ASCII letters" : "all of its bytes fit");
        if (Declared(bytes) is { } declared && TryDecode(declared, bytes, 0) is { } html)
            return (html, declared, "the file declares it");
        var found = CharsetDetector.DetectFromBytes(bytes.AsSpan(0, Math.Min(bytes.Length, 1 << 20))).Detected;
        if (found is not null && TryDecode(found.EncodingName, bytes, 0) is { } text)
            return (text, found.EncodingName.ToLowerInvariant(), $"guessed from its letters, {found.Confidence * 100:0} % sure");
        throw new DocumentRefusedException("Its encoding cannot be told, or it is no text. Choose the encoding by hand, or save it as UTF-8.");
    }

    static (Encoding? Encoding, int Length) OfMark(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    static string Whole(string name, byte[] bytes, int skip) =>
        TryDecode(name, bytes, skip) ?? throw new DocumentRefusedException(
            $"Some of its bytes are no {name}. Choose another encoding, or save the file as UTF-8.");

    /// <summary>Null when the encoding is not known or a byte does not fit.</summary>
    static string? TryDecode(string name, byte[] bytes, int skip)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
                name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return encoding.GetString(bytes, skip, bytes.Length - skip);
        }
        catch (ArgumentException)
        {
            return null; // an unknown name, or bytes that do not fit (DecoderFallbackException)
        }
    }

    static string? Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclarationBytes));
        return Declaration().Match(head) is { Success: true } match ? match.Groups[1].Value.ToLowerInvariant() : null;
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Declaration();
}
