using System.Text;
using GraphExplorer.Exploration;
using GraphExplorer.Export;
using GraphExplorer.Model;
using GraphExplorer.Store;
using GraphExplorer.Tests.Exploration;
using GraphExplorer.Tests.Import;
using Xunit;

namespace GraphExplorer.Tests.Export;

/// <summary>Exports of the whole IMU data, read back by what they are for.</summary>
public sealed class ScriptTests
{
    [Fact]
    public async Task The_script_makes_an_equal_graph_in_an_empty_store()
    {
        var document = await DocumentAsync("");
        await using var copy = await TestGraph.EmptyAsync();

        await RunScriptAsync(copy.Graph, await ExportSample.WriteAsync("cypher", document));

        var network = (await new ExploreView(copy.Graph, Explorer.Limits, TimeProvider.System).LoadAsync(new ExploreState())).Union;
        Assert.Equal(Json(document.Subgraph), Json(network));
        var claims = await EdgeEvidence.OfEdgesAsync(copy.Graph, [.. network.Edges.Select(edge => edge.Id)]);
        Assert.Equal(Json(document.AllClaims), Json(network.Edges.SelectMany(edge => claims[edge.Id])));
        var found = await new EntitySearch(copy.Graph, Explorer.Limits).FindAsync("Taleban");
        Assert.Equal("taliban", found[0].Id);
    }

    [Fact]
    public async Task The_graph_of_the_script_is_equal_to_the_last_property()
    {
        await using var copy = await TestGraph.EmptyAsync();

        await RunScriptAsync(copy.Graph, await ExportSample.WriteAsync("cypher", await DocumentAsync("")));

        Assert.Equal(Said(await GraphDump.OfAsync(await TestGraph.SharedImuAsync())), Said(await GraphDump.OfAsync(copy)));
    }

    // When an element was last written, and by which import, is no part of what a graph says.
    static IEnumerable<string> Said(IEnumerable<string> dump) => dump.Where(line => !line.StartsWith("(Import ", StringComparison.Ordinal))
        .Select(line => line.Replace("changedIn=1, ", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    [Fact]
    public async Task The_script_carries_texts_that_try_to_break_out()
    {
        await using var copy = await TestGraph.EmptyAsync();

        await RunScriptAsync(copy.Graph, await ExportSample.WriteAsync("cypher", ExportSample.Document));

        var network = await new WholeNetwork(copy.Graph, Explorer.Limits).LoadAsync();
        var sample = ExportSample.Document.Subgraph;
        Assert.Equal(sample.Nodes.Ids(), network.Nodes.Ids());
        Assert.Equal(sample.Edges.Ids(), network.Edges.Ids());
        Assert.Equal(ExportSample.Nasty, network.Nodes.Single(node => node.Id == "imu").Properties.Text("summary"));
    }

    [Fact]
    public async Task NetworkX_reads_the_pledges_as_they_are_on_the_canvas()
    {
        var document = await DocumentAsync("?show=pledges/imu");
        foreach (var form in new[] { "graphml", "csv" })
        {
            var read = await NetworkX.ReadAsync(form, await ExportSample.WriteAsync(form, document));

            Assert.Equal(
                document.Subgraph.Nodes.Select(node => $"{node.Id} {node.Name} {node.Kind} {node.When}").Order(StringComparer.Ordinal),
                read["nodes"]!.AsObject().Select(node => $"{node.Key} {node.Value!["name"]} {node.Value["kind"]} {node.Value["when"]}").Order(StringComparer.Ordinal));
            Assert.Equal(
                document.Subgraph.Edges.Select(edge => $"{edge.Id} {edge.From} {edge.To} {edge.Type} {edge.Span.StartEdtf} {edge.Reading.Confidence}").Order(StringComparer.Ordinal),
                read["edges"]!.AsArray().Select(edge =>
                    $"{edge!["key"]} {edge["source"]} {edge["target"]} {edge["relation"]} {edge["startEdtf"]} {edge["confidence"]}").Order(StringComparer.Ordinal));
        }
    }

    static async Task<ExportDocument> DocumentAsync(string url)
    {
        var view = await Explorer.ViewAsync(url);
        return await ExportDocument.LoadAsync(
            await Explorer.ImuAsync(), view.Union, new ExportOrigin("The IMU", "https://host/explore" + url, ""), DateTimeOffset.UnixEpoch,
            CancellationToken.None);
    }

    static Task RunScriptAsync(IGraphConnection graph, byte[] script) => graph.WriteAsync(async transaction =>
    {
        foreach (var statement in QueryFileParser.SplitStatements(Encoding.UTF8.GetString(script)))
            await (await transaction.RunAsync(new GraphQuery(statement))).SummaryAsync();
        return true;
    });

    static string Json(Subgraph subgraph) => SubgraphJson.Write(subgraph with
    {
        Nodes = [.. subgraph.Nodes.OrderBy(node => node.Id, StringComparer.Ordinal).Select(node => node with { Properties = Sorted(node.Properties) })],
        Edges = [.. subgraph.Edges.OrderBy(edge => edge.Id, StringComparer.Ordinal).Select(edge => edge with { Properties = Sorted(edge.Properties) })],
        Queries = [],
    });

    static PropertyMap Sorted(PropertyMap properties) => new(properties.OrderBy(pair => pair.Key, StringComparer.Ordinal));

    // A script holds only the contradictions between claims of its own edges, not those with attributes.
    static string Json(IEnumerable<StatedClaim> claims)
    {
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            foreach (var claim in claims) EvidenceJson.WriteClaim(json, claim with { Conflicts = [] });
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
