using System.Text.Json;
using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>
/// Reads the passages of a claim and holds each quote against the text of its source, character for character.
/// </summary>
static class QuoteReading
{
    const int ShownCharactersMax = 60;

    public static IReadOnlyList<Passage> Read(JsonRecord record, Claim claim, ClaimsFileContent content)
    {
        var sourceId = claim.Source;
        content.Use(sourceId);
        content.Sources.TryGetValue(sourceId, out var source);
        if (source is null && sourceId.Length > 0 && !content.IsBroken(sourceId))
            record.Report($"'source' names '{sourceId}', but there is no such source in the file.",
                "Correct the id, or add the source.");
        var passages = new List<Passage>();
        foreach (var item in record.Objects("passages"))
        {
            var passage = ReadOne(item);
            passages.Add(passage);
            if (content.IsKnown(claim.Id, passage))
                continue;
            if (passage.Revision is not null)
                record.Report("a new passage cannot be of an older revision.", "Cut the quote from the text as it is now.");
            else if (source is { Text.Length: > 0 } && !content.IsBroken(sourceId))
                Check(record, passage, source.Text);
        }
        if (passages.Count == 0 && record.Raw("passages") is { ValueKind: JsonValueKind.Array })
            record.Report("the claim has no passage.", "Quote the words that it rests on.");
        if (passages.Distinct().Count() < passages.Count)
            record.Report("a passage is given twice.", "Take one of them out.");
        return passages;
    }

    static Passage ReadOne(JsonRecord item)
    {
        var passage = new Passage(
            item.Whole("start", 0, int.MaxValue), item.Whole("end", 1, int.MaxValue), item.Text("quote"))
        {
            Revision = item.Has("revision") ? item.Whole("revision", 1, int.MaxValue) : null,
        };
        item.Finish();
        return passage;
    }

    static void Check(JsonRecord record, Passage passage, CodePointText text)
    {
        if (passage.Quote.Length == 0)
            return;
        if (passage.Start >= passage.End || passage.End > text.Length)
        {
            record.Report(
                $"the passage {passage.Start} to {passage.End} does not lie within the text, "
                + $"which has {text.Length} code points.",
                Advice(passage, text));
            return;
        }
        var actual = text.Slice(passage.Start, passage.End);
        if (actual != passage.Quote)
            record.Report(
                $"the quote {Shown(passage.Quote)} is not what stands at {passage.Start} to {passage.End}: "
                + $"{Shown(actual)}.",
                Advice(passage, text));
    }

    static string Advice(Passage passage, CodePointText text)
    {
        var length = new CodePointText(passage.Quote).Length;
        var places = text.Find(passage.Quote).Take(3).Select(at => $"{at} to {at + length}").ToArray();
        return places.Length > 0
            ? $"These words stand at {string.Join(" and at ", places)}."
            : "Cut the quote from the text again; mind no-break spaces and other characters that look alike.";
    }

    static string Shown(string text)
    {
        var line = text.Replace("\n", "\\n").Replace("\r", "\\r").Replace("\u00A0", "\\u00a0");
        return line.Length <= ShownCharactersMax ? $"'{line}'" : $"'{line[..ShownCharactersMax]}…'";
    }
}
