using System.Net;
using System.Text.Json;
using GraphExplorer.Web.Tests.Hosting;
using Xunit;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class StoryEndpointTests(ExplorerServer server) : IClassFixture<ExplorerServer>, IDisposable
{
    readonly HttpClient _client = new(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = server.Address };

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("md", "text/markdown", "paths-from-islamic-jihad-union-to-islamic-state.md")]
    [InlineData("html", "text/html", "paths-from-islamic-jihad-union-to-islamic-state.html")]
    [InlineData("txt", "text/plain", "paths-from-islamic-jihad-union-to-islamic-state.txt")]
    public async Task A_story_is_a_file_with_its_quotes(string format, string type, string name)
    {
        using var answer = await _client.GetAsync($"/api/story/{format}?show=path/iju/isis&tie=1");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("In March 2002 internal disagreements led to the forming of a splinter group", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/story/docx?show=splits/imu", "'docx' is not a format of a story; there are md, html, txt.")]
    [InlineData("/api/story/md?show=neighbourhood/imu", "The view holds no trace with steps in sight. Ask for a path, a lineage, splits, pledges, a career or what led to something.")]
    public async Task What_cannot_be_told_is_said(string address, string detail)
    {
        using var answer = await _client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(detail, problem.RootElement.GetProperty("detail").GetString());
    }
}
