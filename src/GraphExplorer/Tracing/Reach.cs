namespace GraphExplorer.Tracing;

/// <summary>
/// The steps that chains in order of time take from a start: each step not earlier than the ones before it, by some reading of
/// all dates at once. A chain may come back to a node.
/// </summary>
public sealed class Reach
{
    // The least day, over all chains to a node, that the next step must be able to reach: of the first possible days for the
    // possible order, of the last possible days for the certain one. A smaller one allows whatever a larger one does.
    Dictionary<string, int> _possible;
    Dictionary<string, int> _certain;
    readonly Dictionary<Step, ReachedStep> _reached = [];

    Reach(IEnumerable<string> starts, StepDate notBefore)
    {
        _possible = starts.ToDictionary(start => start, _ => notBefore.First, StringComparer.Ordinal);
        _certain = _possible.Keys.ToDictionary(start => start, _ => notBefore.Last, StringComparer.Ordinal);
    }

    /// <summary>A start from which a chain may begin at any time.</summary>
    public static StepDate AnyTime => new(int.MinValue, int.MinValue, true);

    /// <summary>The steps of all chains of at most so many steps, those nearest to the start first.</summary>
    /// <param name="steps">What may be walked, in the given directions only.</param>
    /// <param name="starts">Where chains begin.</param>
    /// <param name="notBefore">When the first step may happen at the earliest.</param>
    /// <param name="stepsMax">Most steps of a chain.</param>
    public static IReadOnlyList<ReachedStep> From(
        IReadOnlyCollection<Step> steps, IEnumerable<string> starts, StepDate notBefore, int stepsMax)
    {
        var reach = new Reach(starts, notBefore);
        for (var depth = 1; depth <= stepsMax; depth++) reach.Advance(steps, depth);
        return
        [
            .. reach._reached.Values.OrderBy(reached => reached.Depth).ThenBy(reached => reached.Step.Date.Day)
                .ThenBy(reached => reached.Step.Edge, StringComparer.Ordinal).ThenBy(reached => reached.Step.From, StringComparer.Ordinal),
        ];
    }

    void Advance(IEnumerable<Step> steps, int depth)
    {
        var (possible, certain) = (new Dictionary<string, int>(_possible, StringComparer.Ordinal), new Dictionary<string, int>(_certain, StringComparer.Ordinal));
        foreach (var step in steps)
        {
            if (!_possible.TryGetValue(step.From, out var first) || first > step.Date.Last) continue;
            Lower(possible, step.To, Math.Max(first, step.Date.First));
            var surely = _certain.TryGetValue(step.From, out var last) && (!step.Date.IsKnown || last <= step.Date.First);
            if (surely) Lower(certain, step.To, step.Date.IsKnown ? Math.Max(last, step.Date.Last) : last);
            Note(step, depth, surely);
        }
        (_possible, _certain) = (possible, certain);
    }

    static void Lower(Dictionary<string, int> days, string node, int day)
    {
        if (!days.TryGetValue(node, out var known) || day < known) days[node] = day;
    }

    void Note(Step step, int depth, bool surely)
    {
        var order = !step.Date.IsKnown ? StepOrder.Undated : surely ? StepOrder.Certain : StepOrder.Possible;
        if (!_reached.TryGetValue(step, out var known)) _reached[step] = new ReachedStep(step, depth, order);
        else if (order < known.Order) _reached[step] = known with { Order = order };
    }
}

/// <summary>A step that a chain takes.</summary>
/// <param name="Step">The step.</param>
/// <param name="Depth">Its place in the shortest such chain, from 1.</param>
/// <param name="Order">Certain when some chain to it is in order whatever the true dates are.</param>
public sealed record ReachedStep(Step Step, int Depth, StepOrder Order);
