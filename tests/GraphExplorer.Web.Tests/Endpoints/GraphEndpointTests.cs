using System.Net;
using System.Text.Json;
using GraphExplorer.Model;
using GraphExplorer.Web.Tests.Hosting;
using Xunit;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class GraphEndpointTests(ExplorerServer server) : IClassFixture<ExplorerServer>, IDisposable
{
    readonly HttpClient _client = new(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = server.Address };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_splits_of_the_IMU_hold_the_IJU_with_its_date()
    {
        var graph = SubgraphJson.Read(await _client.GetStringAsync("/api/graph?show=splits/imu"));

        var edge = Assert.Single(graph.Edges, edge => edge.From == "iju");
        Assert.Equal(("SPLINTER_OF", "imu", "2002-03"), (edge.Type, edge.To, edge.Span.StartEdtf));
    }

    [Fact]
    public async Task No_parameter_means_the_whole_network()
    {
        var graph = SubgraphJson.Read(await _client.GetStringAsync("/api/graph"));

        Assert.Equal((126, 275), (graph.Nodes.Count, graph.Edges.Count));
        Assert.Null(graph.Truncated);
    }

    [Fact]
    public async Task Every_entity_has_its_dossier_and_its_place_in_the_inspector()
    {
        var graph = SubgraphJson.Read(await _client.GetStringAsync("/api/graph"));

        foreach (var node in graph.Nodes)
            foreach (var address in (string[])[$"/entity/{node.Id}", $"/explore?show=neighbourhood/{node.Id}&sel={node.Id}"])
            {
                using var answer = await _client.GetAsync(address);
                var page = await answer.Content.ReadAsStringAsync();
                Assert.True(answer.IsSuccessStatusCode && !page.Contains("Something went wrong", StringComparison.Ordinal), address);
            }
    }

    [Fact]
    public async Task A_report_is_made_around_a_picture_of_the_browser()
    {
        using var picture = new ByteArrayContent(Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        using var report = await _client.PostAsync("/api/export/report-html/picture?show=splits/imu&title=Splits", picture);
        using var none = new ByteArrayContent("<svg/>"u8.ToArray());
        using var refused = await _client.PostAsync("/api/export/report/picture?show=splits/imu", none);
        using var other = await _client.PostAsync("/api/export/graphml/picture?show=splits/imu", none);

        Assert.Equal((HttpStatusCode.OK, "splits.report.html"), (report.StatusCode, report.Content.Headers.ContentDisposition!.FileName));
        Assert.Contains("<img ", await report.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("not a PNG file", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("GraphML shows no picture.", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_compressed_for_who_asks()
    {
        using var plain = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/graph");
        request.Headers.AcceptEncoding.ParseAdd("br");

        using var answer = await plain.SendAsync(request);

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("graphml", "application/graphml+xml", "leaders-in-kabul.graphml")]
    [InlineData("cytoscape", "application/json", "leaders-in-kabul.cyjs")]
    [InlineData("csv", "application/zip", "leaders-in-kabul.csv.zip")]
    [InlineData("json", "application/json", "leaders-in-kabul.graph.json")]
    [InlineData("cypher", "application/x-cypher-query", "leaders-in-kabul.cypher")]
    [InlineData("stix", "application/stix+json", "leaders-in-kabul.stix.json")]
    public async Task An_export_is_a_file_with_a_name_and_a_type(string format, string type, string name)
    {
        using var answer = await _client.GetAsync($"/api/export/{format}?show=leaders/imu&title=Leaders%20in%20Kabul");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_unknown_format_says_which_there_are()
    {
        using var answer = await _client.GetAsync("/api/export/docx");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(
            $"'docx' is not a format; there are {string.Join(", ", GraphExplorer.Export.ExportFormat.All.Select(format => format.Name))}.",
            problem.RootElement.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task The_server_says_that_it_is_well(string path, string text) => Assert.Equal(text, await _client.GetStringAsync(path));

    [Theory]
    [InlineData("/explore")]
    [InlineData("/api/graph")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var answer = await _client.GetAsync(path);

        Assert.Equal([GraphExplorer.Web.Security.SecurityHeaders.Policy], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("/hubs/graph/negotiate?negotiateVersion=1")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task A_page_of_another_origin_is_turned_away(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Origin", "https://evil.example");

        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_host_name_that_is_not_ours_is_turned_away()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/graph");
        request.Headers.Host = "rebound.example";

        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/command/progress", """{"id":"a","title":"b","done":1,"total":2,"state":"running"}""")]
    [InlineData("/api/command/backup", """{"target":"/tmp/never"}""")]
    public async Task Commands_need_the_token(string path, string body)
    {
        using var answer = await _client.PostAsync(path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
