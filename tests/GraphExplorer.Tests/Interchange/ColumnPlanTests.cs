using GraphExplorer.Interchange.Tables;
using Xunit;

namespace GraphExplorer.Tests.Interchange;

public sealed class ColumnPlanTests
{
    static readonly string[] s_columns = ["who", "name", "whom", "since"];

    static readonly ColumnPlan s_plan = new()
    {
        Roles = new Dictionary<string, ColumnRole> { ["who"] = ColumnRole.FirstId, ["name"] = ColumnRole.FirstName, ["whom"] = ColumnRole.SecondId, ["since"] = ColumnRole.Start },
    };

    [Fact]
    public async Task Columns_that_are_chosen_one_by_one_make_a_mapping()
    {
        await using var graph = await TestGraph.EmptyAsync();
        var plan = s_plan with { RelationType = "RIVAL_OF", Properties = new Dictionary<string, string> { ["intensity"] = "armed" } };
        var mapping = MappingFile.Read(System.Text.Encoding.UTF8.GetBytes(MappingFile.Write(plan.ToMapping("own", "Own", new MappedSource(), s_columns))));

        var report = await TableFiles.Runner(graph.Graph).RunAsync(new() { File = await TableFiles.ScanAsync("who,name,whom,since\nimu,The IMU,aq,2001-03-00\n"), Mapping = mapping });

        Assert.Empty(report.Problems);
        var rows = await graph.ReadAsync("MATCH (a:Entity)-[r:RIVAL_OF]->(b:Entity) RETURN a.name + ' ' + b.name + ' ' + r.startEdtf + ' ' + r.intensity AS text");
        Assert.Equal("aq The IMU 2001-03 armed", rows.Single()["text"]);
    }

    [Fact]
    public void A_plan_says_what_it_lacks()
    {
        Assert.Equal("Say which column names the entity, or the first end of the relation.", new ColumnPlan().Missing());
        Assert.Equal("Choose a relation type, or the column that gives it.", s_plan.Missing());
        Assert.Equal("RIVAL_OF needs 'intensity'.", (s_plan with { RelationType = "RIVAL_OF" }).Missing());
        Assert.Equal("'YYYY-DD' is no pattern of a date; write YYYY-MM-DD, M/D/YY or the like.", (s_plan with { RelationType = "FACTION_OF", DatePatterns = "YYYY-DD" }).Missing());
    }

    [Fact]
    public void A_mapping_is_used_for_other_names_of_columns_and_says_what_they_mean()
    {
        var mapping = MappingColumns.Renamed(TableFiles.Shipped.Named("gephi-edges")!, new Dictionary<string, string> { ["Source"] = "from", ["Target"] = "to" });

        Assert.Empty(RowMapper.MissingColumns(mapping, ["from", "to", "Label"]));
        Assert.Equal(["id of source", "name of source"], MappingUses.Of(mapping)["from"]);
        Assert.Equal(["relation type"], MappingUses.Of(mapping)["Label"]);
    }
}
