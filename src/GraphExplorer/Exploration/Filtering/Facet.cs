using GraphExplorer.Model;

namespace GraphExplorer.Exploration.Filtering;

/// <summary>What a step of the filter can choose from in a view: the values that there are, how often, and how numbers are spread.</summary>
/// <param name="Terms">Values as terms with how many elements have each, most first, then by text.</param>
/// <param name="Numbers">All numbers, ascending; empty where no element has one.</param>
/// <param name="Missing">How many elements have no value.</param>
public sealed record Facet(IReadOnlyList<(string Term, int Count)> Terms, IReadOnlyList<double> Numbers, int Missing)
{
    /// <summary>Most terms that are listed.</summary>
    public const int TermsMax = 200;

    /// <summary>True where a range says more than a list: numbers, and more of them than one looks through.</summary>
    public bool IsNumeric => Numbers.Count > 0 && Terms.Count > 2;

    /// <summary>The values that the rule and property of a step have in a view.</summary>
    public static Facet Of(FilterStep step, Subgraph view) => step.Rule switch
    {
        FilterRule.Kind => Of(view.Nodes.Select(node => One(node.Kind))),
        FilterRule.Type => Of(view.Edges.Select(edge => One(edge.Type))),
        FilterRule.NodeProperty => Of(view.Nodes.Select(node => PropertyTest.Values(node, step.Name))),
        FilterRule.EdgeProperty => Of(view.Edges.Select(edge => PropertyTest.Values(edge, step.Name))),
        FilterRule.Confidence => Of(view.Edges.Select(edge => edge.Reading.Confidence > 0 ? One((long)edge.Reading.Confidence) : [])),
        FilterRule.Source => Of(view.Edges.Select(edge => (IReadOnlyList<object>)[.. edge.Sources])),
        FilterRule.Place => Places(view),
        FilterRule.Degree => Degrees(view),
        _ => new Facet([], [], 0),
    };

    /// <summary>Names of the properties in a view with how many elements have each, by name.</summary>
    public static IReadOnlyList<(string Name, int Count)> Names(FilterRule rule, Subgraph view)
    {
        var isNode = rule == FilterRule.NodeProperty;
        var maps = isNode ? view.Nodes.Select(node => node.Properties) : view.Edges.Select(edge => edge.Properties);
        var own = maps.SelectMany(map => map.Keys).CountBy(name => name).Select(pair => (pair.Key, pair.Value));
        (string, int)[] built = isNode
            ? [("labels", view.Nodes.Count), ("status", view.Nodes.Count(node => node.Status.Length > 0)), ("degree", view.Nodes.Count)]
            : [("status", view.Edges.Count(edge => edge.Reading.Status.Length > 0)), ("claimCount", view.Edges.Count), ("sourceCount", view.Edges.Count)];
        return [.. own.Concat(built).Where(pair => pair.Item2 > 0 && IsName(pair.Item1)).OrderBy(pair => pair.Item1, StringComparer.Ordinal)];
    }

    /// <summary>The numbers in bars of equal width: how many lie in each.</summary>
    public IReadOnlyList<int> Histogram(int bars)
    {
        var counts = new int[bars];
        if (Numbers.Count == 0) return counts;
        var (least, width) = (Numbers[0], (Numbers[^1] - Numbers[0]) / bars);
        foreach (var number in Numbers) counts[width > 0 ? Math.Min(bars - 1, (int)((number - least) / width)) : 0]++;
        return counts;
    }

    static Facet Of(IEnumerable<IReadOnlyList<object>> elements)
    {
        var (numbers, missing, terms) = (new List<double>(), 0, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var values in elements)
        {
            if (values.Count == 0) missing++;
            foreach (var value in values.Distinct())
            {
                if (PropertyTest.Number(value) is { } number) numbers.Add(number);
                var term = PropertyText.Of(value);
                if (term.Length <= FilterStepText.TermLengthMax) terms[term] = terms.GetValueOrDefault(term) + 1;
            }
        }
        numbers.Sort();
        var listed = terms.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(TermsMax);
        return new Facet([.. listed.Select(pair => (pair.Key, pair.Value))], numbers, missing);
    }

    // A place counts what belongs to it or to anything in it.
    static Facet Places(Subgraph view)
    {
        var held = new HeldGraph(view);
        var places = view.Nodes.Where(node => node.Kind == "Place").SelectMany(node => node.Within.Prepend(node.Id)).Distinct(StringComparer.Ordinal);
        var counted =
            from id in places
            let test = new PlaceTest(held, new IdSet([id]))
            select (Term: id, Count: Enumerable.Range(0, held.NodeCount).Count(node => test.IsInside(node) == true));
        var none = new PlaceTest(held, IdSet.Empty);
        return new Facet(
            [.. counted.OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Term, StringComparer.Ordinal).Take(TermsMax)], [],
            Enumerable.Range(0, held.NodeCount).Count(node => none.IsInside(node) is null));
    }

    static Facet Degrees(Subgraph view)
    {
        var held = new HeldGraph(view);
        return Of(Enumerable.Range(0, held.NodeCount).Select(node => One((long)held.Touching(node).Length)));
    }

    static IReadOnlyList<object> One(object value) => [value];

    static bool IsName(string name) => FilterStepText.Read($"-node.{name}:", out _) is not null;
}
