using GraphExplorer.Model;

namespace GraphExplorer.Tracing;

/// <summary>
/// What may have led to a relationship or an event, by a rule that a reader can check: every chain of at most N ties that ends at
/// it, each tie sharing an actor or event with the next, none beginning later than the one that it leads to, and none more than M
/// years before the thing itself. Of uncertain dates some reading has to allow it. Ties without a date are left out and counted, and
/// so are places: only <see cref="ActorTies"/> make a chain.
/// The rule finds what came before, not what was a cause; only LED_TO is a cause, on the word of a source, and it is followed only
/// from the effect to its cause.
/// </summary>
public static class Antecedents
{
    /// <summary>The ties that came before, those nearest to the thing first.</summary>
    public static FoundAntecedents Of(IEnumerable<GraphEdge> edges, AntecedentQuestion question)
    {
        var ties = edges.Where(edge => edge.Id != question.Id && edge.From != edge.To && ActorTies.Types.Contains(edge.Type)).ToArray();
        var oldest = question.Date.First - (question.YearsMax * 10_000);
        var steps = ties.Where(edge => StepDate.Of(edge.Span) is { IsKnown: true } date && date.Last >= oldest)
            .SelectMany(Backward).ToArray();
        var reached = Reach.From(steps, question.Ends, question.Date.Mirrored, question.StepsMax);
        var undated = ties.Count(edge => !StepDate.Of(edge.Span).IsKnown && (question.Ends.Contains(edge.From) || question.Ends.Contains(edge.To)));
        return new FoundAntecedents(
            [.. reached.DistinctBy(step => step.Step.Edge).Select(step => step with { Step = step.Step with { Date = step.Step.Date.Mirrored } })],
            undated);
    }

    static IEnumerable<Step> Backward(GraphEdge edge)
    {
        var date = StepDate.Of(edge.Span).Mirrored;
        yield return new Step(edge.Id, edge.To, edge.From, date);
        if (edge.Type != "LED_TO") yield return new Step(edge.Id, edge.From, edge.To, date);
    }
}

/// <summary>What is asked of <see cref="Antecedents"/>.</summary>
public sealed record AntecedentQuestion
{
    /// <summary>Id of the relationship or event.</summary>
    public required string Id { get; init; }

    /// <summary>The ends of the relationship, or the event itself.</summary>
    public required IReadOnlyList<string> Ends { get; init; }

    /// <summary>When it began.</summary>
    public required StepDate Date { get; init; }

    /// <summary>Most ties of a chain.</summary>
    public required int StepsMax { get; init; }

    /// <summary>How far back ties may lie, in years.</summary>
    public required int YearsMax { get; init; }
}

/// <summary>What came before.</summary>
/// <param name="Steps">One for each tie; its depth is the number of ties from it to the thing.</param>
/// <param name="Undated">Ties of the ends that no source dates.</param>
public sealed record FoundAntecedents(IReadOnlyList<ReachedStep> Steps, int Undated);
