using CsCheck;
using GraphExplorer.Model;
using GraphExplorer.Tracing;
using Xunit;

namespace GraphExplorer.Tests.Tracing;

public sealed class PathFinderTests
{
    static readonly Gen<PathQuestion> s_question = Gen.Select(Gen.Int[1, 4], Gen.Bool, Gen.Enum<PathObjective>(), (steps, inOrder, objective) => new PathQuestion
    {
        From = "a", To = "b", StepsMax = steps, InOrder = inOrder, Objective = objective, PathsMax = 1_000,
    });

    [Fact]
    public void The_best_paths_are_those_of_a_search_through_all_paths_and_choices_of_days() =>
        Gen.Select(Chains.Edges("ALLIED_WITH"), s_question).Sample((edges, question) =>
        {
            var found = PathFinder.Find(edges, question);

            Assert.Equal(
                Best(edges, question).Select(Text).Order(StringComparer.Ordinal),
                found.Trails.Select(trail => string.Join(' ', trail.Edges)).Order(StringComparer.Ordinal));
        }, iter: 20_000);

    [Fact]
    public void A_path_of_certain_steps_is_in_order_whatever_the_dates_are_and_no_other_is() =>
        Gen.Select(Chains.Edges("ALLIED_WITH"), s_question).Sample((edges, question) =>
        {
            var known = edges.ToDictionary(edge => edge.Id);
            foreach (var trail in PathFinder.Find(edges, question).Trails)
            {
                GraphEdge[] chain = [.. trail.Edges.Select(id => known[id])];
                Assert.Equal(chain.Count(edge => !Chains.IsDated(edge)), trail.Undated);
                Assert.Equal(
                    Chains.MustBeInOrder(chain),
                    trail.Steps.All(step => step.Order is StepOrder.Certain or StepOrder.Undated));
                if (question.InOrder) Assert.DoesNotContain(trail.Steps, step => step.Order == StepOrder.Earlier);
            }
        }, iter: 10_000);

    [Fact]
    public void More_paths_than_wanted_are_cut_and_said()
    {
        GraphEdge[] edges = [.. Enumerable.Range(0, 12).Select(index => Chains.Edge($"r-{index:00}", "ALLIED_WITH", "a", "b", "2001"))];

        var found = PathFinder.Find(edges, new PathQuestion { From = "a", To = "b", StepsMax = 3, PathsMax = 10 });

        Assert.True(found.HasMore);
        Assert.Equal(edges.Take(10).Select(edge => edge.Id), found.Trails.SelectMany(trail => trail.Edges));
    }

    /// <summary>By pairs of neighbours each step could follow the one before; no reading of all three dates keeps the order.</summary>
    [Fact]
    public void All_dates_of_a_path_are_read_at_once()
    {
        GraphEdge[] edges =
        [
            Chains.Edge("r-1", "ALLIED_WITH", "a", "c", "2005"), Chains.Edge("r-2", "ALLIED_WITH", "c", "d", "200X"),
            Chains.Edge("r-3", "ALLIED_WITH", "d", "b", "2003"),
        ];

        Assert.Empty(PathFinder.Find(edges, new PathQuestion { From = "a", To = "b", StepsMax = 3, InOrder = true }).Trails);
        Assert.Single(PathFinder.Find(edges, new PathQuestion { From = "b", To = "a", StepsMax = 3, InOrder = true }).Trails);
    }

    static IEnumerable<GraphEdge[]> Best(GraphEdge[] edges, PathQuestion question)
    {
        var paths = Simple(edges, question.From, question.To, question.StepsMax, [], [question.From])
            .Where(path => !question.InOrder || Chains.CanBeInOrder(path)).ToArray();
        if (paths.Length == 0) return [];
        var least = paths.Min(path => Cost(path, question.Objective));
        return paths.Where(path => Cost(path, question.Objective).CompareTo(least) == 0);
    }

    static (bool HasUndated, int Arrival, int Steps) Cost(GraphEdge[] path, PathObjective objective) => objective == PathObjective.FewestSteps
        ? (false, 0, path.Length)
        : (path.Any(edge => !Chains.IsDated(edge)), path.Where(Chains.IsDated).Select(NamedDay).DefaultIfEmpty(0).Max(), path.Length);

    static int NamedDay(GraphEdge edge) => edge.Span.Bounds.StartMin == 0 ? edge.Span.Bounds.StartMax : edge.Span.Bounds.StartMin;

    static IEnumerable<GraphEdge[]> Simple(GraphEdge[] edges, string at, string to, int left, GraphEdge[] walked, string[] met)
    {
        if (at == to) yield return walked;
        if (at == to || left == 0) yield break;
        foreach (var edge in edges)
        {
            if (edge.From != at && edge.To != at) continue;
            var next = edge.From == at ? edge.To : edge.From;
            if (met.Contains(next)) continue;
            foreach (var path in Simple(edges, next, to, left - 1, [.. walked, edge], [.. met, next])) yield return path;
        }
    }

    static string Text(GraphEdge[] path) => string.Join(' ', path.Select(edge => edge.Id));
}
