using System.Text.Json.Nodes;
using GraphExplorer.Export;
using GraphExplorer.Model;
using Xunit;

namespace GraphExplorer.Tests.Export;

public sealed class NetworkXTests
{
    static readonly Subgraph s_sample = ExportSample.Document.Subgraph;

    [Fact]
    public async Task GraphMl_gives_the_nodes_with_typed_attributes()
    {
        var read = await NetworkX.ReadAsync("graphml", await ExportSample.WriteAsync("graphml", ExportSample.Document));

        Assert.Equal(s_sample.Nodes.Select(node => node.Id), Keys(read["nodes"]!));
        foreach (var node in s_sample.Nodes)
        {
            var found = read["nodes"]![node.Id]!;
            Assert.Equal(node.Name, (string)found["name"]!);
            Assert.Equal(node.Kind, (string)found["kind"]!);
            Assert.Equal(node.Degree, (int)found["degree"]!);
            Assert.Equal(node.Bounds.EndMax, (int)found["endMax"]!);
        }
        Assert.Equal(-12.5, (double)read["nodes"]!["place"]!["lat"]!);
        Assert.False((bool)read["nodes"]!["imu"]!["unnamed"]!);
        Assert.Equal("7", (string)read["nodes"]!["iju"]!["mixed"]!);
        Assert.Equal("IJU; IJG", (string)read["nodes"]!["iju"]!["aliases"]!);
        Assert.Equal("shadowed", (string)read["nodes"]!["place"]!["property_status"]!);
        Assert.Equal(ExportSample.Nasty.Replace("\u0001", "␁"), (string)read["nodes"]!["imu"]!["summary"]!);
    }

    [Fact]
    public async Task GraphMl_gives_every_edge_also_parallel_ones_and_loops()
    {
        var read = await NetworkX.ReadAsync("graphml", await ExportSample.WriteAsync("graphml", ExportSample.Document));

        Assert.True((bool)read["directed"]!);
        Assert.Equal(
            s_sample.Edges.Select(edge => $"{edge.Id} {edge.From} {edge.To} {edge.Type} {edge.Reading.Confidence} {edge.Directed}").Order(StringComparer.Ordinal),
            read["edges"]!.AsArray().Select(edge =>
                $"{edge!["key"]} {edge["source"]} {edge["target"]} {edge["relation"]} {(int)edge["confidence"]!} {(bool)edge["directed"]!}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task GraphMl_says_where_it_comes_from()
    {
        var read = await NetworkX.ReadAsync("graphml", await ExportSample.WriteAsync("graphml", ExportSample.Document));

        var graph = read["graph"]!;
        Assert.Equal("Splits of the IMU", (string)graph["title"]!);
        Assert.Equal("https://host/explore?show=splits/imu", (string)graph["view"]!);
        Assert.Equal("42", (string)graph["dataVersion"]!);
        Assert.Equal("2026-01-31T10:00:00Z", (string)graph["exported"]!);
        Assert.Equal("src-a: A profile; with = in it ([2015-39..]; reliability F; licence unknown)", (string)graph["source"]!);
    }

    [Fact]
    public async Task Csv_gives_the_same_graph_with_formulas_made_safe_and_numbers_left_alone()
    {
        var read = await NetworkX.ReadAsync("csv", await ExportSample.WriteAsync("csv", ExportSample.Document));

        Assert.Equal(s_sample.Nodes.Select(node => node.Id), Keys(read["nodes"]!));
        Assert.Equal(s_sample.Edges.Select(edge => edge.Id).Order(StringComparer.Ordinal), Edges(read).Order(StringComparer.Ordinal));
        Assert.Equal("'+Islamic Jihad Union", (string)read["nodes"]!["iju"]!["name"]!);
        Assert.Equal("'" + ExportSample.Nasty.Replace("\u0001", "␁"), (string)read["nodes"]!["imu"]!["summary"]!);
        Assert.Equal("-12.5", (string)read["nodes"]!["place"]!["lat"]!);
        Assert.Equal("-1", (string)read["nodes"]!["omar"]!["count"]!);
        Assert.Equal("", (string)read["nodes"]!["imu"]!["count"]!);
        Assert.Equal("false", (string)read["edges"]!.AsArray().Single(edge => (string)edge!["id"]! == "r-fought.imu.imu")!["directed"]!);
    }

    [Fact]
    public async Task Csv_has_a_row_for_each_quote_and_says_where_it_comes_from()
    {
        var read = await NetworkX.ReadAsync("csv", await ExportSample.WriteAsync("csv", ExportSample.Document));

        var claims = read["graph"]!["claims"]!.AsArray();
        Assert.Equal(["c-split", "c-oath", "c-oath-again"], claims.Select(claim => (string)claim!["id"]!));
        Assert.Equal("the \"words\",\nof it", (string)claims[0]!["quote"]!);
        Assert.Equal("'-them", (string)claims[0]!["toRaw"]!);
        Assert.Equal("3", (string)claims[0]!["credibility"]!);
        Assert.Equal("c-oath-again", (string)claims[1]!["contradicts"]!);
        Assert.StartsWith("title: Splits of the IMU\nview: https://host/explore?show=splits/imu\ndataVersion: 42\n", (string)read["graph"]!["readme"]!);
    }

    [Fact]
    public async Task An_empty_subgraph_is_a_valid_graph_in_every_form()
    {
        var empty = ExportSample.Document with { Subgraph = Subgraph.Empty };
        foreach (var form in new[] { "graphml", "csv" })
        {
            var read = await NetworkX.ReadAsync(form, await ExportSample.WriteAsync(form, empty));
            Assert.Empty(read["nodes"]!.AsObject());
            Assert.Empty(read["edges"]!.AsArray());
        }
        foreach (var format in ExportFormat.All) Assert.NotEmpty(await ExportSample.WriteAsync(format.Name, empty));
    }

    static IEnumerable<string> Keys(JsonNode node) => node.AsObject().Select(pair => pair.Key);

    static IEnumerable<string> Edges(JsonNode read) => read["edges"]!.AsArray().Select(edge => (string)edge!["key"]!);
}
