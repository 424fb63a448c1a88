using System.Globalization;
using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Export;

/// <summary>
/// Puts a subgraph into the pieces of a cited report: what it shows, its entities and relationships as tables, every
/// claim with its quote by number, and the sources.
/// </summary>
static class ReportBlocks
{
    public static IEnumerable<StoryBlock> Of(ExportDocument document)
    {
        var subgraph = document.Subgraph;
        var quotes = Quotes(document);
        var names = subgraph.Nodes.ToDictionary(node => node.Id, node => node.Name, StringComparer.Ordinal);
        yield return new StoryTitle(document.Provenance.Origin.Title);
        yield return new StoryParagraph(Summary(document, quotes.Count));
        if (document.Picture is { } picture) yield return new StoryPicture(picture);

        yield return new StoryHeading("Entities");
        yield return new StoryTable(["Name", "Kind", "When", "Status", "Id"], [.. subgraph.Nodes
            .OrderBy(node => node.Name, StringComparer.OrdinalIgnoreCase).ThenBy(node => node.Id, StringComparer.Ordinal)
            .Select(node => (string[])[node.Name, node.Kind, node.When.Length > 0 ? DateWording.Of(node.When) : "", node.Status, node.Id])]);

        yield return new StoryHeading("Relationships");
        yield return new StoryTable(["From", "Relationship", "To", "When", "Confidence", "Quotes"], [.. subgraph.Edges
            .OrderBy(edge => edge.Span.Bounds.StartMin).ThenBy(edge => edge.Id, StringComparer.Ordinal)
            .Select(edge => RowOf(edge, names, document, quotes))]);

        yield return new StoryHeading("Quotes");
        foreach (var (passage, number) in quotes.OrderBy(pair => pair.Value))
            yield return new StoryEntry($"[{number}]", QuoteText(passage, document));

        yield return new StoryHeading("Sources");
        foreach (var (source, index) in document.Provenance.Sources.Select((source, index) => (source, index)))
            yield return new StoryEntry(Mark(index), Reference(source));

        yield return new StoryHeading("About this report");
        foreach (var (name, value) in document.Provenance.Lines().Where(line => line.Name is not ("title" or "source")))
            yield return new StoryEntry(Word(name), value);
    }

    /// <summary>Every passage once, numbered in the order in which the relationships name them.</summary>
    static Dictionary<CitedPassage, int> Quotes(ExportDocument document)
    {
        var numbers = new Dictionary<CitedPassage, int>(new ById());
        var edges = document.Subgraph.Edges.OrderBy(edge => edge.Span.Bounds.StartMin).ThenBy(edge => edge.Id, StringComparer.Ordinal);
        foreach (var passage in edges.SelectMany(edge => document.Claims[edge.Id]).SelectMany(claim => claim.Passages))
            numbers.TryAdd(passage, numbers.Count + 1);
        return numbers;
    }

    static string[] RowOf(GraphEdge edge, Dictionary<string, string> names, ExportDocument document, Dictionary<CitedPassage, int> quotes)
    {
        var details = string.Join(", ", EdgeWords.Details(edge).Select(detail => $"{detail.Name}: {detail.Value}"));
        var marks = document.Claims[edge.Id].SelectMany(claim => claim.Passages.Select(passage => Marked(claim, quotes[passage]))).Distinct();
        var disputed = edge.Reading.Disputed ? " (disputed)" : "";
        return
        [
            names.GetValueOrDefault(edge.From, edge.From), $"{EdgeWords.Phrase(edge.Type)}{(details.Length > 0 ? $" ({details})" : "")}",
            names.GetValueOrDefault(edge.To, edge.To), EdgeWords.When(edge.Span) is { Length: > 0 } when ? when : "undated",
            string.Create(CultureInfo.InvariantCulture, $"{edge.Reading.Confidence}{disputed}"), string.Join(" ", marks),
        ];
    }

    static string Marked(StatedClaim claim, int number) => claim.Stance == "denies" ? $"[{number}] (denies)" : $"[{number}]";

    static string QuoteText(CitedPassage passage, ExportDocument document)
    {
        var index = document.Provenance.Sources.Select(source => source.Id).ToList().IndexOf(passage.Source.Id);
        return string.Create(CultureInfo.InvariantCulture, $"“{passage.Quote}” {Mark(index)}, characters {passage.Start} to {passage.End} of its text.");
    }

    static string Summary(ExportDocument document, int quotes)
    {
        var subgraph = document.Subgraph;
        var disputed = subgraph.Edges.Count(edge => edge.Reading.Disputed);
        var undated = subgraph.Edges.Count(edge => edge.Span.IsUndated);
        var entities = subgraph.Nodes.Count == 1 ? "1 entity" : $"{subgraph.Nodes.Count.ToString(CultureInfo.InvariantCulture)} entities";
        return $"{entities} and {StoryBlocks.Counted(subgraph.Edges.Count, "relationship")}, {NoneOr(undated)} undated and {NoneOr(disputed)} disputed, resting on "
            + $"{StoryBlocks.Counted(quotes, "quote")} from {StoryBlocks.Counted(document.Provenance.Sources.Count, "source")}. Confidence runs from 0 to 100.";
    }

    static string NoneOr(int count) => count == 0 ? "none" : count.ToString(CultureInfo.InvariantCulture);

    static string Reference(SourceReference source)
    {
        var published = source.Published.Length > 0 ? DateWording.Of(source.Published) : "not given";
        var reason = source.ReliabilityReason.Length > 0 ? $": {source.ReliabilityReason.TrimEnd('.')}" : "";
        return $"{source.Title}. Published: {published}. Reliability {source.Reliability}{reason}. Licence: {(source.Licence.Length > 0 ? source.Licence : "not given")}. Id: {source.Id}.";
    }

    static string Mark(int index) => string.Create(CultureInfo.InvariantCulture, $"S{index + 1}");

    static string Word(string name) => name switch
    {
        "view" => "View",
        "query" => "Query",
        "dataVersion" => "Version of the data",
        "exported" => "Exported",
        "generator" => "Made with",
        _ => name,
    };

    sealed class ById : IEqualityComparer<CitedPassage>
    {
        public bool Equals(CitedPassage? x, CitedPassage? y) => x?.Id == y?.Id;

        public int GetHashCode(CitedPassage passage) => passage.Id.GetHashCode(StringComparison.Ordinal);
    }
}
