using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Model;
using GraphExplorer.Tests.House;
using Xunit;

namespace GraphExplorer.Tests.Model;

public sealed class SubgraphJsonTests
{
    [Fact]
    public void The_contract_file_reads_and_is_written_again_value_for_value()
    {
        var text = Repository.Text("tests/Shared/contract/subgraph.json");

        var subgraph = SubgraphJson.Read(text);

        Assert.Equal(JsonNode.Parse(text)!.ToJsonString(), JsonNode.Parse(SubgraphJson.Write(subgraph))!.ToJsonString());
    }

    [Fact]
    public void Values_keep_their_types_on_the_way_through_json()
    {
        var properties = new PropertyMap(
        [
            new("whole", 36L), new("fraction", 24.9065), new("wholeFraction", 2.0), new("huge", 1e300), new("text", "O’zbekiston"),
            new("truth", true), new("nothing", null), new("list", new object?[] { 1L, "b", null, 0.5 }),
            new("map", new PropertyMap([new("inner", 1L)])),
        ]);
        var subgraph = Subgraph.Empty with { Queries = [new RanQuery("a/b", "RETURN 1", properties)] };

        Assert.Equal(properties, SubgraphJson.Read(SubgraphJson.Write(subgraph)).Queries[0].Parameters);
    }

    [Theory]
    [InlineData("""{"version":2,"dataVersion":"","nodes":[],"edges":[],"truncated":null,"queries":[]}""")]
    [InlineData("""{"version":1,"dataVersion":"","edges":[],"truncated":null,"queries":[]}""")]
    [InlineData("null")]
    public void Anything_else_is_refused(string json) =>
        Assert.Throws<JsonException>(() => SubgraphJson.Read(json));

    [Fact]
    public void A_union_has_each_element_once_and_the_larger_degree()
    {
        var graph = SubgraphJson.Read(Repository.Text("tests/Shared/contract/subgraph.json"));
        var smaller = graph with { Nodes = [graph.Nodes[0] with { Degree = 3 }], Edges = [graph.Edges[0]], Truncated = null };

        var union = smaller.Union(graph);

        Assert.Equal(graph.Nodes.Select(node => node.Id), union.Nodes.Select(node => node.Id));
        Assert.Equal(graph.Edges.Select(edge => edge.Id), union.Edges.Select(edge => edge.Id));
        Assert.Equal(57, union.Nodes[0].Degree);
        Assert.Single(union.Queries);
        Assert.Equal(graph.Truncated, union.Truncated);
    }
}
