namespace GraphExplorer.Exploration.Filtering;

/// <summary>
/// One step of the filter: what it looks at, and what it keeps. Its text is a value of the address's <c>f</c>
/// parameter (<see cref="FilterStepText"/>); its JSON is what <c>steps.ts</c> reads.
/// </summary>
public sealed record FilterStep(FilterRule Rule)
{
    /// <summary>Most steps around a node that <see cref="FilterRule.Ego"/> takes.</summary>
    public const int EgoStepsMax = 9;

    /// <summary>False for a step that is kept but not applied.</summary>
    public bool On { get; init; } = true;

    /// <summary>True when the step leaves out what it names, false when it keeps only that.</summary>
    public bool Not { get; init; }

    /// <summary>Name of the property, for the two rules of properties.</summary>
    public string Name { get; init; } = "";

    /// <summary>Kinds, types, values or ids; empty where the rule has none or a range is given.</summary>
    public IdSet Terms { get; init; } = IdSet.Empty;

    /// <summary>Least value of a range, or k of a core; null = no least one.</summary>
    public double? Min { get; init; }

    /// <summary>Greatest value of a range, or the number of steps around a node; null = no greatest one.</summary>
    public double? Max { get; init; }

    /// <summary>Whether what has no value stays.</summary>
    public bool Missing { get; init; }

    /// <summary>True when the step compares numbers rather than terms.</summary>
    public bool IsRange => Min is not null || Max is not null;

    /// <summary>Leaves out some kinds or types.</summary>
    public static FilterStep Without(FilterRule rule, IdSet terms) => new(rule) { Not = true, Terms = terms };

    /// <summary>Keeps only some kinds, types, sources or places.</summary>
    public static FilterStep Only(FilterRule rule, params IEnumerable<string> terms) => new(rule) { Terms = new IdSet(terms) };

    /// <summary>Keeps relationships of at least this confidence.</summary>
    public static FilterStep AtLeast(int confidence) => new(FilterRule.Confidence) { Min = confidence };

    /// <summary>The text in the address.</summary>
    public override string ToString() => FilterStepText.Write(this);
}
