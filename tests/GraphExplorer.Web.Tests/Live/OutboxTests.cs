using System.Security.Claims;
using GraphExplorer.Web.Live;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace GraphExplorer.Web.Tests.Live;

public sealed class OutboxTests
{
    readonly LiveFeed _feed = new();
    readonly Connection _connection = new();

    [Fact]
    public async Task A_browser_that_never_reads_is_dropped_and_delays_nobody()
    {
        await using var outbox = new Outbox(new NeverReads(), _connection, _feed, new LiveOptions { WaitingMessagesMax = 4 }, NullLogger.Instance);

        // One message is being sent, four wait; whether the first has been taken yet is up to the scheduler, so the sixth may fit.
        for (var number = 0; number < 7; number++)
            _feed.PublishChange(number.ToString(System.Globalization.CultureInfo.InvariantCulture), [], [], "");

        Assert.True(_connection.IsAborted);
        Assert.Equal(7, _feed.Snapshot.Sequence);
    }

    [Fact]
    public async Task A_browser_that_reads_gets_every_message_in_order()
    {
        var client = new Reads(expected: 3);
        await using var outbox = new Outbox(client, _connection, _feed, new LiveOptions(), NullLogger.Instance);

        _feed.PublishChange("1", [], [], "");
        _feed.PublishProgress(new ProgressReport("i", "Import", 1, 2, "running"));
        _feed.PublishChange("2", [], [], "");
        await client.AllRead;

        Assert.Equal(["changed 1", "progress 2", "changed 3"], client.Heard);
        Assert.False(_connection.IsAborted);
    }

    sealed class NeverReads : ISingleClientProxy
    {
        public Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default) => Task.Delay(Timeout.Infinite, cancellationToken);

        public Task<T> InvokeCoreAsync<T>(string method, object?[] args, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    sealed class Reads(int expected) : ISingleClientProxy
    {
        readonly TaskCompletionSource _all = new();

        public List<string> Heard { get; } = [];

        public Task AllRead => _all.Task;

        public Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default)
        {
            Heard.Add($"{method} {((LiveMessage)args[0]!).Sequence}");
            if (Heard.Count == expected)
                _all.SetResult();
            return Task.CompletedTask;
        }

        public Task<T> InvokeCoreAsync<T>(string method, object?[] args, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    sealed class Connection : HubCallerContext
    {
        readonly CancellationTokenSource _aborted = new();

        public bool IsAborted => _aborted.IsCancellationRequested;

        public override string ConnectionId => "one";

        public override string? UserIdentifier => null;

        public override ClaimsPrincipal? User => null;

        public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override CancellationToken ConnectionAborted => _aborted.Token;

        public override void Abort() => _aborted.Cancel();
    }
}
