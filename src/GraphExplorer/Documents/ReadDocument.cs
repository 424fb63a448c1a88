using System.Security.Cryptography;

namespace GraphExplorer.Documents;

/// <summary>The text of a document and where it comes from.</summary>
public sealed record ReadDocument
{
    /// <summary>The text, character for character; offsets count its code points.</summary>
    public required string Text { get; init; }

    public required DocumentKind Format { get; init; }

    /// <summary>Name of the encoding in which a text file was written, such as <c>windows-1251</c>; empty for a format that says it itself.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>How the encoding is known, in words.</summary>
    public string EncodingReason { get; init; } = "";

    /// <summary>Name of the file; empty for text that was pasted.</summary>
    public string FileName { get; init; } = "";

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal; empty for text that was pasted.</summary>
    public string FileSha256 { get; init; } = "";

    /// <summary>Title that the file gives itself; empty when it gives none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Author that the file names; empty when it names none.</summary>
    public string Author { get; init; } = "";

    /// <summary>BCP 47 tag that the file gives itself; empty when it gives none.</summary>
    public string Language { get; init; } = "";

    /// <summary>SHA-256 of the text's UTF-8 bytes, lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Text)));

    /// <summary>Unicode code points of the text.</summary>
    public int Length => Text.Length - Text.Count(char.IsLowSurrogate);
}

/// <summary>What came of reading a document: it, or the reason why it is refused.</summary>
/// <param name="Problem">What is wrong and what to do, in two sentences; null when it was read.</param>
public sealed record DocumentRead(ReadDocument? Document, string? Problem);

/// <summary>Raised inside of this folder by a reader that refuses a document; its message is for people.</summary>
sealed class DocumentRefusedException(string message, Exception? inner = null) : Exception(message, inner);
