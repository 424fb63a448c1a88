using GraphExplorer.Exploration;
using GraphExplorer.Time;

namespace GraphExplorer.Web.Components;

/// <summary>What is known about a source, in words.</summary>
public static class SourceWords
{
    /// <summary>Author and publisher, as far as they are known.</summary>
    public static string Maker(SourceEntry source) => (source.Author, source.Publisher) switch
    {
        ("", "") => "not given",
        (var author, "") => author,
        ("", var publisher) => publisher,
        var (author, publisher) => $"{author}, {publisher}",
    };

    /// <summary>When it was published, no more precisely than is known.</summary>
    public static string Published(SourceReference source) =>
        source.Published.Length == 0 ? "no date given" : DateWording.Of(source.Published);
}
