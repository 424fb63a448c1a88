using System.IO.Pipelines;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>
/// A server over the test backend that must report no fault, unless the test says otherwise, and leave nothing open.
/// </summary>
sealed class ServerFixture : IAsyncDisposable
{
    readonly List<(string Text, Exception Exception)> _faults = [];

    public ServerFixture(Func<BoltServerOptions, BoltServerOptions>? configure = null)
    {
        var options = new BoltServerOptions
        {
            LimitsAfterLogon = new PackStreamLimits(1024 * 1024, 10_000, 64),
            OnFault = (text, exception) =>
            {
                lock (_faults)
                    _faults.Add((text, exception));
            },
        };
        Server = new BoltServer(Backend, configure?.Invoke(options) ?? options);
    }

    public TestBackend Backend { get; } = new();

    public BoltServer Server { get; }

    public IReadOnlyList<(string Text, Exception Exception)> TakeFaults()
    {
        lock (_faults)
        {
            var taken = _faults.ToArray();
            _faults.Clear();
            return taken;
        }
    }

    public async Task<IDuplexPipe> ConnectAsync() => await Server.ConnectAsync();

    public async Task<RawClient> LogonAsync(BoltVersion? version = null) =>
        await RawClient.LogonAsync(await ConnectAsync(), version);

    /// <summary>An honest client connects, asks and gets its answer: what happened before has done no harm.</summary>
    public async Task AssertServesAsync()
    {
        var client = await LogonAsync();
        await client.SendAsync(
            RawClient.Run("ECHO", new Dictionary<string, object?> { ["x"] = 1L }), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        var record = Assert.IsType<RecordResponse>(await client.ReceiveAsync());
        Assert.Equal([1L], record.Values);
        await client.ReceiveSuccessAsync();
        await client.SendAsync(new GoodbyeRequest());
        Assert.Null(await client.ReceiveAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Assert.Equal(0, Backend.Open);
        Assert.Equal(0, Server.ConnectionCount);
        Assert.Empty(TakeFaults());
    }
}
