using System.Globalization;
using System.Text;
using GraphExplorer.Exploration;
using GraphExplorer.Time;
using GraphExplorer.Tracing;

namespace GraphExplorer.Export;

/// <summary>One piece of a story as a text; every form of text writes the same pieces in the same order.</summary>
abstract record StoryBlock;

/// <summary>What the text is called.</summary>
sealed record StoryTitle(string Text) : StoryBlock;

/// <summary>The heading of a part.</summary>
sealed record StoryHeading(string Text) : StoryBlock;

/// <summary>A paragraph of ours.</summary>
sealed record StoryParagraph(string Text) : StoryBlock;

/// <summary>A step with its date, what it says, what is to be kept in mind, and its quotes.</summary>
sealed record StoryStatement(int Number, string When, string Sentence, string Notes, IReadOnlyList<StoryQuote> Quotes) : StoryBlock;

/// <summary>An entry of a list, by its mark: <c>[1]</c> for a quote, <c>S1</c> for a source.</summary>
sealed record StoryEntry(string Mark, string Text) : StoryBlock;

/// <summary>A table with a heading for each column.</summary>
sealed record StoryTable(IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows) : StoryBlock;

/// <summary>A picture with its caption.</summary>
sealed record StoryPicture(ReportPicture Picture) : StoryBlock;

/// <summary>Puts a story into pieces.</summary>
static class StoryBlocks
{
    /// <summary>The pieces, in the order in which they are read.</summary>
    public static IEnumerable<StoryBlock> Of(StoryDocument document)
    {
        var story = document.Story;
        yield return new StoryTitle(document.Provenance.Origin.Title);
        yield return new StoryParagraph(Summary(story));
        foreach (var rule in story.Rules) yield return new StoryParagraph($"How it was found: {rule}");

        yield return new StoryHeading("Steps");
        foreach (var step in story.Steps)
            yield return new StoryStatement(step.Number, StoryWords.When(step), StoryWords.Sentence(step), string.Join(" ", StoryWords.Notes(step)), step.Quotes);

        yield return new StoryHeading("Quotes");
        var marks = story.Sources.Select((source, index) => (source.Reference.Id, Mark: $"S{index + 1}"))
            .ToDictionary(pair => pair.Id, pair => pair.Mark, StringComparer.Ordinal);
        foreach (var quote in story.Quotes)
            yield return new StoryEntry($"[{quote.Number}]", Place(quote.Passage, marks.GetValueOrDefault(quote.Passage.Source.Id, quote.Passage.Source.Id)));

        yield return new StoryHeading("Sources");
        foreach (var source in story.Sources) yield return new StoryEntry(marks[source.Reference.Id], Reference(source));

        yield return new StoryHeading("About this text");
        foreach (var (name, value) in document.Provenance.Lines().Where(line => line.Name is "view" or "dataVersion" or "exported" or "generator"))
            yield return new StoryEntry(Name(name), value);
    }

    /// <summary>The text of all pieces in their order.</summary>
    public static string Write(StoryDocument document, Action<StringBuilder, StoryBlock> append)
    {
        var text = new StringBuilder();
        foreach (var block in Of(document)) append(text, block);
        return text.ToString();
    }

    static string Summary(Story story)
    {
        var undated = story.Steps.Count(step => step.Order == StepOrder.Undated);
        var text = $"{Counted(story.Steps.Count, "step")} in order of time, each in the words of its source.";
        if (undated > 0) text += $" {Counted(undated, "undated step")} at the end.";
        if (story.Outline.OutOfSight > 0) text += $" Hidden by filters and left out: {story.Outline.OutOfSight}.";
        if (story.Outline.Cut > 0) text += $" Left out past the limit of a story: {story.Outline.Cut}.";
        return text;
    }

    static string Place(CitedPassage passage, string source) =>
        string.Create(CultureInfo.InvariantCulture, $"{source}, characters {passage.Start} to {passage.End} of its text (passage {passage.Id}).");

    static string Reference(SourceEntry source)
    {
        var maker = string.Join(", ", new[] { source.Author, source.Publisher }.Where(name => name.Length > 0));
        var reference = source.Reference;
        var published = reference.Published.Length > 0 ? DateWording.Of(reference.Published) : "not given";
        var reason = reference.ReliabilityReason.Length > 0 ? $": {reference.ReliabilityReason.TrimEnd('.')}" : "";
        return $"{reference.Title}. Author: {(maker.Length > 0 ? maker : "not given")}. Published: {published}. "
            + $"Reliability {reference.Reliability}{reason}. Licence: {(reference.Licence.Length > 0 ? reference.Licence : "not given")}. Id: {reference.Id}.";
    }

    internal static string Counted(int count, string noun) => $"{count.ToString(CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    static string Name(string name) => name switch
    {
        "view" => "View",
        "dataVersion" => "Version of the data",
        "exported" => "Exported",
        _ => "Made with",
    };
}

/// <summary>What the writers of stories get.</summary>
/// <param name="Story">The story.</param>
/// <param name="Provenance">Title, address of the view, version of the data and time.</param>
public sealed record StoryDocument(Story Story, Provenance Provenance);
