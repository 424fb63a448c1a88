using System.Collections.Concurrent;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server;

namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>
/// A backend that understands a handful of commands instead of Cypher: <c>ECHO</c> gives the parameters, <c>RANGE n</c>
/// the numbers below n, <c>WAIT</c> (also <c>RANGE n THEN WAIT</c>) ends only by cancellation, <c>FAIL code</c> and
/// <c>FAIL AT n code</c> refuse, <c>CRASH</c> has a bug, <c>ODD</c> gives a value that cannot travel, <c>CREATE n</c>
/// counts, <c>SETTINGS</c> shows what the transaction was opened with, <c>NOTHING</c> has no columns.
/// </summary>
sealed class TestBackend : IBoltBackend
{
    int _openResults;
    int _openTransactions;
    int _openSessions;
    int _created;
    int _bookmarks;
    long _rowsRead;

    public Func<BoltLogon, bool> Accepts { get; set; } = _ => true;

    /// <summary>Failures that the next commits end with, one each.</summary>
    public ConcurrentQueue<Exception> CommitFailures { get; } = new();

    /// <summary>Runs between the commit being made and its answer.</summary>
    public Func<Task> AfterCommit { get; set; } = () => Task.CompletedTask;

    /// <summary>Completed when a WAIT begins.</summary>
    public TaskCompletionSource Waiting { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<BoltLogon> Logons { get; } = new();

    public int Created => Volatile.Read(ref _created);

    public long RowsRead => Interlocked.Read(ref _rowsRead);

    public int Open => _openResults + _openTransactions + _openSessions;

    public int OpenWork => _openResults + _openTransactions;

    public ValueTask<IBoltSession> LogonAsync(BoltLogon logon, CancellationToken cancellationToken)
    {
        Logons.Enqueue(logon);
        if (!Accepts(logon))
            throw new BoltFailureException(BoltStatusCodes.Unauthorized, "The user name or the password is wrong.");
        Interlocked.Increment(ref _openSessions);
        return ValueTask.FromResult<IBoltSession>(new Session(this));
    }

    static long Number(string text) => long.TryParse(text, out var number)
        ? number
        : throw new BoltFailureException("Neo.ClientError.Statement.SyntaxError", $"'{text}' is not a number.");

    sealed class Session(TestBackend backend) : IBoltSession
    {
        public ValueTask<string> ResolveDatabaseAsync(string? database, CancellationToken cancellationToken) =>
            database is null or "test"
                ? ValueTask.FromResult("test")
                : throw new BoltFailureException(
                    BoltStatusCodes.DatabaseNotFound, $"There is no database '{database}'.");

        public async ValueTask<IBoltResult> RunAsync(
            BoltQuery query, BoltTransactionSettings settings, CancellationToken cancellationToken)
        {
            var transaction = new Transaction(backend, settings);
            try
            {
                return new AutoCommit(await transaction.RunAsync(query, cancellationToken), transaction);
            }
            catch
            {
                await transaction.DisposeAsync();
                throw;
            }
        }

        public async ValueTask<IBoltTransaction> BeginAsync(
            BoltTransactionSettings settings, CancellationToken cancellationToken)
        {
            await ResolveDatabaseAsync(settings.Database, cancellationToken);
            return new Transaction(backend, settings);
        }

        public ValueTask DisposeAsync()
        {
            Interlocked.Decrement(ref backend._openSessions);
            return ValueTask.CompletedTask;
        }
    }

    sealed class Transaction : IBoltTransaction
    {
        readonly TestBackend _backend;
        readonly BoltTransactionSettings _settings;
        int _created;

        public Transaction(TestBackend backend, BoltTransactionSettings settings)
        {
            (_backend, _settings) = (backend, settings);
            Interlocked.Increment(ref backend._openTransactions);
        }

        public ValueTask<IBoltResult> RunAsync(BoltQuery query, CancellationToken cancellationToken)
        {
            var words = query.Text.Split(' ');
            if (words is ["FAIL", var code])
                throw new BoltFailureException(code, $"Asked to fail with {code}.");
            if (words is ["CRASH"])
                throw new InvalidOperationException("A secret detail.");
            if (words is ["CREATE", var count])
                _created += (int)Number(count);
            Interlocked.Increment(ref _backend._openResults);
            return ValueTask.FromResult<IBoltResult>(new Result(_backend, query, _settings));
        }

        public async ValueTask<string?> CommitAsync(CancellationToken cancellationToken)
        {
            if (_backend.CommitFailures.TryDequeue(out var failure))
                throw failure;
            Interlocked.Add(ref _backend._created, _created);
            await _backend.AfterCommit();
            return $"bookmark:{Interlocked.Increment(ref _backend._bookmarks)}";
        }

        public ValueTask RollbackAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask DisposeAsync()
        {
            Interlocked.Decrement(ref _backend._openTransactions);
            return ValueTask.CompletedTask;
        }
    }

    sealed class AutoCommit(IBoltResult result, Transaction transaction) : IBoltResult
    {
        string? _bookmark;

        public IReadOnlyList<string> Fields => result.Fields;

        public BoltSummary Summary => result.Summary with { Bookmark = _bookmark };

        public async ValueTask<IReadOnlyList<object?>?> ReadAsync(CancellationToken cancellationToken)
        {
            var row = await result.ReadAsync(cancellationToken);
            if (row is null)
                _bookmark = await transaction.CommitAsync(cancellationToken);
            return row;
        }

        public async ValueTask DisposeAsync()
        {
            await result.DisposeAsync();
            await transaction.DisposeAsync();
        }
    }

    sealed class Result(TestBackend backend, BoltQuery query, BoltTransactionSettings settings) : IBoltResult
    {
        readonly string[] _words = query.Text.Split(' ');
        long _next;

        public IReadOnlyList<string> Fields => _words[0] switch
        {
            "ECHO" => [.. query.Parameters.Keys],
            "SETTINGS" => ["mode", "timeout", "database", "bookmarks", "metadata"],
            "NOTHING" or "CREATE" => [],
            _ => ["n"],
        };

        public BoltSummary Summary => new()
        {
            QueryType = _words[0] == "CREATE" ? BoltQueryType.WriteOnly : BoltQueryType.ReadOnly,
            Counters = _words is ["CREATE", var count]
                ? new BoltCounters { NodesCreated = (int)Number(count) }
                : BoltCounters.None,
            Database = "test",
            Plan = _words[0] == "PLAN" ? TestPlan : null,
            Notifications = _words[0] == "WARN" ? [TestWarning] : [],
        };

        static BoltPlan TestPlan { get; } = new(
            "ProduceResults@test",
            new Dictionary<string, object?> { ["Details"] = "n" },
            ["n"],
            [new BoltPlan("AllNodesScan@test", new Dictionary<string, object?>(), ["n"], [], new BoltProfile(3, 4, 5))],
            new BoltProfile(3, 0, 7));

        static BoltNotification TestWarning { get; } = new(
            "Neo.ClientNotification.Statement.UnknownLabelWarning",
            "Unknown label",
            "There is no label Grop.",
            "WARNING",
            "UNRECOGNIZED")
        {
            Position = new BoltPosition(9, 1, 10),
            GqlStatus = "01N50",
        };

        public async ValueTask<IReadOnlyList<object?>?> ReadAsync(CancellationToken cancellationToken)
        {
            var index = _next++;
            switch (_words)
            {
                case ["RANGE", var count, "THEN", "WAIT"] when index < Number(count):
                    return [index];
                case [.., "WAIT"]:
                    backend.Waiting.TrySetResult();
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                    return null;
                case ["FAIL", "AT", var at, var code] when index == Number(at):
                    throw new BoltFailureException(code, "Asked to fail on the way.");
            }

            var row = Row(index);
            if (row is not null)
                Interlocked.Increment(ref backend._rowsRead);
            return row;
        }

        public ValueTask DisposeAsync()
        {
            Interlocked.Decrement(ref backend._openResults);
            return ValueTask.CompletedTask;
        }

        IReadOnlyList<object?>? Row(long index) => _words switch
        {
            ["ECHO"] => index == 0 ? [.. query.Parameters.Values] : null,
            ["ODD"] => index == 0 ? [new Uri("about:blank")] : null,
            ["SETTINGS"] => index == 0
                ? [
                    settings.AccessMode.ToString(),
                    (long?)settings.Timeout?.TotalMilliseconds,
                    settings.Database,
                    settings.Bookmarks,
                    settings.Metadata,
                ]
                : null,
            ["RANGE", var count] => index < Number(count) ? [index] : null,
            ["FAIL", ..] => [index],
            ["PLAN" or "WARN"] => index == 0 ? [1L] : null,
            _ => null,
        };
    }
}
