using GraphExplorer.Store;
using GraphExplorer.Time;

namespace GraphExplorer.Queries;

/// <summary>Values for the parameters of a saved query, read from texts, and what is wrong with them.</summary>
/// <param name="Values">What the query receives.</param>
/// <param name="Problems">What is wrong, by parameter; empty when the query can run.</param>
public sealed record QueryArguments(IReadOnlyDictionary<string, object?> Values, IReadOnlyList<ArgumentProblem> Problems)
{
    /// <summary>
    /// Reads given texts by the types of the parameters. What is left out, or empty, takes its default. Whether
    /// entities exist is
    /// checked by <see cref="CheckEntitiesAsync"/>.
    /// </summary>
    public static QueryArguments Read(SavedQuery query, IReadOnlyDictionary<string, string> given)
    {
        var problems = new List<ArgumentProblem>();
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var name in given.Keys.Where(name => query.Parameters.All(parameter => parameter.Name != name)))
            problems.Add(new(name, Unknown(query, name)));
        foreach (var parameter in query.Parameters) ReadOne(parameter, given.GetValueOrDefault(parameter.Name, ""), values, problems);
        return new QueryArguments(values, problems);
    }

    /// <summary>The arguments with a problem for each entity that does not exist or is of another kind.</summary>
    public async Task<QueryArguments> CheckEntitiesAsync(SavedQuery query, IGraphConnection graph, CancellationToken cancellationToken)
    {
        var entities = query.Parameters
            .SelectMany(parameter => IdsOf(parameter).Select(id => (Parameter: parameter, Id: id)))
            .ToArray();
        if (entities.Length == 0) return this;
        var problems = await Inquiry.AskAsync(
            graph,
            async inquiry =>
            {
                var found = new List<ArgumentProblem>();
                foreach (var (parameter, id) in entities)
                    if (await ProblemOfAsync(inquiry, parameter, id) is { } problem)
                        found.Add(new(parameter.Name, problem));
                return found;
            },
            cancellationToken);
        return this with { Problems = [.. Problems, .. problems] };
    }

    string[] IdsOf(QueryParameter parameter) => (parameter.Type.Kind, Values.GetValueOrDefault(parameter.Name)) switch
    {
        (ParameterKind.Entity, string id) => [id],
        (ParameterKind.Entities, string[] ids) => ids,
        _ => [],
    };

    static void ReadOne(
        QueryParameter parameter, string given, Dictionary<string, object?> values, List<ArgumentProblem> problems)
    {
        var text = given.Trim().Length > 0 ? given.Trim() : parameter.Default;
        var (value, problem) = text is null ? (null, null) : parameter.Type.Read(text);
        if (parameter.IsRequired && text is null) problem = $"needs a value: {parameter.Type.Wording}";
        if (problem is not null) problems.Add(new(parameter.Name, $"{parameter.Name} {(text is null ? "" : $"'{text}' ")}{problem}."));
        values[parameter.Name] = value;
        if (parameter.Type.Kind != ParameterKind.Date || problem is not null) return;
        var bounds = DateBounds.Of(value as string);
        values[parameter.Name + "Min"] = value is null ? null : (long)bounds.Min;
        values[parameter.Name + "Max"] = value is null ? null : (long)bounds.Max;
    }

    static async Task<string?> ProblemOfAsync(Inquiry inquiry, QueryParameter parameter, string id)
    {
        var rows = await inquiry.RowsAsync("explore/entity", ("id", id));
        if (rows.Count == 0) return $"{parameter.Name} '{id}' is not an entity of this graph.";
        var node = Model.GraphElements.ToNode((Bolt.Values.BoltNode)rows[0]["n"]!);
        return parameter.Type.Words.Count == 0 || parameter.Type.Words.Any(node.Labels.Contains)
            ? null
            : $"{parameter.Name} '{id}' is a {node.Kind}, not {parameter.Type.Wording}.";
    }

    static string Unknown(SavedQuery query, string name)
    {
        var known = query.Parameters.Count == 0
            ? "it has none"
            : "it has " + string.Join(", ", query.Parameters.Select(parameter => parameter.Name));
        return $"'{name}' is not a parameter of {query.Name}; {known}.";
    }
}

/// <summary>What is wrong with the value of a parameter.</summary>
/// <param name="Parameter">Name of the parameter.</param>
/// <param name="Message">A sentence that says what is wrong and what is accepted.</param>
public sealed record ArgumentProblem(string Parameter, string Message);
