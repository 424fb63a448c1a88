using CsCheck;
using GraphExplorer.Exploration;
using GraphExplorer.Exploration.Filtering;

namespace GraphExplorer.Tests.Exploration;

/// <summary>Random steps of every rule, as the address can hold them.</summary>
static class FilterSteps
{
    static readonly Gen<string> s_term = Gen.OneOf(
        Gen.OneOf<string>("Group", "un-summary", "a,b?/c%d", "10..20", "..", "?", "true", "internal disagreements", "ўзбек", "~x", "-y"),
        Gen.String[Gen.Char["abc ,?/%.+&=#~-0123"], 1, 12]);

    static readonly Gen<IdSet> s_terms = s_term.Array[1, 4].Select(terms => new IdSet(terms));

    static readonly Gen<(double? Min, double? Max)> s_range = Gen.Select(Gen.Int[-500, 500], Gen.Int[0, 500], Gen.Int[0, 2], (from, more, shape) =>
        ((double?)(shape == 0 ? null : from / 4.0), (double?)(shape == 1 ? null : (from + more) / 4.0)));

    static readonly Gen<FilterStep> s_step = Gen.Select(
        Gen.Enum<FilterRule>(), s_terms, s_range, Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool), Gen.Int[1, 9], Make);

    /// <summary>Chains of up to five steps.</summary>
    public static Gen<FilterChain> Chain { get; } = s_step.Array[0, 5].Select(steps => new FilterChain(steps));

    static FilterStep Make(FilterRule rule, IdSet terms, (double? Min, double? Max) range, (bool On, bool Not, bool Missing) switches, int number)
    {
        var step = new FilterStep(rule)
        {
            On = switches.On,
            Not = switches.Not && FilterRules.CanExclude(rule),
            Missing = switches.Missing && FilterRules.CanMiss(rule),
        };
        return rule switch
        {
            FilterRule.Disputed or FilterRule.Largest => step,
            FilterRule.Core => step with { Min = number },
            FilterRule.Ego => step with { Terms = terms, Max = number },
            FilterRule.Degree or FilterRule.Confidence => step with { Min = range.Min, Max = range.Max },
            FilterRule.NodeProperty or FilterRule.EdgeProperty when number > 5 => step with { Name = "deathsBest", Min = range.Min, Max = range.Max },
            FilterRule.NodeProperty or FilterRule.EdgeProperty => step with { Name = "level", Terms = terms },
            _ => step with { Terms = terms },
        };
    }
}
