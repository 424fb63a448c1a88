using GraphExplorer.Queries;
using Xunit;

namespace GraphExplorer.Tests.Queries;

public sealed class QueryCheckTests
{
    // What is marked stands between « and ».
    [Theory]
    [InlineData("«RETRUN» 1", ProblemSeverity.Error)]
    [InlineData("MATCH (n)\nRETURN «m»", ProblemSeverity.Error)]
    [InlineData("// a comment\n  MATCH (n) «DELETE n»", ProblemSeverity.Error)]
    [InlineData("RETURN '😀𝄞é' AS x, «y»", ProblemSeverity.Error)]
    [InlineData("CYPHER 25 MATCH (n) RETURN «nn»", ProblemSeverity.Error)]
    [InlineData("PROFILE MATCH (n) RETURN «nn»", ProblemSeverity.Error)]
    [InlineData("explain MATCH (n) RETURN «nn»", ProblemSeverity.Error)]
    [InlineData("MATCH (n:«Grupp») RETURN n", ProblemSeverity.Warning)]
    [InlineData("MATCH (n:Group {id: $id})\nMATCH (m:«`No such`») RETURN n, m", ProblemSeverity.Warning)]
    [InlineData("MATCH (n {id: «$»who}) RETURN n", ProblemSeverity.Warning)]
    [InlineData("MATCH (n) RETURN «n» AS 'x'", null)]
    public async Task What_the_store_says_is_marked_in_the_text_as_it_was_typed(string marked, ProblemSeverity? severity)
    {
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

        var problem = Assert.Single((await CheckAsync(text, "id")).Problems);

        if (severity is null) return;
        Assert.Equal((marked, severity), ($"{text[..problem.From]}«{text[problem.From..problem.To]}»{text[problem.To..]}", problem.Severity));
    }

    [Theory]
    [InlineData("MATCH (n:Group {id: $id}) RETURN n.name", "r")]
    [InlineData("  // nothing but words\n", "")]
    [InlineData("", "")]
    public async Task A_text_without_fault_has_no_problem(string text, string kind)
    {
        var said = await CheckAsync(text, "id");

        Assert.Equal(kind, said.Kind);
        Assert.Empty(said.Problems);
    }

    [Fact]
    public async Task Nothing_is_run()
    {
        var said = await CheckAsync("UNWIND range(1, 1000000000000) AS n RETURN sum(n) / 0");

        Assert.Empty(said.Problems);
    }

    [Theory]
    [InlineData("MATCH (n) WHERE n.set = 'SET' «SET» n.x = 1", true)]
    [InlineData("/* CREATE */ MATCH (create:`DELETE`) RETURN {merge: 1, x: \"\\\" DROP\"}", false)]
    [InlineData("MATCH (n) «call» db.thing(n)", true)]
    [InlineData("«FOREACH» (x IN [1] | CREATE ())", true)]
    public void The_clause_that_writes_is_found_where_the_store_names_none(string marked, bool isFound)
    {
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

        var found = WritingWord.Find(text);

        Assert.Equal(isFound, found is not null);
        if (found is var (from, to)) Assert.Equal(marked, $"{text[..from]}«{text[from..to]}»{text[to..]}");
    }

    [Fact]
    public async Task The_names_of_the_graph_are_known()
    {
        var test = await TestGraph.SharedImuAsync();

        var names = await CypherVocabulary.ReadAsync(test.Graph);

        Assert.Contains("Group", names.Labels);
        Assert.Contains("ALLIED_WITH", names.RelationshipTypes);
        Assert.Contains("startMin", names.PropertyKeys);
        var coalesce = names.Functions.Single(function => function.Name == "coalesce");
        Assert.Equal("coalesce(input :: ANY) :: ANY", coalesce.Signature);
        Assert.Equal("READ", names.Procedures.Single(procedure => procedure.Name == "db.labels").Mode);
    }

    static async Task<CheckedQuery> CheckAsync(string text, params string[] parameters)
    {
        var test = await TestGraph.SharedImuAsync();
        return await new QueryCheck(test.Graph).RunAsync(text, parameters);
    }
}
