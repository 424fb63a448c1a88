using CsCheck;
using GraphExplorer.Model;
using GraphExplorer.Tracing;
using Xunit;

namespace GraphExplorer.Tests.Tracing;

public sealed class AntecedentsTests
{
    static readonly Gen<(GraphEdge[] Edges, int Steps, int Years, GraphEdge Outcome)> s_case = Gen.Select(
        Chains.Edges("ALLIED_WITH", "PLEDGED_TO", "LED_TO", "ACTIVE_IN"), Gen.Int[1, 3], Gen.Int[1, 4], Gen.OneOf<string>("2002", "2003-06", "2002~", "[2001..2003]", "[..2002]"),
        (edges, steps, years, date) => (edges, steps, years, Chains.Edge("r-outcome", "PLEDGED_TO", "a", "b", date)));

    [Fact]
    public void What_came_before_is_what_a_search_through_all_chains_and_choices_of_days_finds() => s_case.Sample(it =>
    {
        var question = new AntecedentQuestion
        {
            Id = it.Outcome.Id, Ends = ["a", "b"], Date = StepDate.Of(it.Outcome.Span), StepsMax = it.Steps, YearsMax = it.Years,
        };

        var found = Antecedents.Of([.. it.Edges, it.Outcome], question);

        var ties = it.Edges.Where(edge => edge.Type != "ACTIVE_IN" && edge.From != edge.To).ToArray();
        var recent = ties.Where(edge => Chains.IsDated(edge) && edge.Span.Bounds.StartMax >= it.Outcome.Span.Bounds.StartMin - (it.Years * 10_000)).ToArray();
        var expected =
            from end in new[] { "a", "b" }
            from chain in Before(recent, end, it.Steps, [])
            where Chains.CanBeInOrder([.. chain.Reverse(), it.Outcome])
            group chain by chain[^1].Id into chains
            orderby chains.Key
            select $"{chains.Key} {chains.Min(chain => chain.Length)}";
        Assert.Equal(expected, found.Steps.Select(step => $"{step.Step.Edge} {step.Depth}").Order(StringComparer.Ordinal));
    }, iter: 20_000);

    [Fact]
    public void A_cause_is_followed_only_from_its_effect()
    {
        GraphEdge[] edges = [Chains.Edge("r-1", "LED_TO", "cause", "event", "2001"), Chains.Edge("r-2", "LED_TO", "event", "effect", "2001")];

        var found = Antecedents.Of(edges, new AntecedentQuestion
        {
            Id = "event", Ends = ["event"], Date = new StepDate(20010101, 20011231, true), StepsMax = 2, YearsMax = 10,
        });

        Assert.Equal(["r-1"], found.Steps.Select(step => step.Step.Edge));
    }

    [Fact]
    public void Undated_ties_of_the_ends_are_counted_and_left_out()
    {
        GraphEdge[] edges = [Chains.Edge("r-1", "ALLIED_WITH", "a", "c"), Chains.Edge("r-2", "ALLIED_WITH", "c", "d")];

        var found = Antecedents.Of(edges, new AntecedentQuestion
        {
            Id = "r-0", Ends = ["a", "b"], Date = new StepDate(20010101, 20011231, true), StepsMax = 2, YearsMax = 10,
        });

        Assert.Empty(found.Steps);
        Assert.Equal(1, found.Undated);
    }

    static IEnumerable<GraphEdge[]> Before(GraphEdge[] edges, string at, int left, GraphEdge[] walked)
    {
        if (left == 0) yield break;
        foreach (var edge in edges.Where(edge => edge.To == at || (edge.From == at && edge.Type != "LED_TO")))
        {
            GraphEdge[] longer = [.. walked, edge];
            yield return longer;
            foreach (var chain in Before(edges, edge.To == at ? edge.From : edge.To, left - 1, longer)) yield return chain;
        }
    }
}
