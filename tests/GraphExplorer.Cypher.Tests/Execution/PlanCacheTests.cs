using Xunit;

namespace GraphExplorer.Cypher.Tests.Execution;

/// <summary>A plan that was made is used again only while the graph is about the same.</summary>
public sealed class PlanCacheTests
{
    const string Query = "EXPLAIN MATCH (a:A)-[:T]->(b:B) RETURN a, b";

    [Fact]
    public void A_plan_made_on_an_empty_graph_does_not_stay_when_the_graph_has_grown()
    {
        using var database = CypherDatabase.Open(":memory:");
        Assert.Equal("a:A", StartOf(database));
        Run(database, "UNWIND range(1, 100) AS i CREATE (:A)-[:T]->(:C)");
        Run(database, "CREATE (:B)");
        Assert.Equal("b:B", StartOf(database));
    }

    [Fact]
    public void A_plan_does_not_stay_when_one_label_has_grown_in_a_graph_that_has_not()
    {
        using var database = CypherDatabase.Open(":memory:");
        Run(database, "UNWIND range(1, 1000) AS i CREATE (:Other)");
        Run(database, "UNWIND range(1, 50) AS i CREATE (:C)-[:T]->(:B)");
        Run(database, "CREATE (:A)");
        Assert.Equal("a:A", StartOf(database));
        Run(database, "UNWIND range(1, 60) AS i CREATE (:A)");
        Assert.Equal("b:B", StartOf(database));
    }

    [Fact]
    public void A_plan_uses_an_index_that_was_made_after_it()
    {
        using var database = CypherDatabase.Open(":memory:");
        const string Lookup = "EXPLAIN MATCH (a:A {x: 1}) RETURN a";
        Assert.Equal("NodeByLabelScan", Leaf(database, Lookup).Operator);
        Run(database, "CREATE INDEX FOR (n:A) ON (n.x)");
        Assert.Equal("NodeIndexSeek", Leaf(database, Lookup).Operator);
    }

    [Fact]
    public void The_cache_keeps_no_more_plans_than_it_may()
    {
        var cache = new PlanCache(3);
        using var database = CypherDatabase.Open(":memory:");
        using var transaction = database.BeginRead();
        var query = database.Prepare("RETURN 1 AS x", transaction);
        for (var i = 0; i < 10; i++) cache.Add($"text {i}", query, transaction.Graph);
        Assert.Equal(3, Enumerable.Range(0, 10).Count(i => cache.Find($"text {i}", transaction.Graph) is not null));
        Assert.NotNull(cache.Find("text 9", transaction.Graph));
    }

    static string StartOf(CypherDatabase database) => Leaf(database, Query).Details;

    static PlanStep Leaf(CypherDatabase database, string text)
    {
        using var cursor = database.Run(text);
        var step = cursor.Summary.Plan!;
        while (step.Children.Count > 0) step = step.Children[0];
        return step;
    }

    static void Run(CypherDatabase database, string text)
    {
        using var cursor = database.Run(text);
        while (cursor.Read())
        {
        }
    }
}
