using CsCheck;
using GraphExplorer.Model;
using GraphExplorer.Tracing;
using Xunit;

namespace GraphExplorer.Tests.Tracing;

public sealed class DescentTests
{
    static readonly Gen<(GraphEdge[] Edges, int Steps)> s_family =
        Gen.Select(Chains.Edges("SPLINTER_OF", "FACTION_OF", "MERGED_INTO", "ALLIED_WITH"), Gen.Int[1, 4]);

    [Theory]
    [InlineData("SPLINTER_OF", "parent", "child")]
    [InlineData("FACTION_OF", "parent", "child")]
    [InlineData("MERGED_INTO", "child", "parent")]
    public void Each_type_leads_from_the_elder_to_the_younger(string type, string elder, string younger) =>
        Assert.Equal((elder, younger), Descent.StepOf(Chains.Edge("r-1", type, "child", "parent")) is { } step ? (step.From, step.To) : default);

    [Fact]
    public void An_alliance_is_no_descent() => Assert.Null(Descent.StepOf(Chains.Edge("r-1", "ALLIED_WITH", "a", "b")));

    /// <summary>Who left before others joined does not come from those.</summary>
    [Theory]
    [InlineData("2003", "2005", "")]
    [InlineData("2005", "2003", "r-joined r-left")]
    [InlineData("2005", "200X", "r-joined r-left")]
    [InlineData("2005", "", "r-joined r-left")]
    public void A_splinter_descends_from_what_had_joined_by_then(string left, string joined, string descent)
    {
        GraphEdge[] edges =
            [Chains.Edge("r-joined", "MERGED_INTO", "x", "y", joined), Chains.Edge("r-left", "SPLINTER_OF", "z", "y", left)];

        var steps = Descent.Ancestors(edges, "z", 8).Where(step => step.Step.Edge == "r-joined" || step.Step.To == "x").ToArray();
        Assert.Equal(descent.Length > 0, steps.Length == 1);
        Assert.Equal(descent.Length > 0 ? ["x", "y", "z"] : ["x", "y"], Names(Descent.Descendants(edges, "x", 8)).Append("x").Order());
    }

    [Fact]
    public void Descendants_are_those_of_a_search_through_all_chains_and_choices_of_days() => s_family.Sample(family =>
        Assert.Equal(
            Expected(family.Edges, family.Steps, Elder, Younger, chain => chain),
            Found(Descent.Descendants(family.Edges, "a", family.Steps))), iter: 20_000);

    [Fact]
    public void Ancestors_are_those_of_a_search_through_all_chains_and_choices_of_days() => s_family.Sample(family =>
        Assert.Equal(
            Expected(family.Edges, family.Steps, Younger, Elder, chain => chain.Reverse()),
            Found(Descent.Ancestors(family.Edges, "a", family.Steps))), iter: 20_000);

    static IEnumerable<string> Names(IEnumerable<ReachedStep> steps) => steps.Select(step => step.Step.To);

    static IEnumerable<string> Found(IEnumerable<ReachedStep> steps) =>
        steps.Select(step => $"{step.Step.Edge} {step.Depth} {step.Order}").Order(StringComparer.Ordinal);

    static IEnumerable<string> Expected(
        GraphEdge[] edges, int stepsMax, Func<GraphEdge, string> tail, Func<GraphEdge, string> head, Func<IEnumerable<GraphEdge>, IEnumerable<GraphEdge>> inTime) =>
        from chain in Walks(edges, "a", stepsMax, tail, head, [])
        where Chains.CanBeInOrder([.. inTime(chain)])
        group chain by chain[^1].Id into chains
        let last = chains.First()[^1]
        let order = !Chains.IsDated(last) ? StepOrder.Undated
            : chains.Any(chain => Chains.MustBeInOrder([.. inTime(chain)])) ? StepOrder.Certain
            : StepOrder.Possible
        orderby chains.Key
        select $"{chains.Key} {chains.Min(chain => chain.Length)} {order}";

    // The direction of each type once more, as the definitions say it.
    static string Elder(GraphEdge edge) => edge.Type == "MERGED_INTO" ? edge.From : edge.To;

    static string Younger(GraphEdge edge) => edge.Type == "MERGED_INTO" ? edge.To : edge.From;

    static IEnumerable<GraphEdge[]> Walks(
        GraphEdge[] edges, string at, int left, Func<GraphEdge, string> tail, Func<GraphEdge, string> head, GraphEdge[] walked)
    {
        if (left == 0) yield break;
        foreach (var edge in edges.Where(edge => edge.Type != "ALLIED_WITH" && edge.From != edge.To && tail(edge) == at))
        {
            GraphEdge[] longer = [.. walked, edge];
            yield return longer;
            foreach (var walk in Walks(edges, head(edge), left - 1, tail, head, longer)) yield return walk;
        }
    }
}
