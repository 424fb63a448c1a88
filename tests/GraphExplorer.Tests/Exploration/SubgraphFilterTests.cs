using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Exploration;
using GraphExplorer.Exploration.Filtering;
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
        if (item["expect"]!["hidden"] is { } hidden) Assert.Equal(HiddenOf(hidden), WordsOf(filtered.Hidden));
        Assert.Equal(
            item["expect"]!["folded"]!.AsObject().Select(pair => $"{pair.Key} {pair.Value}"),
            filtered.Folded.Select(pair => $"{pair.Key} {pair.Value}"));
        Assert.Equal(
            item["expect"]!["states"]!.AsObject().Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal),
            filtered.States.Select(pair => $"{pair.Key} {JsonNamingPolicy.CamelCase.ConvertName(pair.Value.ToString())}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Random_chains_leave_of_random_graphs_what_the_oracle_says()
    {
        var file = JsonNode.Parse(Repository.Text("tests/Shared/contract/filter-generated.json"))!;
        var graphs = file["graphs"]!.AsArray().Select(graph => SubgraphJson.Read(graph!.ToJsonString())).ToArray();
        foreach (var item in file["cases"]!.AsArray())
        {
            var texts = Words(item!["f"]!).ToArray();
            var steps = item["steps"]!.AsArray().Select(step => StepOf(step!)).ToArray();

            var read = ExploreState.Parse(new ExploreState { Filter = new GraphFilter { Steps = new FilterChain(steps) } }.ToQueryString());
            var filtered = SubgraphFilter.Apply(graphs[(int)item["graph"]!], read.Filter);

            Assert.Equal(texts, steps.Select(step => step.ToString()));
            Assert.Empty(read.Problems);
            Assert.Equal(steps, read.Filter.Steps);
            var name = string.Join(" & ", texts) + ": ";
            Assert.Equal(name + string.Join(' ', Words(item["nodes"]!)), name + string.Join(' ', filtered.Subgraph.Nodes.Select(node => node.Id)));
            Assert.Equal(name + string.Join(' ', Words(item["edges"]!)), name + string.Join(' ', filtered.Subgraph.Edges.Select(edge => edge.Id)));
            Assert.Equal([name, .. HiddenOf(item["hidden"]!)], [name, .. WordsOf(filtered.Hidden)]);
        }
    }

    static GraphFilter FilterOf(JsonNode node) => new()
    {
        Hide = new IdSet(Words(node["hide"]!)),
        Collapse = new IdSet(Words(node["collapse"]!)),
        Steps = new FilterChain(node["steps"]!.AsArray().Select(step => StepOf(step!))),
        Time = (string?)node["time"] is { } time ? TimeWindow.Parse(time) : null,
        AssumeOngoing = (bool)node["assumeOngoing"]!,
    };

    static FilterStep StepOf(JsonNode node) => new(FilterRules.Of((string)node["rule"]!)!.Value)
    {
        On = (bool?)node["on"] ?? true,
        Not = (bool?)node["not"] ?? false,
        Name = (string?)node["name"] ?? "",
        Terms = new IdSet(node["terms"] is { } terms ? Words(terms) : []),
        Min = (double?)node["min"],
        Max = (double?)node["max"],
        Missing = (bool?)node["missing"] ?? false,
    };

    static string[] WordsOf(IEnumerable<Hidden> hidden) => [.. hidden.Select(one => $"{one.By} {one.Step}: {one.Nodes} nodes, {one.Edges} edges")];

    static string[] HiddenOf(JsonNode node) =>
        WordsOf(node.AsArray().Select(one => new Hidden((string)one!["by"]!, (int)one["step"]!, (int)one["nodes"]!, (int)one["edges"]!)));

    static IEnumerable<string> Words(JsonNode node) => node.AsArray().Select(item => (string)item!);
}
