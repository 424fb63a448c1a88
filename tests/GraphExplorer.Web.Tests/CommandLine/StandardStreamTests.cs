using System.Text.Json.Nodes;
using Xunit;

namespace GraphExplorer.Web.Tests.CommandLine;

/// <summary>Standard input and output, and JSON, as scripts use them.</summary>
public sealed class StandardStreamTests : IDisposable
{
    readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_query_comes_in_and_an_export_goes_out_by_standard_streams()
    {
        Assert.Equal(0, (await _tool.RunAsync("import", Tool.DataFile("imu.claims.jsonl"))).ExitCode);

        var typed = await _tool.PipeAsync("MATCH (g:Group {id: $id}) RETURN g.id AS id", "query", "--file", "-", "--param", "id=imu");
        var saved = await _tool.RunAsync("query", "--saved", "pledges-in-order", "--param", "group=isis", "--json");
        var unknown = await _tool.RunAsync("query", "--saved", "nothing");
        var export = await _tool.RunAsync("export", "--format", "graphml", "--view", "?show=splits/imu", "-o", "-");
        var report = await _tool.RunAsync("export", "--format", "dot", "--saved", "splits", "--param", "group=imu", "--dry-run", "--json");
        var both = await _tool.RunAsync("export", "--format", "dot", "-o", "-", "--json");

        Assert.Equal((0, "id\n---\nimu\n(1 rows)\n"), (typed.ExitCode, typed.Output));
        Assert.Equal(3, JsonNode.Parse(saved.Output)!["rows"]!.AsArray().Count);
        Assert.Equal(2, unknown.ExitCode);
        Assert.StartsWith("<?xml", export.Output.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.EndsWith("</graphml>", export.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.StartsWith("Wrote ", export.Error, StringComparison.Ordinal);
        var losses = JsonNode.Parse(report.Output)!;
        Assert.Equal(("dot", null), (losses["format"]!.GetValue<string>(), losses["file"]));
        Assert.NotEmpty(losses["losses"]!.AsArray());
        Assert.Equal(2, both.ExitCode);
    }

    [Fact]
    public async Task A_text_is_extracted_from_standard_input()
    {
        var outcome = await _tool.PipeAsync("Boko Haram pledged allegiance to the Islamic State in March 2015.", ["extract", "-"], ofStore: false);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("PLEDGED_TO", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_a_server_own_queries_run_and_backup_restore_and_health_print_JSON()
    {
        var copy = Path.Combine(_tool.Data, "copy.db");
        await using (var server = await _tool.ServeAsync())
        {
            using var client = new HttpClient { BaseAddress = server.Address };
            using var taken = await client.PostAsync("/api/queries/file", new StringContent("// name: Own\n// about: One.\nRETURN 1 AS one\n"));
            var own = JsonNode.Parse(await client.GetStringAsync("/api/queries"))!.AsArray().Single(query => query!["title"]!.GetValue<string>() == "Own")!["id"]!.GetValue<string>();
            Assert.Equal("one\n---\n1\n(1 rows)\n", (await _tool.RunAsync("query", "--saved", own)).Output);
            var health = JsonNode.Parse((await _tool.RunAsync("health", "--json")).Output)!;
            var backup = JsonNode.Parse((await _tool.RunAsync("backup", copy, "--json")).Output)!;
            Assert.True(health["ready"]!.GetValue<bool>());
            Assert.Equal((copy, 0), (backup["store"]!.GetValue<string>(), backup["views"]!.GetValue<int>()));
        }

        using var other = new Tool();
        var restored = JsonNode.Parse((await other.RunAsync("restore", copy, "--json")).Output)!;

        Assert.Equal(Path.Combine(other.Data, "graph.db"), restored["store"]!.GetValue<string>());
    }
}
