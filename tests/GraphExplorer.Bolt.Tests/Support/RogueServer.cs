using System.IO.Pipelines;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Wire;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>A server that does to its client whatever a test scripts, for every connection anew.</summary>
sealed class RogueServer(Func<RogueServer.Peer, Task> script) : IAsyncDisposable
{
    readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<Peer> _peers = [];

    public FakeTimeProvider Clock { get; } = new();

    /// <summary>Completed when a client has logged on.</summary>
    public Task Greeted => _greeted.Task;

    public BoltClientOptions Options => new()
    {
        Connect = ConnectAsync,
        Clock = Clock,
        FetchSize = 10,
        RetryTimeMax = TimeSpan.Zero,
        Limits = new PackStreamLimits(100_000, 10_000, 20),
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var peer in _peers)
            await Transport.AbortAsync(peer.Pipe);
    }

    ValueTask<IDuplexPipe> ConnectAsync(CancellationToken cancellationToken)
    {
        var (near, far) = InMemoryDuplex.CreatePair();
        var peer = new Peer(far, _greeted);
        _peers.Add(peer);
        _ = Task.Run(() => script(peer), CancellationToken.None);
        return ValueTask.FromResult(near);
    }

    /// <summary>The server's end of one connection.</summary>
    public sealed class Peer(IDuplexPipe pipe, TaskCompletionSource greeted)
    {
        readonly MessageReader _reader = new(pipe.Input, TimeProvider.System, Timeout.InfiniteTimeSpan);

        public IDuplexPipe Pipe { get; } = pipe;

        /// <summary>Shakes hands for 5.8 and lets anybody in.</summary>
        public async Task GreetAsync()
        {
            await ServerHandshake.AcceptAsync(Pipe, default);
            await ReadAsync();
            await SendAsync("msg(B1 70 A1 86 'server' 87 'Rogue/1')");
            await ReadAsync();
            await SendAsync("msg(B1 70 A0)");
            greeted.TrySetResult();
        }

        public async Task<bool> ReadAsync() => await _reader.ReadAsync(int.MaxValue, default) is not null;

        public async Task ReadForeverAsync()
        {
            while (await ReadAsync())
            {
            }
        }

        public async Task SendAsync(string hex) => await Pipe.Output.WriteAsync(Hex.Parse(hex));

        public async Task CloseAsync() => await Transport.CloseAsync(Pipe);
    }
}
