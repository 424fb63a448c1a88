using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GraphExplorer.Web.Tests.Hosting;
using Xunit;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class RunEndpointTests(ExplorerServer server) : IClassFixture<ExplorerServer>, IDisposable
{
    readonly HttpClient _client = new() { BaseAddress = server.Address };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_saved_query_runs_by_name_is_in_the_history_and_is_the_same_when_repeated()
    {
        var result = await RunAsync(new { query = "pledges-in-order", arguments = new { group = "isis" }, by = "script" });

        Assert.Equal(["who", "pledge", "to", "dateText", "start", "form", "level", "confidence", "disputed", "quotes"], result.GetProperty("columns").EnumerateArray().Select(column => column.GetString()));
        Assert.Equal(["imu", "usman-ghazi", "sheikh-muhammad-ali"], result.GetProperty("rows").EnumerateArray().Select(row => row[0].GetProperty("node").GetString()));
        var id = result.GetProperty("run").GetString();
        var run = await _client.GetFromJsonAsync<JsonElement>($"/api/runs/{id}");
        Assert.Equal(("script", 3), (run.GetProperty("run").GetProperty("by").GetString(), run.GetProperty("run").GetProperty("rows").GetInt32()));
        Assert.Contains(result.GetProperty("hash").GetString()!, run.GetProperty("footnote").GetString()!, StringComparison.Ordinal);
        using var repeated = await _client.PostAsync($"/api/runs/{id}/repeat", null);
        Assert.True((await repeated.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("same").GetBoolean());
        Assert.Contains(id, (await _client.GetFromJsonAsync<JsonElement>("/api/runs?most=1000")).EnumerateArray().Select(each => each.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_run_is_cited_and_what_is_exported_is_taken_in_again()
    {
        var id = (await RunAsync(new { text = "RETURN 1 AS one" })).GetProperty("run").GetString();
        using var cited = await _client.PostAsync($"/api/runs/{id}/cite", null);
        var footnote = await cited.Content.ReadFromJsonAsync<JsonElement>();
        using var taken = await _client.PostAsync("/api/queries/file?name=own.cypher&by=script", new StringContent("// name: Own\n// about: One.\nRETURN 1 AS one\n"));
        using var again = await _client.PostAsync("/api/queries/file?by=script", new ByteArrayContent(await _client.GetByteArrayAsync("/api/queries/file?form=zip&reader=script")));

        Assert.True(footnote.GetProperty("run").GetProperty("cited").GetBoolean());
        Assert.Equal("added", await TakenAsync(taken));
        Assert.Equal("known", await TakenAsync(again));
        Assert.Equal(HttpStatusCode.NotFound, (await _client.PostAsync($"/api/runs/{Guid.Empty}/cite", null)).StatusCode);

        static async Task<string?> TakenAsync(HttpResponseMessage answer) =>
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("queries").EnumerateArray().Single().GetProperty("taken").GetString();
    }

    [Fact]
    public async Task A_text_runs_with_parameters_as_values()
    {
        var result = await RunAsync(new { text = "RETURN $name AS name, $n + 1 AS n", parameters = new { name = "' OR 1=1 //", n = 2 } });

        Assert.Equal("""["\u0027 OR 1=1 //",3]""", JsonSerializer.Serialize(result.GetProperty("rows")[0]));
    }

    [Theory]
    [InlineData("""{"text": "CREATE (n) RETURN n"}""", HttpStatusCode.BadRequest, "CREATE is not allowed in a read transaction")]
    [InlineData("""{"query": "nothing"}""", HttpStatusCode.NotFound, "'nothing' is neither a name nor an id")]
    [InlineData("""{"query": "pledges-in-order", "arguments": {"who": "x"}}""", HttpStatusCode.BadRequest, "'who' is not a parameter of pledges-in-order")]
    [InlineData("""{"text": "RETURN 1", "parameters": [1]}""", HttpStatusCode.BadRequest, "The parameters have to be one JSON object")]
    [InlineData("{}", HttpStatusCode.BadRequest, "Give either 'query'")]
    [InlineData("{", HttpStatusCode.BadRequest, "/openapi/v1.json says what there is and what it takes.")]
    public async Task What_cannot_be_run_is_refused_with_the_reason(string body, HttpStatusCode status, string words)
    {
        using var answer = await _client.PostAsync("/api/queries/run", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_library_entities_and_paths_are_there_for_programs()
    {
        var splits = (await _client.GetFromJsonAsync<JsonElement>("/api/queries")).EnumerateArray().Single(query => query.GetProperty("name").GetString() == "splits");
        Assert.Equal("627968ea-ad3f-5f1c-8b2d-cc4eafa6a3bb", splits.GetProperty("id").GetString());
        Assert.StartsWith("// id: 627968ea", await _client.GetStringAsync($"/api/queries/{splits.GetProperty("id").GetString()}/file"), StringComparison.Ordinal);
        Assert.Equal("Islamic Movement of Uzbekistan", (await _client.GetFromJsonAsync<JsonElement>("/api/entities/imu")).GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/api/entities/nobody")).StatusCode);
        var path = await _client.GetFromJsonAsync<JsonElement>("/api/paths?from=iju&to=isis&inOrder=true");
        Assert.Contains("r-splinter-of.iju.imu", path.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("id").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.GetAsync("/api/paths?from=nobody&to=isis")).StatusCode);
    }

    async Task<JsonElement> RunAsync(object body)
    {
        using var answer = await _client.PostAsJsonAsync("/api/queries/run", body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
