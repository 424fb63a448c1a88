using System.Text.Json.Nodes;
using GraphExplorer.Web.Tests.Hosting;
using Xunit;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class AnalysisEndpointTests(ExplorerServer server) : IClassFixture<ExplorerServer>, IDisposable
{
    readonly HttpClient _client = new() { BaseAddress = server.Address };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_figures_of_what_is_in_sight_are_answered_with_their_definitions()
    {
        var answer = JsonNode.Parse(await _client.GetStringAsync("/api/analysis?show=splits/imu"))!;

        Assert.Equal(
            ["degree", "betweenness", "closeness", "pagerank", "community", "component", "articulation"],
            answer["figures"]!.AsArray().Select(figure => (string)figure!["name"]!));
        Assert.Equal("How many other entities it is tied to.", (string)answer["figures"]![0]!["meaning"]!);
        var rows = answer["rows"]!.AsArray();
        Assert.Equal((int)answer["nodes"]!, rows.Count);
        var imu = rows.Single(row => (string)row!["id"]! == "imu")!;
        Assert.True((bool)imu["articulation"]!);
        Assert.Equal(1.0, rows.Sum(row => (double)row!["pagerank"]!), 1e-9);
    }

    [Fact]
    public async Task A_filter_of_the_address_counts()
    {
        var all = JsonNode.Parse(await _client.GetStringAsync("/api/analysis"))!;
        var early = JsonNode.Parse(await _client.GetStringAsync("/api/analysis?year=1999"))!;

        Assert.Equal(126, (int)all["nodes"]!);
        Assert.True((int)early["ties"]! < (int)all["ties"]!);
    }

    [Fact]
    public async Task The_table_is_a_file_with_a_row_for_each_entity()
    {
        using var answer = await _client.GetAsync("/api/analysis/csv?show=splits/imu");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("figures.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.Equal("id,name,kind,degree,betweenness,closeness,pagerank,community,component,articulation", lines[0]);
        Assert.StartsWith("iju,Islamic Jihad Union,Group,1,0,", lines.Single(line => line.StartsWith("iju,", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
