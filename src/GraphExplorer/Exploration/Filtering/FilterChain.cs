using System.Collections;

namespace GraphExplorer.Exploration.Filtering;

/// <summary>Steps in the order in which they are applied; compared by content, so that states can be compared.</summary>
public sealed class FilterChain : IReadOnlyList<FilterStep>, IEquatable<FilterChain>
{
    /// <summary>Most steps of a chain; more are a sentence in the address's problems.</summary>
    public const int StepsMax = 40;

    readonly FilterStep[] _steps;

    public FilterChain(params IEnumerable<FilterStep> steps) => _steps = [.. steps];

    public static FilterChain Empty { get; } = new([]);

    public int Count => _steps.Length;
    public FilterStep this[int index] => _steps[index];

    public FilterChain Adding(FilterStep step) => new(_steps.Append(step));

    public FilterChain Replacing(int index, FilterStep step) => new(_steps.Select((known, at) => at == index ? step : known));

    public FilterChain Without(int index) => new(_steps.Where((_, at) => at != index));

    /// <summary>The chain with one step moved towards the beginning (negative) or the end.</summary>
    public FilterChain Moving(int index, int by)
    {
        var to = Math.Clamp(index + by, 0, Count - 1);
        var steps = _steps.ToList();
        steps.RemoveAt(index);
        steps.Insert(to, _steps[index]);
        return new FilterChain(steps);
    }

    /// <summary>Whether the steps of a rule of terms leave a term in.</summary>
    public bool Keeps(FilterRule rule, string term) =>
        _steps.All(step => !step.On || step.Rule != rule || step.Terms.Contains(term) != step.Not);

    /// <summary>
    /// Puts a kind or type out of sight, or back: the last step of the rule that is on becomes the list of what is left out.
    /// </summary>
    /// <param name="rule"><see cref="FilterRule.Kind"/> or <see cref="FilterRule.Type"/>.</param>
    /// <param name="term">The kind or type.</param>
    /// <param name="all">All that there are, in case the step names what is kept.</param>
    public FilterChain Toggling(FilterRule rule, string term, IEnumerable<string> all)
    {
        var index = Array.FindLastIndex(_steps, step => step.On && step.Rule == rule);
        if (index < 0) return Adding(FilterStep.Without(rule, new IdSet([term])));
        var step = _steps[index];
        var hidden = step.Not ? step.Terms : new IdSet(all.Where(other => !step.Terms.Contains(other)));
        hidden = hidden.Contains(term) ? hidden.Without(term) : hidden.With(term);
        return hidden.Count == 0 ? Without(index) : Replacing(index, FilterStep.Without(rule, hidden));
    }

    /// <summary>Sets the last step of a rule that is on, or adds it at the end; null takes it away.</summary>
    public FilterChain Setting(FilterRule rule, FilterStep? step)
    {
        var index = Array.FindLastIndex(_steps, known => known.On && known.Rule == rule);
        return (index, step) switch
        {
            ( < 0, null) => this,
            ( < 0, _) => Adding(step),
            (_, null) => Without(index),
            _ => Replacing(index, step),
        };
    }

    public IEnumerator<FilterStep> GetEnumerator() => _steps.AsEnumerable().GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(FilterChain? other) => other is not null && _steps.AsSpan().SequenceEqual(other._steps);
    public override bool Equals(object? obj) => Equals(obj as FilterChain);
    public override int GetHashCode() => _steps.Aggregate(Count, HashCode.Combine);
}
