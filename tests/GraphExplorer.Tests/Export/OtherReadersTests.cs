using System.Diagnostics;
using System.Text.Json.Nodes;
using GraphExplorer.Export;
using GraphExplorer.Tests.House;
using GraphExplorer.Tests.Interchange;
using Xunit;

namespace GraphExplorer.Tests.Export;

/// <summary>The whole IMU data as libraries of other people read it; each is a package of Debian that ./test installs.</summary>
public sealed class OtherReadersTests
{
    [Theory]
    [InlineData("gexf", "gexf")]
    [InlineData("igraph-graphml", "graphml")]
    [InlineData("igraph-csv", "csv")]
    public async Task NetworkX_and_igraph_read_the_same_nodes_and_edges(string reader, string format)
    {
        var document = await RoundTrip.DocumentAsync("");

        var read = await ReadAsync(reader, format, document);

        var graph = document.Subgraph;
        Assert.Equal(
            graph.Nodes.Select(node => $"{node.Id} {node.Name}").Order(StringComparer.Ordinal),
            read["nodes"]!.AsObject().Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(
            graph.Nodes.Select(node => $"{node.Id} {node.Kind}").Order(StringComparer.Ordinal),
            read["kinds"]!.AsObject().Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(
            graph.Edges.Select(edge => $"{edge.Id} {edge.From} {edge.To} {edge.Type} {edge.Reading.Confidence}").Order(StringComparer.Ordinal),
            read["edges"]!.AsArray().Select(edge => (string)edge!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rdflib_reads_the_same_triples_in_JsonLd_and_Turtle()
    {
        var document = await RoundTrip.DocumentAsync("");

        var (turtle, jsonld) = (await ReadAsync("turtle", "turtle", document), await ReadAsync("jsonld", "jsonld", document));

        Assert.Equal(turtle.ToJsonString(), jsonld.ToJsonString());
        Assert.Equal(document.Subgraph.Nodes.Select(node => node.Name).Order(StringComparer.Ordinal), Texts(turtle["labels"]));
        Assert.Equal(
            document.Records.Claims.SelectMany(claim => claim.Passages.Select(passage => (claim.Source, passage))).Distinct()
                .Select(cited => cited.passage.Quote).Order(StringComparer.Ordinal),
            Texts(turtle["quotes"]));
    }

    [Fact]
    public async Task A_bundle_follows_the_rules_of_Stix()
    {
        var document = await RoundTrip.DocumentAsync("");

        var read = await ReadAsync("stix", "stix", document);

        Assert.Empty(Texts(read["errors"]));
        Assert.Empty(Texts(read["dangling"]));
        Assert.Equal(0, (int)read["twice"]!);
        Assert.Equal(document.Subgraph.Edges.Count + document.Records.Contradictions.Count, (int)read["counts"]!["relationship"]!);
        Assert.Equal(document.Records.Claims.Count, (int)read["counts"]!["note"]!);
        Assert.Equal(document.Subgraph.Nodes.Count(node => node.Kind == "Group"), (int)read["counts"]!["threat-actor"]!);
    }

    [Fact]
    public async Task The_tables_for_neo4j_have_every_element_and_no_loose_end()
    {
        var document = await RoundTrip.DocumentAsync("");

        var read = await ReadAsync("neo4j", "neo4j", document);

        Assert.Empty(read["dangling"]!.AsArray());
        Assert.Equal(document.Subgraph.Nodes.Count, (int)read["counts"]!["nodes-entities.csv"]!);
        Assert.Equal(document.Records.Claims.Count, (int)read["counts"]!["nodes-claims.csv"]!);
        Assert.Equal(document.Subgraph.Edges.Count + 37, (int)read["counts"]!["relationships.csv"]!);
        Assert.Equal(document.Records.Sources.Select(source => source.Text).Order(StringComparer.Ordinal), Texts(read["texts"]));
    }

    [Theory]
    [InlineData("graphml", "graphml-1.0.xsd")]
    [InlineData("gexf", "gexf-1.3.xsd")]
    public async Task Xmllint_finds_no_fault(string format, string schema)
    {
        foreach (var document in new[] { await RoundTrip.DocumentAsync(""), ExportSample.Document })
        {
            var path = Path.Combine(Repository.Root, "tests/GraphExplorer.Tests/Export/Schemas", schema);
            var (code, _, errors) = await RunAsync("xmllint", await ExportSample.WriteAsync(format, document), "--noout", "--schema", path);
            Assert.True(code == 0, errors);
        }
    }

    [Fact]
    public async Task Graphviz_draws_every_node_and_every_edge()
    {
        foreach (var document in new[] { await RoundTrip.DocumentAsync("?show=leaders/imu"), ExportSample.Document })
        {
            var (code, drawing, errors) = await RunAsync("dot", await ExportSample.WriteAsync("dot", document), "-Tjson0");
            Assert.True(code == 0, errors);
            var read = JsonNode.Parse(drawing)!;
            Assert.Equal(
                document.Subgraph.Nodes.Select(node => node.Name).Order(StringComparer.Ordinal),
                read["objects"]!.AsArray().Select(node => (string)node!["label"]!).Order(StringComparer.Ordinal));
            Assert.Equal(
                document.Subgraph.Edges.Select(edge => edge.Id).Order(StringComparer.Ordinal),
                read["edges"]!.AsArray().Select(edge => (string)edge!["id"]!).Order(StringComparer.Ordinal));
        }
    }

    internal static async Task<JsonNode> ReadAsync(string reader, string format, ExportDocument document) =>
        await NetworkX.RunAsync("Export/read_others.py", await ExportSample.WriteAsync(format, document), reader);

    internal static IEnumerable<string> Texts(JsonNode? list) => list!.AsArray().Select(item => (string)item!).Order(StringComparer.Ordinal);

    static async Task<(int Code, string Output, string Errors)> RunAsync(string program, byte[] content, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, content);
            using var process = Process.Start(new ProcessStartInfo(program, [.. arguments, file])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, output, await errors);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
