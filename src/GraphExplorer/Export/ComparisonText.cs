using System.Text;
using GraphExplorer.Exploration;

namespace GraphExplorer.Export;

/// <summary>A comparison as plain text: sentences by kind of change, each with its reason, quotes and sources.</summary>
static class ComparisonText
{
    public static Task WriteAsync(ComparisonDocument document, Stream stream, CancellationToken cancellationToken) =>
        ComparisonSentences.WriteAsync(document, stream, new Marks("", "", ":", "- ", "  “", "”", text => text), cancellationToken);
}

/// <summary>A comparison as Markdown (CommonMark). What names and quotes hold is escaped, so that it stays what it is.</summary>
static class ComparisonMarkdown
{
    public static Task WriteAsync(ComparisonDocument document, Stream stream, CancellationToken cancellationToken) =>
        ComparisonSentences.WriteAsync(document, stream, new Marks("# ", "## ", "", "- ", "  > “", "”", MarkdownText.Escape), cancellationToken);
}

/// <summary>What stands around the parts of a text, and how text of ours and of sources is made safe in it.</summary>
sealed record Marks(string Title, string Heading, string HeadingEnd, string Item, string Quote, string QuoteEnd, Func<string, string> Escape);

/// <summary>The sentences of a comparison, in the order of the kinds of change.</summary>
static class ComparisonSentences
{
    public static async Task WriteAsync(ComparisonDocument document, Stream stream, Marks marks, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var comparison = document.Comparison;
        await WriteAsync(Head(document, marks));
        foreach (var (kind, _, title, meaning) in ChangeWords.Kinds)
        {
            var changes = comparison.Of(kind);
            if (changes.Count == 0) continue;
            await WriteAsync([marks.Heading + $"{title} ({changes.Count})" + marks.HeadingEnd, "", marks.Escape(meaning), ""]);
            foreach (var change in changes) await WriteAsync(Lines(change, document, marks));
        }
        await WriteAsync(Foot(document, marks));
        await writer.FlushAsync(cancellationToken);

        async Task WriteAsync(IEnumerable<string> lines)
        {
            foreach (var line in lines) await writer.WriteLineAsync(TextCleaning.Visible(line).AsMemory(), cancellationToken);
        }
    }

    static IEnumerable<string> Head(ComparisonDocument document, Marks marks)
    {
        var (comparison, escape) = (document.Comparison, marks.Escape);
        yield return marks.Title + escape(document.Provenance.Origin.Title);
        yield return "";
        yield return escape($"From {comparison.From.Wording} to {comparison.To.Wording}. {comparison.Changes.Count} changes; {comparison.Unchanged} dated "
            + $"relationships and events without a change; {comparison.Undated.Count} undated ones cannot be compared.");
        yield return escape($"The rule “assumed ongoing” is {(comparison.AssumeOngoing ? "on" : "off")}.");
        yield return "";
    }

    static IEnumerable<string> Lines(Change change, ComparisonDocument document, Marks marks)
    {
        var escape = marks.Escape;
        yield return $"{marks.Item}{escape(ChangeWords.What(change, document.NameOf))} ({ChangeWords.Certainty(change.Certainty)}). "
            + escape(ChangeWords.Why(change, document.Comparison));
        foreach (var claim in document.View.ClaimsOf(change))
            foreach (var passage in claim.Passages)
            {
                yield return "";
                yield return marks.Quote + escape(passage.Quote.ReplaceLineEndings(" ")) + marks.QuoteEnd
                    + $" {escape($"{(claim.Stance == "denies" ? "denies it; " : "")}{passage.Source.Title} [{passage.Source.Id}], characters {passage.Start} to {passage.End}")}";
            }
        yield return "";
    }

    static IEnumerable<string> Foot(ComparisonDocument document, Marks marks)
    {
        yield return marks.Heading + "Sources and origin" + marks.HeadingEnd;
        yield return "";
        foreach (var (name, value) in document.Provenance.Lines()) yield return marks.Item + marks.Escape($"{name}: {value}");
    }
}
