using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Client;

/// <summary>An open transaction. Not safe for concurrent use; several results may be read in turns.</summary>
public sealed class BoltTransaction : IAsyncDisposable
{
    readonly ClientConnection _connection;
    readonly TransactionTerms _terms;
    readonly List<BoltResult> _results = [];
    string? _closedBecause;
    bool _isReleased;

    BoltTransaction(ClientConnection connection, TransactionTerms terms) => (_connection, _terms) = (connection, terms);

    /// <summary>
    /// Runs a query and gives its result as soon as the server has accepted it, before any record is read.
    /// </summary>
    /// <exception cref="BoltServerException">The server said no; the transaction is over.</exception>
    /// <exception cref="BoltUnreachableException">The connection is lost, and the transaction with it.</exception>
    /// <exception cref="ArgumentException">A parameter is of a type that cannot travel.</exception>
    public async Task<BoltResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, object?>? parameters = null,
        CancellationToken cancellationToken = default)
    {
        DemandOpen();
        var run = new RunRequest(query, parameters ?? SettingsCodec.Nothing, BoltTransactionSettings.Default);
        // A result that only reads may stay open to the end of the transaction, which ends it by RESET.
        var owner = new ResultOwner(
            _ => ValueTask.CompletedTask,
            FailAsync,
            _terms.Settings.AccessMode == BoltAccessMode.Read ? _ => ValueTask.CompletedTask : null);
        try
        {
            var result = await BoltResult.RunAsync(_connection, run, owner, cancellationToken).ConfigureAwait(false);
            _results.RemoveAll(earlier => earlier.IsEnded);
            _results.Add(result);
            return result;
        }
        catch (Exception exception) when (exception is not (ArgumentException or InvalidOperationException))
        {
            await FailAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes the changes durable. Not for managed work, which is committed when it returns.</summary>
    /// <exception cref="BoltUnreachableException">The connection is lost;
    /// <see cref="BoltUnreachableException.IsOutcomeUnknown"/> tells more.</exception>
    public Task CommitAsync(CancellationToken cancellationToken = default) => _terms.IsManaged
        ? throw new InvalidOperationException("Managed work is committed when it returns. Throw to roll it back.")
        : CommitManagedAsync(cancellationToken);

    /// <summary>Takes the changes back. Managed work is rolled back by throwing.</summary>
    public async Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        if (_terms.IsManaged)
            throw new InvalidOperationException("Managed work is committed when it returns. Throw to roll it back.");
        DemandOpen();
        cancellationToken.ThrowIfCancellationRequested();
        await CloseAsync("was rolled back").ConfigureAwait(false);
    }

    /// <summary>Rolls back unless committed, and gives the connection back.</summary>
    public ValueTask DisposeAsync() => CloseAsync("was disposed");

    internal static async Task<BoltTransaction> BeginAsync(
        ClientConnection connection, TransactionTerms terms, CancellationToken cancellationToken)
    {
        await connection.ExchangeAsync(
            async () =>
            {
                var begin = new PendingResponse();
                connection.IsTransactionOpen = true;
                await connection.SendAsync((new BeginRequest(terms.Settings), begin)).ConfigureAwait(false);
                return await connection.WaitAsync(begin).ConfigureAwait(false);
            },
            stands: false,
            cancellationToken).ConfigureAwait(false);
        return new BoltTransaction(connection, terms);
    }

    internal async Task CommitManagedAsync(CancellationToken cancellationToken)
    {
        DemandOpen();
        var open = _results.Where(result => !result.IsEnded).ToList();
        if (open.Count > 0 && _terms.Settings.AccessMode == BoltAccessMode.Read)
        {
            // Rows of a read that nobody wants need not be produced: RESET ends them at once.
            await CloseAsync("was committed").ConfigureAwait(false);
            return;
        }

        foreach (var result in open)
            await result.ConsumeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var bookmark = await _connection.ExchangeAsync(SendCommitAsync, stands: true, cancellationToken)
                .ConfigureAwait(false);
            _terms.Session.Chain(_terms.Settings.Bookmarks, bookmark);
        }
        catch (BoltUnreachableException exception) when (_terms.Settings.AccessMode == BoltAccessMode.Write)
        {
            throw new BoltUnreachableException(
                "The connection was lost during the commit; whether the changes were made is not known. "
                + exception.Message,
                exception)
            {
                IsOutcomeUnknown = true,
            };
        }
        finally
        {
            await CloseAsync("was committed").ConfigureAwait(false);
        }
    }

    async Task<string?> SendCommitAsync()
    {
        string? bookmark = null;
        var commit = new PendingResponse(metadata => bookmark = metadata.Text("bookmark"));
        await _connection.SendAsync((new CommitRequest(), commit)).ConfigureAwait(false);
        await _connection.WaitAsync(commit).ConfigureAwait(false);
        _connection.IsTransactionOpen = false;
        return bookmark;
    }

    void DemandOpen()
    {
        if (_closedBecause is not null)
            throw new InvalidOperationException($"The transaction {_closedBecause}; begin another.");
    }

    ValueTask FailAsync()
    {
        _closedBecause ??= "has failed";
        foreach (var result in _results)
            result.Abandon();
        return ValueTask.CompletedTask;
    }

    /// <summary>Gives the connection back; the pool's RESET rolls back what is not committed.</summary>
    async ValueTask CloseAsync(string because)
    {
        _closedBecause ??= because;
        if (_isReleased)
            return;
        _isReleased = true;
        foreach (var result in _results)
            result.Abandon();
        await _terms.Pool.ReleaseAsync(_connection).ConfigureAwait(false);
    }
}
