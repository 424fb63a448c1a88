using GraphExplorer.Import;
using GraphExplorer.Store;
using GraphExplorer.Web.Embedded;
using GraphExplorer.Web.Live;
using GraphExplorer.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GraphExplorer.Web.Tests.Hosting;

/// <summary>
/// The real application on a free port of loopback, in this process, with the IMU data in an embedded store in memory. A class
/// fixture for tests that read, or a store of its own for a test that writes.
/// </summary>
public sealed class ExplorerServer : IAsyncLifetime
{
    WebApplication? _app;
    OpenGraph? _open;

    /// <summary>Where the pages are, such as <c>http://127.0.0.1:40123</c>.</summary>
    public Uri Address => new(_app!.Urls.First());

    public IGraphConnection Graph => _open!.Connection;

    /// <summary>The stream of changes that open pages hear.</summary>
    public LiveFeed Feed => Services.GetRequiredService<LiveFeed>();

    public IServiceProvider Services => _app!.Services;

    public async Task InitializeAsync()
    {
        var store = EmbeddedStore.OpenInMemory(new GraphLimits());
        _open = new OpenGraph(store.Connect(), store);
        await GraphSchema.ApplyAsync(Graph);
        await ImportAsync(Path.Combine(AppContext.BaseDirectory, "data", "imu.claims.jsonl"));
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AllowedHosts", "127.0.0.1"), new("Live:PollMilliseconds", "50"), new("Logging:LogLevel:Default", "Warning")])
            .Build();
        _app = ExplorerHost.Create(_open, new ExplorerSettings { Port = 0 }, settings);
        await _app.StartAsync();
    }

    /// <summary>Imports a claims file into the store, as a command or another page would.</summary>
    public async Task<ImportReport> ImportAsync(string file)
    {
        var read = await ClaimsFile.ReadAsync(file);
        Assert.Empty(read.Problems);
        return await new ClaimsLoader(Graph, TimeProvider.System).ImportAsync(read.File!);
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        if (_open is not null)
            await _open.DisposeAsync();
    }
}
