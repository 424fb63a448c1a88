using System.Text.Json;
using System.Threading.Channels;
using GraphExplorer.Web.Live;
using GraphExplorer.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace GraphExplorer.Web.Tests.Live;

public sealed class GraphHubTests : IAsyncLifetime
{
    readonly ExplorerServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task An_import_reaches_every_open_page_with_the_ids_of_what_is_new()
    {
        var heard = Channel.CreateUnbounded<JsonElement>();
        await using var connection = new HubConnectionBuilder().WithUrl(new Uri(_server.Address, "/hubs/graph")).Build();
        connection.On<JsonElement>("changed", message => heard.Writer.TryWrite(message));
        await connection.StartAsync();
        var before = await connection.InvokeAsync<LiveSnapshot>("Snapshot");

        await _server.ImportAsync(Path.Combine(AppContext.BaseDirectory, "Live", "two-groups.claims.jsonl"));
        var change = await heard.Reader.ReadAsync();
        var after = await connection.InvokeAsync<LiveSnapshot>("Snapshot");

        Assert.Equal(new LiveSnapshot(0, "1"), before);
        Assert.Equal(1, change.GetProperty("sequence").GetInt64());
        Assert.Equal("2", change.GetProperty("dataVersion").GetString());
        Assert.Equal(["test-front", "test-wing"], change.GetProperty("nodes").EnumerateArray().Select(id => id.GetString()).Order());
        Assert.Equal(["r-splinter-of.test-wing.test-front"], change.GetProperty("edges").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(new LiveSnapshot(1, "2"), after);
    }
}
