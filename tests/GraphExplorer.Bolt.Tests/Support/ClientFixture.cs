using System.IO.Pipelines;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Server;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>
/// A client and a server joined in memory, under one clock that stands still unless the test moves it.
/// </summary>
sealed class ClientFixture : IAsyncDisposable
{
    readonly List<TearableDuplex> _wires = [];

    public ClientFixture(Func<BoltClientOptions, BoltClientOptions>? configure = null)
    {
        Server = new ServerFixture();
        var options = new BoltClientOptions
        {
            Connect = ConnectAsync, Clock = Clock, FetchSize = 10, RetryDelayFirst = TimeSpan.Zero,
        };
        Client = new BoltClient(configure?.Invoke(options) ?? options);
    }

    public FakeTimeProvider Clock { get; } = new();

    public ServerFixture Server { get; }

    public TestBackend Backend => Server.Backend;

    public BoltClient Client { get; }

    /// <summary>Connections that the client has opened so far.</summary>
    public int Connections
    {
        get
        {
            lock (_wires)
                return _wires.Count;
        }
    }

    /// <summary>How many of the next attempts to connect find nobody there.</summary>
    public int RefusedConnections { get; set; }

    /// <summary>Tears every connection, as a broken network does.</summary>
    public void Tear()
    {
        lock (_wires)
        {
            foreach (var wire in _wires)
                wire.Tear();
        }
    }

    public Task<IReadOnlyList<long>> ReadNumbersAsync(string query, CancellationToken cancellationToken = default) =>
        Client.ReadAsync(
            async (transaction, token) =>
            {
                var records = await (await transaction.RunAsync(query, cancellationToken: token)).ToListAsync(token);
                return (IReadOnlyList<long>)[.. records.Select(record => record.Get<long>("n"))];
            },
            cancellationToken: cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Server.DisposeAsync();
    }

    async ValueTask<IDuplexPipe> ConnectAsync(CancellationToken cancellationToken)
    {
        if (RefusedConnections > 0)
        {
            RefusedConnections--;
            throw new IOException("nobody is there");
        }

        var wire = new TearableDuplex();
        lock (_wires)
            _wires.Add(wire);
        _ = Server.Server.ServeAsync(wire.Server, BoltPeer.InProcess, CancellationToken.None);
        await Task.Yield();
        return wire.Client;
    }
}
