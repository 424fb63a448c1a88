using GraphExplorer.Model;
using GraphExplorer.Store;
using GraphExplorer.Tracing;

namespace GraphExplorer.Exploration;

/// <summary>A trace told step by step in order of time, each step in the words of its source.</summary>
/// <param name="Rules">By which rules the traces were found.</param>
/// <param name="Steps">The steps; undated ones last.</param>
/// <param name="Quotes">Every quote once, by number from 1.</param>
/// <param name="Sources">The sources of the quotes, in the order of their first quote.</param>
/// <param name="Outline">What was left out, and why.</param>
public sealed record Story(
    IReadOnlyList<string> Rules, IReadOnlyList<StoryStep> Steps, IReadOnlyList<StoryQuote> Quotes, IReadOnlyList<SourceEntry> Sources,
    StoryOutline Outline)
{
    /// <summary>Reads the evidence of the traces of a view.</summary>
    /// <param name="graph">Where the view is from.</param>
    /// <param name="view">What the state shows.</param>
    /// <param name="tie">Which of several paths is told, from 1; 0 = the first.</param>
    /// <param name="limits">How many steps a story has at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static Task<Story> LoadAsync(
        IGraphConnection graph, ExploredView view, int tie, ExplorationLimits limits, CancellationToken cancellationToken = default)
    {
        var outline = StoryOutline.Of(view, tie, limits.StoryStepsMax);
        return Inquiry.AskAsync(graph, inquiry => TellAsync(inquiry, view, outline), cancellationToken);
    }

    static async Task<Story> TellAsync(Inquiry inquiry, ExploredView view, StoryOutline outline)
    {
        var claims = await StatedClaims.OfEdgesAsync(inquiry, [.. outline.Steps.Select(step => step.Edge.Id)]);
        var nodes = view.Union.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var quotes = new OrderedDictionary<string, StoryQuote>(StringComparer.Ordinal);
        var steps = outline.Steps.Select((step, index) => new StoryStep(
            index + 1, step.Edge, nodes[step.Edge.From], nodes[step.Edge.To], step.Order, [.. claims[step.Edge.Id]],
            [.. (claims[step.Edge.Id].FirstOrDefault()?.Passages ?? []).Select(Numbered)])).ToArray();
        string[] sources = [.. quotes.Values.Select(quote => quote.Passage.Source.Id).Distinct(StringComparer.Ordinal)];
        var entries = sources.Length == 0 ? [] : await inquiry.RowsAsync("explore/bibliography", ("ids", sources));
        return new Story(
            [.. view.Findings.Select(finding => finding.Rule).Distinct()], steps, [.. quotes.Values],
            [.. entries.Select(SourceEntry.Of).OrderBy(entry => Array.IndexOf(sources, entry.Reference.Id))], outline);

        StoryQuote Numbered(CitedPassage passage)
        {
            if (!quotes.TryGetValue(passage.Id, out var quote)) quotes[passage.Id] = quote = new StoryQuote(quotes.Count + 1, passage);
            return quote;
        }
    }
}

/// <summary>One step of a story.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Edge">The relationship.</param>
/// <param name="From">Its start.</param>
/// <param name="To">Its end.</param>
/// <param name="Order">How sure it is that it does not come before the steps told before it.</param>
/// <param name="Claims">What it rests on, the leading claim first.</param>
/// <param name="Quotes">The words of the leading claim.</param>
public sealed record StoryStep(
    int Number, GraphEdge Edge, GraphNode From, GraphNode To, StepOrder Order, IReadOnlyList<StatedClaim> Claims,
    IReadOnlyList<StoryQuote> Quotes);

/// <summary>A quote of a story.</summary>
/// <param name="Number">By which it is cited, from 1.</param>
/// <param name="Passage">The words and where they stand.</param>
public sealed record StoryQuote(int Number, CitedPassage Passage);
