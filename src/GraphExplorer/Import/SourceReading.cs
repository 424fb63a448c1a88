using System.Text.RegularExpressions;
using GraphExplorer.Evidence;
using GraphExplorer.Time;

namespace GraphExplorer.Import;

/// <summary>Reads a <c>source</c> record together with its text, which it holds or names by a file.</summary>
static partial class SourceReading
{
    public static CitedSource Read(JsonRecord record, RecordPlace place, SourceTexts texts)
    {
        var source = new Source
        {
            Id = Slug.Read(record, "id", "src-"),
            Title = record.Text("title"),
            File = record.Text("file"),
            Sha256 = record.Text("sha256"),
            Author = record.TextOrNull("author"),
            Publisher = record.TextOrNull("publisher"),
            Published = ReadPublished(record),
            Language = record.Text("language"),
            Licence = record.TextOrNull("licence"),
            Reliability = record.Word("reliability", Vocabulary.Reliabilities),
            ReliabilityReason = record.Text("reliabilityReason"),
            DerivedFrom = record.Has("derivedFrom") ? record.Texts("derivedFrom") : [],
            Origin = record.Has("origin") ? ReadOrigin(record.Object("origin")) : SourceOrigin.Unknown,
        };
        var held = record.Has("text") ? record.Text("text") : null;
        record.Finish();
        source = source with { Text = ReadText(source, held, place, texts) };
        return new(source, new CodePointText(source.Text));
    }

    static string ReadPublished(JsonRecord record)
    {
        var published = record.TextOrEmpty("published");
        if (published.Length == 0 || Edtf.TryParse(published, out _, out var problem))
            return published;
        record.Report($"'published': {problem}", DateAdvice.Text);
        return "";
    }

    static SourceOrigin ReadOrigin(JsonRecord? origin)
    {
        if (origin is null)
            return SourceOrigin.Unknown;
        var read = new SourceOrigin(
            origin.TextOrEmpty("mediaType"), origin.TextOrEmpty("encoding"), origin.TextOrEmpty("file"), origin.TextOrEmpty("sha256"));
        origin.Finish();
        return read;
    }

    static string ReadText(Source source, string? held, RecordPlace place, SourceTexts texts)
    {
        if (!FileName().IsMatch(source.File))
        {
            if (source.File.Length > 0)
                place.Report($"'{source.File}' is not a name of a text file.",
                    "Name a .txt file that lies beside this one.");
            return "";
        }
        var text = held is null ? texts.Read(source.File) : texts.Of(held);
        if (text.Problem is { } problem)
            place.Report(problem, held is null ? "Put the text of the source there, in UTF-8." : "Divide it into several sources.");
        else if (text.Sha256 != source.Sha256)
            place.Report(
                $"the {(held is null ? $"file '{source.File}'" : "text")} has the SHA-256 {text.Sha256}, not {source.Sha256}.",
                "Bring back the text that was coded, or code its changes and write the new SHA-256.");
        return text.Text;
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*\.txt\z")]
    private static partial Regex FileName();
}
