using GraphExplorer.Model;
using GraphExplorer.Store;
using GraphExplorer.Tracing;

namespace GraphExplorer.Exploration;

/// <summary>Ancestors and descendants of a group through splits, factions and mergers in order of time, and the renames on the way.</summary>
public sealed class Lineage(IGraphConnection graph, ExplorationLimits limits)
{
    public Task<Subgraph> LoadAsync(string id, CancellationToken cancellationToken = default) =>
        Inquiry.FindAsync(graph, inquiry => AskAsync(inquiry, new ShowLineage(id), limits), cancellationToken);

    internal static async Task<Finding> AskAsync(Inquiry inquiry, ShowLineage show, ExplorationLimits limits)
    {
        var none = new Finding(show, TraceRules.Lineage(limits), []);
        if (!await inquiry.CollectEntityAsync(show.Id)) return none;
        var around = new Surroundings(inquiry, Descent.Types, limits.TraceEdgesMax);
        await FollowAsync(around, show.Id, limits.LineageStepsMax, step => (step.From, step.To));
        await FollowAsync(around, show.Id, limits.LineageStepsMax, step => (step.To, step.From));

        var edges = around.Edges.ToArray();
        FoundStep[] steps =
        [
            .. Descent.Ancestors(edges, show.Id, limits.LineageStepsMax).Select(step => FoundStep.Of(step, TracePart.Ancestor)),
            .. Descent.Descendants(edges, show.Id, limits.LineageStepsMax).Select(step => FoundStep.Of(step, TracePart.Descendant)),
        ];
        await around.ShowAsync(steps.Select(step => step.Edge));
        return none with { Steps = [.. steps.DistinctBy(step => step.Edge), .. await RenamesAsync(inquiry)] };
    }

    // Only onward from groups that were reached in the same direction: cousins are no part of a lineage.
    static async Task FollowAsync(Surroundings around, string id, int stepsMax, Func<Step, (string From, string To)> walk)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { id };
        string[] frontier = [id];
        for (var depth = 0; depth < stepsMax && frontier.Length > 0; depth++)
        {
            await around.FetchAsync(frontier);
            frontier = [.. around.Edges.Select(Descent.StepOf).OfType<Step>().Select(walk)
                .Where(step => reached.Contains(step.From)).Select(step => step.To).ToArray().Where(reached.Add).Order(StringComparer.Ordinal)];
        }
    }

    static async Task<IEnumerable<FoundStep>> RenamesAsync(Inquiry inquiry)
    {
        var rows = await inquiry.RowsAsync("explore/renames", ("ids", inquiry.Found.NodeIds));
        foreach (var row in rows) inquiry.Found.Add(row.Values);
        return inquiry.Found.Build().Edges.Where(edge => edge.Type == "PARTICIPATED_IN")
            .Select(edge => new FoundStep(edge.Id, TracePart.Rename, 0, StepDate.Of(edge.Span).IsKnown ? StepOrder.Certain : StepOrder.Undated));
    }
}
