using System.Text.RegularExpressions;
using GraphExplorer.Evidence;
using GraphExplorer.Time;

namespace GraphExplorer.Import;

/// <summary>Reads a <c>source</c> record together with the text that it names.</summary>
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
        };
        record.Finish();
        source = source with { Text = ReadText(source, place, texts) };
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

    static string ReadText(Source source, RecordPlace place, SourceTexts texts)
    {
        if (!FileName().IsMatch(source.File))
        {
            if (source.File.Length > 0)
                place.Report($"'{source.File}' is not a name of a text file.",
                    "Name a .txt file that lies beside this one.");
            return "";
        }
        var text = texts.Read(source.File);
        if (text.Problem is { } problem)
            place.Report(problem, "Put the text of the source there, in UTF-8.");
        else if (text.Sha256 != source.Sha256)
            place.Report(
                $"the file '{source.File}' has the SHA-256 {text.Sha256}, not {source.Sha256}.",
                "Bring back the text that was coded, or code its changes and write the new SHA-256.");
        return text.Text;
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*\.txt\z")]
    private static partial Regex FileName();
}
