using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Tests.House;
using GraphExplorer.Time;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

/// <summary>The cases stand in a file because the browser's filter has to pass the same ones.</summary>
public sealed class SubgraphFilterTests
{
    static readonly JsonNode s_file = JsonNode.Parse(Repository.Text("tests/Shared/contract/filter-cases.json"))!;

    public static TheoryData<string> Names => [.. s_file["cases"]!.AsArray().Select(item => (string)item!["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_filter_does_what_the_shared_case_says(string name)
    {
        var item = s_file["cases"]!.AsArray().Single(item => (string)item!["name"]! == name)!;
        var graph = SubgraphJson.Read(s_file["graph"]!.ToJsonString());

        var filtered = SubgraphFilter.Apply(graph, FilterOf(item["filter"]!));

        Assert.Equal(Words(item["expect"]!["nodes"]!), filtered.Subgraph.Nodes.Select(node => node.Id));
        Assert.Equal(Words(item["expect"]!["edges"]!), filtered.Subgraph.Edges.Select(edge => edge.Id));
        Assert.Equal(
            item["expect"]!["folded"]!.AsObject().Select(pair => $"{pair.Key} {pair.Value}"),
            filtered.Folded.Select(pair => $"{pair.Key} {pair.Value}"));
        Assert.Equal(
            item["expect"]!["states"]!.AsObject().Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal),
            filtered.States.Select(pair => $"{pair.Key} {JsonNamingPolicy.CamelCase.ConvertName(pair.Value.ToString())}")
                .Order(StringComparer.Ordinal));
    }

    static GraphFilter FilterOf(JsonNode node) => new()
    {
        Hide = new IdSet(Words(node["hide"]!)),
        Collapse = new IdSet(Words(node["collapse"]!)),
        HideKinds = new IdSet(Words(node["hideKinds"]!)),
        HideTypes = new IdSet(Words(node["hideTypes"]!)),
        MinConfidence = (int)node["minConfidence"]!,
        DisputedOnly = (bool)node["disputedOnly"]!,
        Time = (string?)node["time"] is { } time ? TimeWindow.Parse(time) : null,
        AssumeOngoing = (bool)node["assumeOngoing"]!,
    };

    static IEnumerable<string> Words(JsonNode node) => node.AsArray().Select(item => (string)item!);
}
