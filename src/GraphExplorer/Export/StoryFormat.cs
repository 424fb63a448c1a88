using System.Text;

namespace GraphExplorer.Export;

/// <summary>A form in which a story can be taken away as a cited text.</summary>
/// <param name="Name">Name in addresses.</param>
/// <param name="Title">What people call it.</param>
/// <param name="MediaType">Media type of the file.</param>
/// <param name="Write">Writes the whole text.</param>
public sealed record StoryFormat(string Name, string Title, string MediaType, Func<StoryDocument, string> Write)
{
    /// <summary>All forms.</summary>
    public static IReadOnlyList<StoryFormat> All { get; } =
    [
        new("md", "Markdown", "text/markdown", document => StoryBlocks.Write(document, StoryMarkdown.Append)),
        new("html", "HTML", "text/html", StoryHtml.Write),
        new("txt", "Plain text", "text/plain", document => StoryBlocks.Write(document, StoryText.Append)),
    ];

    /// <summary>The form of a name, or null.</summary>
    public static StoryFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The text in UTF-8.</summary>
    public byte[] Bytes(StoryDocument document) => Encoding.UTF8.GetBytes(TextCleaning.Visible(Write(document)));

    /// <summary>A file name for a title.</summary>
    public string FileName(string title) => ExportFormat.NameOf(title, "story") + "." + Name;
}
