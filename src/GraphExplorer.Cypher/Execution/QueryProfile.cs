using System.Diagnostics;
using GraphExplorer.Cypher.Planning;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// What PROFILE measures: at each moment one step is at work, and gets the hits and the time until the next change.
/// <para>A hit is one question to the store (Neo4j Operations Manual, "Execution plans": "DB hits"):</para>
/// <list type="bullet">
/// <item>each look of a scan for its next entity, also the last one that finds the end: a scan of 7 nodes has 8;</item>
/// <item>a look-up in a unique index: 1; in any other index 1 for each entry and 1 for opening it;</item>
/// <item>each look for the next relationship of a node, also the last one: walking from a node with 3 has 4;</item>
/// <item>each property that is read, also one that is not there;</item>
/// <item>each test of one label or type, and each call of labels(), type(), startNode(), endNode(), keys(),
/// properties();</item>
/// <item>each counter that a count from the count store reads.</item>
/// </list>
/// Grouping, sorting, DISTINCT, joins and LIMIT ask the store nothing; a LIMIT that is reached stops the questions below.
/// </summary>
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
