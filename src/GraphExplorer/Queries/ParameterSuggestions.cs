using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Queries;

/// <summary>Values that a form proposes for a parameter: those that the query lists, or those that its own Cypher finds.</summary>
public static class ParameterSuggestions
{
    /// <summary>Proposals shown at once; a query of suggestions should have a LIMIT of its own.</summary>
    public const int Most = 200;

    /// <summary>The proposals for a parameter.</summary>
    /// <param name="runs">Asks the graph.</param>
    /// <param name="query">The query that declares the parameter.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="given">Texts of the form; the Cypher receives those of the parameters that stand before this one.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="GraphRefusedException">The Cypher is wrong.</exception>
    public static async Task<IReadOnlyList<Suggestion>> AskAsync(
        QueryRun runs, SavedQuery query, QueryParameter parameter, IReadOnlyDictionary<string, string> given, CancellationToken cancellationToken = default)
    {
        if (parameter.SuggestionQuery.Length == 0) return [.. parameter.Suggested.Select(value => new Suggestion(value, value))];
        var earlier = query with { Parameters = [.. query.Parameters.TakeWhile(each => each.Name != parameter.Name)] };
        var read = QueryArguments.Read(earlier, given.Where(pair => earlier.Parameters.Any(each => each.Name == pair.Key)).ToDictionary());
        if (read.Problems.Count > 0) return [];
        var result = await runs.RunAsync(new GraphQuery(parameter.SuggestionQuery, read.Values), cancellationToken);
        return [.. result.Rows.Where(row => row[0] is not null).Take(Most).Select(row => new Suggestion(TextOf(row[0]), TextOf(row.Count > 1 && row[1] is not null ? row[1] : row[0])))];
    }

    static string TextOf(object? value) => value is GraphNode node ? node.Id : PropertyText.Of(value);
}

/// <summary>A value that is proposed.</summary>
/// <param name="Value">Text of the value.</param>
/// <param name="Name">What it is called.</param>
public sealed record Suggestion(string Value, string Name);
