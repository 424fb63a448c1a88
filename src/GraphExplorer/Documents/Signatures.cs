namespace GraphExplorer.Documents;

/// <summary>What the first bytes of a file say of its format.</summary>
static class Signatures
{
    /// <summary>How far a PDF may be preceded by other bytes (ISO 32000-1, annex H.3.4.1).</summary>
    const int PdfHeadBytes = 1024;

    static readonly (byte[] Start, string Name, string Advice)[] s_refused =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word file (.doc) or a DOCX that is protected by a password", "Open it in Word, take the password away and save it as DOCX."),
        ([.. "{\\rtf"u8], "an RTF file", "Save it as DOCX or as plain text."),
        ([0x89, .. "PNG"u8], "a picture (PNG)", "Add the text of it."),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)", "Add the text of it."),
        ([.. "GIF8"u8], "a picture (GIF)", "Add the text of it."),
        ([0x1F, 0x8B], "a packed file (gzip)", "Unpack it first."),
        ([.. "7z\xBC\xAF"u8], "a packed file (7z)", "Unpack it first."),
        ([.. "Rar!"u8], "a packed file (RAR)", "Unpack it first."),
        ([0x7F, .. "ELF"u8], "a program", "Choose a document."),
        ([.. "MZ"u8, 0x90], "a program", "Choose a document."),
    ];

    /// <summary>PDF or DOCX, or null for what may be text.</summary>
    public static DocumentKind? OfContent(byte[] bytes)
    {
        foreach (var (start, name, advice) in s_refused)
            if (bytes.AsSpan().StartsWith(start))
                throw new DocumentRefusedException($"The file is {name}, which cannot be read here. {advice}");
        if (bytes.AsSpan().StartsWith("PK\x03\x04"u8))
            return DocumentKind.Docx;
        return bytes.AsSpan(0, Math.Min(bytes.Length, PdfHeadBytes)).IndexOf("%PDF-"u8) >= 0 ? DocumentKind.Pdf : null;
    }

    public static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
