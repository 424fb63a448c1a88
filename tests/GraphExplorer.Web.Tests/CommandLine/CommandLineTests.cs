using System.Text.Json;
using Xunit;

namespace GraphExplorer.Web.Tests.CommandLine;

public sealed class CommandLineTests : IDisposable
{
    readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task An_import_is_checked_queried_and_changes_nothing_a_second_time()
    {
        var first = await _tool.RunAsync("import", Tool.DataFile("imu.claims.jsonl"));
        var second = await _tool.RunAsync("import", Tool.DataFile("imu.claims.jsonl"));
        var check = await _tool.RunAsync("check");
        var count = await _tool.RunAsync("query", "MATCH (g:Group {id: $id}) RETURN g.name AS name", "--param", "id=imu", "--json");

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("(data version 1)", first.Output, StringComparison.Ordinal);
        Assert.Contains("changes nothing", second.Output, StringComparison.Ordinal);
        Assert.StartsWith("Sound: ", check.Output, StringComparison.Ordinal);
        Assert.Equal(0, check.ExitCode);
        using var json = JsonDocument.Parse(count.Output);
        Assert.Equal("""[["Islamic Movement of Uzbekistan"]]""", JsonSerializer.Serialize(json.RootElement.GetProperty("rows")));
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        var dry = await _tool.RunAsync("import", Tool.DataFile("imu.claims.jsonl"), "--dry-run");
        var count = await _tool.RunAsync("query", "MATCH (n) RETURN count(n) AS n", "--json");

        Assert.Contains("would write", dry.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(count.Output);
        Assert.Equal("[[0]]", JsonSerializer.Serialize(json.RootElement.GetProperty("rows")));
    }

    [Fact]
    public async Task A_write_in_a_query_is_refused_with_its_place()
    {
        var refused = await _tool.RunAsync("query", "CREATE (n:Group {id: 'x'}) RETURN n");

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("read", refused.Error, StringComparison.Ordinal);
        Assert.Contains("^", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query")]
    [InlineData("query RETURN --file x.cypher")]
    [InlineData("serve --port 70000")]
    [InlineData("serve --data a --graph bolt://b")]
    [InlineData("nonsense")]
    [InlineData("query 1 --param noequals")]
    public async Task A_wrong_command_line_ends_with_usage(string line)
    {
        var outcome = await Tool.RunAloneAsync(line.Split(' '));

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("graph-explorer: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_graph_is_out_of_reach()
    {
        var outcome = await Tool.RunAloneAsync("query", "RETURN 1", "--graph", "bolt://127.0.0.1:1");

        Assert.Equal(4, outcome.ExitCode);
    }

    [Fact]
    public async Task Commands_beside_a_server_go_through_it()
    {
        await using var server = await _tool.ServeAsync();

        var query = await _tool.RunAsync("query", "MATCH (g:Group {id: 'iju'}) RETURN g.id AS id");
        var health = await _tool.RunAsync("health");
        var second = await _tool.RunAsync("serve", "--port", "0", "--no-browser");
        var check = await _tool.RunAsync("check");

        Assert.Equal("id\n---\niju\n(1 rows)\n", query.Output);
        Assert.Equal($"{server.Address.GetLeftPart(UriPartial.Authority)}: ready\n", health.Output);
        Assert.Equal(4, second.ExitCode);
        Assert.Contains("served already", second.Error, StringComparison.Ordinal);
        Assert.Equal(0, check.ExitCode);
    }

    [Fact]
    public async Task After_a_killed_server_the_store_opens_again()
    {
        await using (var server = await _tool.ServeAsync())
            await server.KillAsync();

        var query = await _tool.RunAsync("query", "MATCH (g:Group {id: 'iju'}) RETURN g.id AS id");

        Assert.Equal((0, "id\n---\niju\n(1 rows)\n"), (query.ExitCode, query.Output));
    }

    [Fact]
    public async Task A_backup_beside_a_server_restores_an_equal_store()
    {
        using var other = new Tool();
        var copy = Path.Combine(other.Data, "copy.db");
        await using (await _tool.ServeAsync())
            Assert.Equal(0, (await _tool.RunAsync("backup", copy)).ExitCode);

        var restored = await other.RunAsync("restore", copy);
        var here = await _tool.RunAsync("query", "MATCH (n) RETURN count(n) AS n");
        var there = await other.RunAsync("query", "MATCH (n) RETURN count(n) AS n");

        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));
        Assert.DoesNotContain("the store before", restored.Output);
        Assert.Equal(here.Output, there.Output);
        Assert.Equal(0, (await other.RunAsync("check")).ExitCode);

        var again = await other.RunAsync("restore", copy);
        var kept = Directory.GetFiles(other.Data, "graph.db.replaced").Single();
        Assert.Contains($"; the store before is {kept}.\n", again.Output);
    }

    [Fact]
    public async Task Saved_views_are_in_the_backup_in_what_is_restored_and_in_the_check()
    {
        using var other = new Tool();
        var copy = Path.Combine(other.Data, "copy.db");
        await using (var server = await _tool.ServeAsync())
        {
            using var client = new HttpClient { BaseAddress = server.Address };
            var view = """{"format": "graph-explorer-view", "version": 2, "id": "7f0c2e0a-5a3c-4f3e-9c56-0d6f1f6f7a11", "name": "Kept", "address": "?colour=degree"}""";
            using var request = new HttpRequestMessage(HttpMethod.Put, "/api/views/7f0c2e0a-5a3c-4f3e-9c56-0d6f1f6f7a11") { Content = new StringContent(view, System.Text.Encoding.UTF8, "application/json") };
            request.Headers.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
            using var saved = await client.SendAsync(request);
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
            Assert.Contains($"with 1 saved view to {copy}.workspace.", (await _tool.RunAsync("backup", copy)).Output);
        }

        var restored = await other.RunAsync("restore", copy);

        Assert.Contains($"Restored {Path.Combine(other.Data, "workspace.db")} with 1 saved view.\n", restored.Output);
        Assert.Contains("1 saved views", (await other.RunAsync("check")).Output);

        File.Delete(copy + ".workspace");
        Assert.EndsWith($"The workspace was left as it is: there is no {copy}.workspace.\n", (await other.RunAsync("restore", copy)).Output);
        await File.WriteAllTextAsync(copy + ".workspace", "no workspace");
        var refused = await other.RunAsync("restore", copy);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.StartsWith($"graph-explorer: Nothing was restored: {copy}.workspace: It cannot be read: ", refused.Error, StringComparison.Ordinal);
    }
}
