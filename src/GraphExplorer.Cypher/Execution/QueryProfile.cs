using System.Diagnostics;
using GraphExplorer.Cypher.Planning;

namespace GraphExplorer.Cypher.Execution;

/// <summary>What PROFILE measures: at each moment one step is at work, and gets the hits and the time until the next change.</summary>
sealed class QueryProfile
{
    readonly Dictionary<Plan, StepProfile> _steps = new(ReferenceEqualityComparer.Instance);
    StepProfile? _current;
    long _hits;
    long _since;

    public StepProfile Of(Plan plan) =>
        _steps.TryGetValue(plan, out var known) ? known : _steps[plan] = new StepProfile();

    /// <summary>What has been measured of a step so far.</summary>
    public PlanMeasure MeasureOf(Plan plan)
    {
        var step = Of(plan);
        return new PlanMeasure(step.Rows, step.Hits, step.TimeTicks * (1_000_000_000 / Stopwatch.Frequency));
    }

    /// <summary>A step begins to work; gives the one that it interrupts.</summary>
    public StepProfile? Enter(StepProfile step, long hits)
    {
        var outer = _current;
        Switch(step, hits);
        return outer;
    }

    /// <summary>The step is done for now, and the one that it interrupted goes on.</summary>
    public void Leave(StepProfile? outer, long hits) => Switch(outer, hits);

    void Switch(StepProfile? next, long hits)
    {
        var now = Stopwatch.GetTimestamp();
        if (_current is not null)
        {
            _current.Hits += hits - _hits;
            _current.TimeTicks += now - _since;
        }
        (_current, _hits, _since) = (next, hits, now);
    }
}

/// <summary>Rows that a step gave, look-ups in the store, and time in ticks of the stopwatch.</summary>
sealed class StepProfile
{
    public long Rows;
    public long Hits;
    public long TimeTicks;
}
