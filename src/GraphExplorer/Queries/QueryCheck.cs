using GraphExplorer.Store;

namespace GraphExplorer.Queries;

/// <summary>
/// Says what the store thinks of a text without running it: the text is explained in a read transaction. A query that
/// would write is a problem at the clause that writes.
/// </summary>
public sealed class QueryCheck(IGraphConnection graph)
{
    /// <summary>Longest text that is checked, in characters.</summary>
    public const int TextLengthMax = 100_000;

    /// <summary>
    /// Explains a text. Throws <see cref="GraphUnreachableException"/>; what the graph refuses is a problem of the
    /// text.
    /// </summary>
    /// <param name="text">The text as it stands in the editor.</param>
    /// <param name="parameters">Names of the parameters that a run would have.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<CheckedQuery> RunAsync(
        string text, IReadOnlyCollection<string> parameters, CancellationToken cancellationToken = default)
    {
        if (ExplainedText.Of(text) is not { } explained) return new CheckedQuery("", []);
        try
        {
            var values = parameters.Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => (object?)null, StringComparer.Ordinal);
            var query = new GraphQuery(explained.Text, values);
            var summary = await graph.ReadAsync(
                async transaction => await (await transaction.RunAsync(query, cancellationToken)).SummaryAsync(cancellationToken),
                cancellationToken);
            return new CheckedQuery(summary.QueryType, [.. Guarded(text, summary), .. summary.Notifications.Select(note => Remark(explained, note))]);
        }
        catch (GraphRefusedException refused)
        {
            var (from, to) = explained.SpanOf(refused.Place);
            return new CheckedQuery("", [new QueryProblem(ProblemSeverity.Error, refused.Code, refused.Words, from, to)]);
        }
    }

    // The embedded store has said so already, with the place.
    IEnumerable<QueryProblem> Guarded(string text, GraphSummary summary)
    {
        if (graph.Address.Transport == GraphTransport.Embedded || PlanGuard.RefusalOf(summary) is not { } refusal) yield break;
        var (from, to) = WritingWord.Find(text) ?? (0, text.Length);
        yield return new QueryProblem(ProblemSeverity.Error, PlanGuard.Code, refusal, from, to);
    }

    static QueryProblem Remark(ExplainedText explained, GraphNotification note)
    {
        var (from, to) = explained.SpanOf(note.Place);
        var severity = note.Severity == "WARNING" ? ProblemSeverity.Warning : ProblemSeverity.Information;
        return new QueryProblem(severity, note.Code, note.Description.Length > 0 ? note.Description : note.Title, from, to);
    }
}

/// <summary>What the store says of a text.</summary>
/// <param name="Kind">What a run would do, as <see cref="GraphSummary.QueryType"/>; empty when the text is wrong.</param>
/// <param name="Problems">In the order in which the store gave them.</param>
public sealed record CheckedQuery(string Kind, IReadOnlyList<QueryProblem> Problems);

/// <summary>How bad a problem is: an error ends a run, the others do not.</summary>
public enum ProblemSeverity
{
    Error,
    Warning,
    Information,
}

/// <summary>Something that is wrong with a stretch of a text.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Code">The store's status.</param>
/// <param name="Message">What is wrong, in the store's words.</param>
/// <param name="From">First character of the stretch, counted in UTF-16 as a browser does.</param>
/// <param name="To">The character after its last.</param>
public sealed record QueryProblem(ProblemSeverity Severity, string Code, string Message, int From, int To);
