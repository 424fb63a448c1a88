using System.Globalization;
using GraphExplorer.Store;

namespace GraphExplorer.Queries;

/// <summary>A step of a plan as a row of a table; what feeds a step stands beneath it, one level deeper.</summary>
/// <param name="Level">1 for the step that gives the result.</param>
/// <param name="Operator">What the step does.</param>
/// <param name="Details">To what, in the words of the query.</param>
/// <param name="Estimated">Rows that the planner expects; null when it does not say.</param>
/// <param name="Rows">Rows that it gave; null when the query was not profiled.</param>
/// <param name="Hits">Look-ups in the store; null when the query was not profiled.</param>
/// <param name="Share">Its part of all look-ups, 0 to 1.</param>
public sealed record PlanRow(int Level, string Operator, string Details, double? Estimated, long? Rows, long? Hits, double Share)
{
    /// <summary>Most rows of a plan; a query of the allowed length has far fewer.</summary>
    const int RowsMax = 5_000;

    /// <summary>The steps of a plan in order, the last one first as stores print them.</summary>
    public static IReadOnlyList<PlanRow> Of(GraphPlan plan)
    {
        var steps = new List<(int Level, GraphPlan Step)>();
        var open = new Stack<(int Level, GraphPlan Step)>([(1, plan)]);
        while (open.TryPop(out var next) && steps.Count < RowsMax)
        {
            steps.Add(next);
            foreach (var child in next.Step.Children.Reverse()) open.Push((next.Level + 1, child));
        }
        var hits = steps.Sum(step => Number(step.Step, "DbHits") ?? 0);
        return [.. steps.Select(step => Row(step.Level, step.Step, hits))];
    }

    static PlanRow Row(int level, GraphPlan step, double allHits)
    {
        var hits = (long?)Number(step, "DbHits");
        // Neo4j adds its database to each name: Expand(All)@neo4j.
        var name = step.Operator.Split('@')[0];
        var details = step.Arguments.GetValueOrDefault("Details") as string ?? "";
        return new PlanRow(
            level, name, details, Number(step, "EstimatedRows"), (long?)Number(step, "Rows"), hits, allHits > 0 ? (hits ?? 0) / allHits : 0);
    }

    static double? Number(GraphPlan step, string name) => step.Arguments.GetValueOrDefault(name) switch
    {
        double number => number,
        long number => number,
        int number => number,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
