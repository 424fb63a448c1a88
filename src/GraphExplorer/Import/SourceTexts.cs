using System.Security.Cryptography;
using System.Text;

namespace GraphExplorer.Import;

/// <summary>The text of a source's file and the SHA-256 of its bytes, or what stands against it.</summary>
sealed record SourceText(string Text, string Sha256, string? Problem);

/// <summary>
/// Reads the files of sources, byte for byte: nothing is normalised, because quotes are bound to offsets.
/// </summary>
sealed class SourceTexts(Func<string, Stream?> open, int bytesMax)
{
    static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A text that stands in the record itself.</summary>
    public SourceText Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length > bytesMax
            ? new("", "", $"the text is larger than {bytesMax} bytes.")
            : new(text, Convert.ToHexStringLower(SHA256.HashData(bytes)), null);
    }

    /// <summary>A text that lies beside the claims.</summary>
    public SourceText Read(string file)
    {
        using var stream = open(file);
        if (stream is null)
            return new("", "", $"there is no file '{file}' beside the claims.");
        using var copy = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > bytesMax)
                return new("", "", $"the file '{file}' is larger than {bytesMax} bytes.");
        }
        var bytes = copy.ToArray();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        try
        {
            return new(s_strict.GetString(bytes), sha256, null);
        }
        catch (DecoderFallbackException)
        {
            return new("", sha256, $"the file '{file}' is not UTF-8.");
        }
    }
}
