namespace GraphExplorer.Documents;

/// <summary>A kind of document that becomes text.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="MediaType">IANA media type.</param>
/// <param name="Endings">Endings of file names, with the dot.</param>
/// <param name="IsText">Whether the file is the text itself; otherwise the text is made from it.</param>
public sealed record DocumentKind(string Name, string MediaType, IReadOnlyList<string> Endings, bool IsText)
{
    public static DocumentKind Text { get; } = new("plain text", "text/plain", [".txt", ".text"], true);

    /// <summary>Kept as it is written: its marks are part of the text.</summary>
    public static DocumentKind Markdown { get; } = new("Markdown", "text/markdown", [".md", ".markdown"], true);

    public static DocumentKind Html { get; } = new("HTML", "text/html", [".html", ".htm", ".xhtml"], false);

    public static DocumentKind Docx { get; } = new(
        "Word (DOCX)", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], false);

    public static DocumentKind Pdf { get; } = new("PDF", "application/pdf", [".pdf"], false);

    public static IReadOnlyList<DocumentKind> All { get; } = [Text, Markdown, Html, Docx, Pdf];

    /// <summary>The format of that media type, or null.</summary>
    public static DocumentKind? Of(string mediaType) =>
        All.FirstOrDefault(format => format.MediaType == mediaType);

    /// <summary>The format that the ending of a file's name claims, or null.</summary>
    public static DocumentKind? OfName(string file) => All.FirstOrDefault(format =>
        format.Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
}
