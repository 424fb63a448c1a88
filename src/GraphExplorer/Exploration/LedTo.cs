using GraphExplorer.Bolt.Values;
using GraphExplorer.Model;
using GraphExplorer.Store;
using GraphExplorer.Tracing;

namespace GraphExplorer.Exploration;

/// <summary>What may have led to a relationship or an event, by the rule of <see cref="Antecedents"/>.</summary>
public sealed class LedTo(IGraphConnection graph, ExplorationLimits limits)
{
    public Task<Subgraph> LoadAsync(ShowAntecedents show, CancellationToken cancellationToken = default) =>
        Inquiry.FindAsync(graph, inquiry => AskAsync(inquiry, show, limits), cancellationToken);

    internal static async Task<Finding> AskAsync(Inquiry inquiry, ShowAntecedents asked, ExplorationLimits limits)
    {
        var show = asked with { Steps = Math.Min(asked.Steps, limits.AntecedentStepsMax) };
        if (await OutcomeAsync(inquiry, show.Id) is not { } outcome) return new Finding(asked, TraceRules.LedTo(show, 0), []);
        FoundStep[] itself = outcome.IsEdge ? [new FoundStep(show.Id, TracePart.Outcome, 0, outcome.Date.IsKnown ? StepOrder.Certain : StepOrder.Undated)] : [];
        if (!outcome.Date.IsKnown)
        {
            inquiry.Problems.Add($"'{show.Id}' has no date, so what came before it cannot be told.");
            return new Finding(asked, TraceRules.LedTo(show, 0), itself);
        }

        var around = new Surroundings(inquiry, ActorTies.Types, limits.TraceEdgesMax);
        IReadOnlyList<string> frontier = outcome.Ends;
        for (var depth = 0; depth < show.Steps && frontier.Count > 0; depth++)
            frontier = [.. (await around.FetchAsync(frontier)).SelectMany(edge => new[] { edge.From, edge.To }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        var found = Antecedents.Of(around.Edges, new AntecedentQuestion
        {
            Id = show.Id, Ends = outcome.Ends, Date = outcome.Date, StepsMax = show.Steps, YearsMax = show.Years,
        });
        await around.ShowAsync(found.Steps.Select(step => step.Step.Edge));
        return new Finding(asked, TraceRules.LedTo(show, found.Undated), [.. itself, .. found.Steps.Select(step => FoundStep.Of(step, TracePart.Antecedent))]);
    }

    static async Task<Outcome?> OutcomeAsync(Inquiry inquiry, string id)
    {
        if (await inquiry.RowsAsync("explore/edge", ("edge", id)) is [var row])
        {
            inquiry.Found.Add(row.Values);
            var (from, to) = (GraphElements.IdOf((BoltNode)row["a"]!), GraphElements.IdOf((BoltNode)row["b"]!));
            return new Outcome(true, [from, to], StepDate.Of(GraphElements.ToEdge((BoltRelationship)row["r"]!, from, to).Span));
        }
        if (await inquiry.RowsAsync("explore/entity", ("id", id)) is [var entity] && GraphElements.ToNode((BoltNode)entity["n"]!) is { Kind: GraphNode.EventKind } happened)
        {
            inquiry.Found.Add(entity.Values);
            return new Outcome(false, [id], StepDate.Of(happened));
        }
        inquiry.Problems.Add($"There is no relationship or event '{id}'.");
        return null;
    }

    sealed record Outcome(bool IsEdge, IReadOnlyList<string> Ends, StepDate Date);
}
