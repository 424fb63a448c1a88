using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GraphExplorer.Web.Tests.Hosting;
using Xunit;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class QueryTextEndpointTests(ExplorerServer server) : IClassFixture<ExplorerServer>, IDisposable
{
    readonly HttpClient _client = new() { BaseAddress = server.Address };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_editor_learns_the_names_of_the_graph()
    {
        var names = await _client.GetFromJsonAsync<JsonElement>("/api/queries/schema");

        Assert.Contains("Group", names.GetProperty("labels").EnumerateArray().Select(label => label.GetString()));
        var size = names.GetProperty("functions").EnumerateArray().Single(function => function.GetProperty("name").GetString() == "size");
        Assert.Equal("size(input :: STRING | LIST) :: INTEGER", size.GetProperty("signature").GetString());
    }

    [Fact]
    public async Task A_text_is_answered_with_its_problems_by_place()
    {
        using var answer = await _client.PostAsJsonAsync("/api/queries/check", new { text = "MATCH (n:Grupp {id: $id}) RETURN n", parameters = new[] { "id" } });

        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("r", said.GetProperty("kind").GetString());
        var problem = Assert.Single(said.GetProperty("problems").EnumerateArray());
        Assert.Equal(("warning", 9, 14), (problem.GetProperty("severity").GetString(), problem.GetProperty("from").GetInt32(), problem.GetProperty("to").GetInt32()));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_with_the_limit()
    {
        using var answer = await _client.PostAsJsonAsync("/api/queries/check", new { text = new string('x', 100_001) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("at most 100,000 characters", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
