using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GraphExplorer.Store;
using GraphExplorer.Web.Live;
using GraphExplorer.Web.Tests.Hosting;
using Xunit;

namespace GraphExplorer.Web.Tests.Endpoints;

/// <summary>Imports and exports by programs, with a store of each test's own where it writes.</summary>
public sealed class ImportEndpointTests : IAsyncLifetime
{
    internal const string Table = "unique_id,type,group1_id,group2_id,date,description,names\n1,aff,409,21,2005-00-00,Pledged,IMU; AQ\n2,spl,409,8,1998,Split,IMU; IJU\n";
    internal const string Mapped = "name=relations.csv&mapping=mapping-militants-relationships&by=script";

    readonly ExplorerServer _server = new();
    HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _client = new HttpClient { BaseAddress = _server.Address };
    }

    public Task DisposeAsync()
    {
        _client.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task A_table_is_tried_imported_once_and_is_in_the_history()
    {
        var tried = await SendAsync($"{Mapped}&dryRun=true", Table);
        var empty = await GetAsync("/api/imports");
        var done = await SendAsync(Mapped, Table);
        var again = await SendAsync(Mapped, Table);
        var run = await GetAsync($"/api/imports/{done["run"]}");

        Assert.Equal((true, 1L, 2), (tried["dryRun"]!.GetValue<bool>(), tried["dataVersion"]!.GetValue<long>(), tried["rows"]!.GetValue<int>()));
        Assert.Empty(empty.AsArray());
        Assert.Equal((false, 2L, 2), (done["dryRun"]!.GetValue<bool>(), done["dataVersion"]!.GetValue<long>(), done["counts"]!["claims"]!["new"]!.GetValue<int>()));
        Assert.True(again["alreadyApplied"]!.GetValue<bool>());
        Assert.Equal(("done", "script", "relations.csv"), (Text(run, "state"), Text(run, "by"), Text(run, "file")));
        Assert.Equal(2, run["counts"]!["claims"]!["new"]!.GetValue<int>());
        Assert.NotNull(run["report"]);
    }

    [Fact]
    public async Task A_form_carries_a_mapping_and_a_description_and_an_export_comes_back_in()
    {
        var mapping = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "data", "mappings", "mapping-militants-relationships.mapping.json"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(mapping), "mapping" }, { new StringContent("""{"title": "Mapped by hand", "reliability": "C"}"""), "source" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Table)), "file", "relations.csv" },
        };
        using var answer = await _client.PostAsync("/api/imports?dryRun=true", form);
        var report = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var export = await _client.GetByteArrayAsync("/api/export/json?show=splits/imu");

        using var back = await _client.PostAsync("/api/imports?name=splits.graph.json", new ByteArrayContent(export));
        var same = JsonNode.Parse(await back.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("src-mapped-by-hand-", report["sources"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Equal(0, same["counts"]!["claims"]!["new"]!.GetValue<int>());
    }

    [Fact]
    public async Task An_import_that_is_not_waited_for_tells_open_pages_and_ends()
    {
        var ended = EndOfWork();

        using var answer = await _client.PostAsync($"/api/imports?{Mapped}&wait=false", new StringContent(Table));
        var end = await ended;
        var run = await GetAsync(answer.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(("Import of relations.csv", "done"), (end.Title, end.State));
        Assert.Equal($"/api/imports/{end.Id}", answer.Headers.Location.ToString());
        Assert.Equal("done", Text(run, "state"));
        Assert.Equal(HttpStatusCode.Conflict, (await _client.DeleteAsync($"/api/imports/{end.Id}")).StatusCode);
    }

    [Fact]
    public async Task An_import_that_goes_on_is_not_begun_twice_and_can_be_cancelled()
    {
        var (writing, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writer = _server.Graph.WriteAsync(async transaction =>
        {
            await (await transaction.RunAsync(new GraphQuery("CREATE (:Held)"))).SummaryAsync();
            writing.TrySetResult();
            await release.Task;
            return 0;
        });
        await writing.Task;
        var ended = EndOfWork();

        using var first = await _client.PostAsync($"/api/imports?{Mapped}&wait=false", new StringContent(Table));
        using var second = await _client.PostAsync($"/api/imports?{Mapped}&wait=false", new StringContent(Table));
        var address = first.Headers.Location!.ToString();
        var going = await GetAsync(address);
        using var cancelled = await _client.DeleteAsync(address);
        await ended;
        var run = await GetAsync(address);
        release.SetResult();
        await writer;

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Conflict, HttpStatusCode.NoContent), (first.StatusCode, second.StatusCode, cancelled.StatusCode));
        Assert.Equal(("running", "cancelled"), (Text(going, "state"), Text(run, "state")));
        Assert.Equal("1", _server.Feed.Snapshot.DataVersion);
    }

    [Fact]
    public async Task The_result_of_a_query_is_exported_and_every_form_says_what_it_leaves_out()
    {
        var query = """{"text": "MATCH (a {id: $id})-[r:SPLINTER_OF]-(b) RETURN a, r, b", "parameters": {"id": "imu"}}""";
        using var file = await _client.PostAsync("/api/export/graphml?title=Splits", Json(query));
        using var losses = await _client.PostAsync("/api/export/dot/losses", Json(query));
        using var nothing = await _client.PostAsync("/api/export/dot", Json("""{"text": "RETURN 1"}"""));
        var preview = JsonNode.Parse(await losses.Content.ReadAsStringAsync())!;

        Assert.Equal("splits.graphml", file.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("imu", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(preview["losses"]!.AsArray());
        Assert.Equal(422, (int)nothing.StatusCode);
        Assert.Equal(["'shwo' is not a part of this address that is known."], (await GetAsync("/api/export/dot/losses?shwo=all"))["problems"]!.AsArray().Select(problem => problem!.GetValue<string>()));
        foreach (var format in GraphExplorer.Export.ExportFormat.All)
            Assert.Equal(format.Title, Text(await GetAsync($"/api/export/{format.Name}/losses?show=splits/imu"), "title"));
    }

    /// <summary>What open pages hear when work comes to its end.</summary>
    async Task<WorkProgress> EndOfWork()
    {
        var ended = new TaskCompletionSource<WorkProgress>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var heard = _server.Feed.Subscribe(message =>
        {
            if (message is WorkProgress { State: not "running" } progress)
                ended.TrySetResult(progress);
        });
        return await ended.Task;
    }

    static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    async Task<JsonNode> GetAsync(string address) => JsonNode.Parse(await _client.GetStringAsync(address))!;

    async Task<JsonNode> SendAsync(string question, string content)
    {
        using var answer = await _client.PostAsync($"/api/imports?{question}", new StringContent(content));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}

/// <summary>What is not imported; nothing of it reaches the store.</summary>
public sealed class ImportRefusalTests(ExplorerServer server) : IClassFixture<ExplorerServer>, IDisposable
{
    const string Table = ImportEndpointTests.Table;
    const string Mapped = ImportEndpointTests.Mapped;

    readonly HttpClient _client = new() { BaseAddress = server.Address };

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("name=relations.csv", Table, 422, "These shipped mappings fit: mapping-militants-relationships.")]
    [InlineData("mapping=nothing", Table, 422, "There is no mapping 'nothing'.")]
    [InlineData("mapping=/etc/passwd", Table, 422, "There is no mapping '/etc/passwd'.")]
    [InlineData("format=nothing", Table, 422, "There is no form 'nothing'.")]
    [InlineData("name=a.graphml", "<!DOCTYPE a [<!ENTITY b 'c'>]><graphml/>", 422, "document type")]
    [InlineData("name=a.csv", "", 422, "The file is empty.")]
    [InlineData("dryRun=true&wait=false", Table, 400, "A dry run is waited for")]
    [InlineData(Mapped, Table + "3,xyz,1,2,2005-00-17,,\n", 422, "relations.csv is refused, nothing was written: ")]
    public async Task What_cannot_be_imported_is_refused_with_the_reason(string question, string content, int status, string words)
    {
        using var answer = await _client.PostAsync($"/api/imports?{question}", new StringContent(content));
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(words, problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("1", server.Feed.Snapshot.DataVersion);
    }

    [Fact]
    public async Task A_page_of_another_origin_imports_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/imports?{Mapped}") { Content = new StringContent(Table) };
        request.Headers.Add("Origin", "https://evil.example");

        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("1", server.Feed.Snapshot.DataVersion);
    }
}
