using GraphExplorer.Queries;
using GraphExplorer.Store;
using Xunit;

namespace GraphExplorer.Tests.Queries;

public sealed class PlanGuardTests
{
    [Theory]
    [InlineData("r", "ProduceResults@neo4j", "n", null)]
    [InlineData("r", "ProcedureCall@neo4j", "db.labels() :: (label :: STRING)", null)]
    [InlineData("r", "ProcedureCall@neo4j", "apoc.load.json(\"file:///etc/passwd\") :: (value :: MAP)", "The procedure apoc.load.json is not one of those")]
    [InlineData("r", "ProcedureCall", "", "The procedure that is called is not one of those")]
    [InlineData("r", "LoadCSV@neo4j", "row", "LOAD CSV reads files or the network")]
    [InlineData("rw", "Create@neo4j", "(n)", "The query would write")]
    [InlineData("w", "Create@neo4j", "(n)", "The query would write")]
    [InlineData("s", "CreateIndex@neo4j", "", "The query would write")]
    public void The_plan_and_the_type_of_a_query_decide(string type, string step, string details, string? refusal)
    {
        var inner = new GraphPlan(step, new Dictionary<string, object?> { ["Details"] = details }, [], []);
        var plan = new GraphPlan("ProduceResults@neo4j", new Dictionary<string, object?>(), [], [inner]);

        var found = PlanGuard.RefusalOf(new GraphSummary(new Dictionary<string, long>(), [], plan, TimeSpan.Zero) { QueryType = type });

        Assert.Equal(refusal is null, found is null);
        Assert.StartsWith(refusal ?? "", found ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Create@neo4j", true)]
    [InlineData("LoadCSV@neo4j", false)]
    [InlineData("ProcedureCall@neo4j", false)]
    public void A_query_that_may_write_stays_within_the_graph(string step, bool isWithin)
    {
        var plan = new GraphPlan(step, new Dictionary<string, object?> { ["Details"] = "apoc.export.csv.all(\"f\")" }, [], []);

        Assert.Equal(isWithin, PlanGuard.ReachOf(new GraphSummary(new Dictionary<string, long>(), [], plan, TimeSpan.Zero) { QueryType = "rw" }) is null);
    }

    [Fact]
    public void A_store_that_does_not_say_what_it_would_do_is_not_asked() =>
        Assert.NotNull(PlanGuard.RefusalOf(new GraphSummary(new Dictionary<string, long>(), [], null, TimeSpan.Zero)));

    [Theory]
    [InlineData("MATCH (n:Group) RETURN count(n)", null)]
    [InlineData("PROFILE CALL db.labels() YIELD label RETURN label", null)]
    [InlineData("CALL dbms.listConfig('') YIELD name RETURN name", PlanGuard.Code)]
    [InlineData("// first\nCYPHER 25 PROFILE MATCH (n:Group) RETURN count(n)", null)]
    [InlineData("CREATE (n) RETURN n", "Neo.ClientError.Statement.AccessMode")]
    public async Task A_query_is_explained_in_the_transaction_that_would_run_it(string text, string? code)
    {
        var graph = (await TestGraph.SharedImuAsync()).Graph;
        Task<bool> Demand() => graph.ReadAsync(async transaction =>
        {
            await PlanGuard.DemandReadingAsync(transaction, new GraphQuery(text), CancellationToken.None);
            return true;
        });

        if (code is null) Assert.True(await Demand());
        else Assert.Equal(code, (await Assert.ThrowsAsync<GraphRefusedException>(Demand)).Code);
    }
}
