using System.Net;
using System.Text;
using System.Text.Json;
using GraphExplorer.Web.Tests.Hosting;
using GraphExplorer.Workspace;
using Xunit;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class ViewEndpointTests(ExplorerServer server) : IClassFixture<ExplorerServer>, IDisposable
{
    readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task What_the_canvas_saves_is_what_it_gets_back_and_the_next_revision()
    {
        var view = View();

        Assert.Equal(1, await SaveAsync(view));
        var (found, problems) = ViewFile.Read(await _client.GetStringAsync($"/api/views/{view.Id}"));
        Assert.Empty(problems);
        Assert.Equal(new ViewPoint(7, 8), found!.Arrangement.Positions["imu"]);
        Assert.Equal(2, await SaveAsync(found));

        using var late = await PutAsync(view);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task A_link_leads_to_the_page_with_the_view()
    {
        var view = View();
        await SaveAsync(view);

        using var answer = await _client.GetAsync($"/views/{view.Id}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/explore?show=pledges/imu&f=-kind:Place&saved={view.Id}", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_file_goes_out_under_a_name_and_comes_in_as_a_view_of_its_own()
    {
        var view = View();
        await SaveAsync(view);
        using var file = await _client.GetAsync($"/api/views/{view.Id}/file");
        Assert.Equal("pledges-in-2014.view.json", file.Content.Headers.ContentDisposition!.FileName);

        using var answer = await _client.PostAsync("/api/views", new StringContent(await file.Content.ReadAsStringAsync()));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var imported = ViewFile.Read(await answer.Content.ReadAsStringAsync()).View!;
        Assert.NotEqual(view.Id, imported.Id);
        Assert.Equal(view.Name, imported.Name);
    }

    [Fact]
    public async Task A_bad_file_is_refused_with_its_problems_and_nothing_is_written()
    {
        var before = await _client.GetStringAsync("/api/views");

        using var answer = await _client.PostAsync("/api/views", new StringContent("""{"format": "graph-explorer-view", "version": 1, "name": "x"}"""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("'id' is missing or not a GUID.", problem.RootElement.GetProperty("detail").GetString());
        Assert.Equal(before, await _client.GetStringAsync("/api/views"));
    }

    [Theory]
    [InlineData("/api/views/7f0c2e0a-5a3c-4f3e-9c56-0d6f1f6f7a99")]
    [InlineData("/api/views/7f0c2e0a-5a3c-4f3e-9c56-0d6f1f6f7a99/file")]
    [InlineData("/views/7f0c2e0a-5a3c-4f3e-9c56-0d6f1f6f7a99")]
    public async Task A_view_that_is_not_there_is_not_found(string path)
    {
        using var answer = await _client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_origin_cannot_save()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/views") { Content = new StringContent(ViewFile.Write(View())) };
        request.Headers.Add("Origin", "https://elsewhere.example");

        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    static SavedView View() => new()
    {
        Id = Guid.NewGuid(), Name = "Pledges in 2014", Address = "?show=pledges/imu&f=-kind:Place",
        Arrangement = ViewArrangement.None with { Positions = new Dictionary<string, ViewPoint> { ["imu"] = new(7, 8) } },
    };

    async Task<int> SaveAsync(SavedView view)
    {
        using var answer = await PutAsync(view);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return said.RootElement.GetProperty("revision").GetInt32();
    }

    Task<HttpResponseMessage> PutAsync(SavedView view) =>
        _client.PutAsync($"/api/views/{view.Id}", new StringContent(ViewFile.Write(view), Encoding.UTF8, "application/json"));
}
