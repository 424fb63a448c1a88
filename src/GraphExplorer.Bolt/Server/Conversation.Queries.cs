using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Server;

/// <summary>RUN, PULL, DISCARD, BEGIN, COMMIT and ROLLBACK.</summary>
sealed partial class Conversation
{
    /// <summary>Open results by their number. Outside a transaction there is at most one.</summary>
    readonly Dictionary<long, OpenResult> _results = [];
    IBoltTransaction? _transaction;
    BoltNotificationFilter _transactionFilter = BoltNotificationFilter.None;
    long _nextResultId;
    long _latestResultId;

    async ValueTask RunAsync(RunRequest run)
    {
        if (_results.Count >= context.Options.OpenResultsMax)
            throw Refused(
                $"{context.Options.OpenResultsMax} results are open in this transaction. Consume some first.");
        var startedAt = context.Options.Clock.GetTimestamp();
        var query = new BoltQuery(run.Query, run.Parameters);
        var token = interruption.Token;
        var result = await AwayAsync(() => _transaction is null
            ? _session!.RunAsync(query, run.Settings, token)
            : _transaction.RunAsync(query, token)).ConfigureAwait(false);
        var filter = (_transaction is null ? run.Settings.Notifications : _transactionFilter).Over(_connectionFilter);
        var id = _transaction is null ? 0 : _nextResultId++;
        _results[id] = new OpenResult(result, id, filter, context.Options.Clock, startedAt);
        _latestResultId = id;
        var metadata = new Dictionary<string, object?>
        {
            ["fields"] = result.Fields,
            ["t_first"] = (long)context.Options.Clock.GetElapsedTime(startedAt).TotalMilliseconds,
        };
        if (_transaction is not null)
            metadata["qid"] = id;
        else
            await NameDatabaseAsync(metadata, run.Settings).ConfigureAwait(false);
        _state = _transaction is null ? SessionState.Streaming : SessionState.TransactionStreaming;
        responses.Success(metadata);
    }

    /// <summary>
    /// Streams records. Reads one row more than asked for, to know whether there is more; no further.
    /// </summary>
    async ValueTask PullAsync(PullRequest pull)
    {
        var result = Find(pull.ResultId);
        for (long sent = 0; pull.Count < 0 || sent < pull.Count; sent++)
        {
            responses.Leave();
            var take = result.TakeAsync(interruption.Token);
            var row = await (take.IsCompleted ? TakenAsync(take) : TakeAndFlushAsync(take.AsTask()))
                .ConfigureAwait(false);
            if (row is null)
                break;
            responses.Record(row);
            await responses.FlushIfFullAsync().ConfigureAwait(false);
        }

        var hasMore = await AwayAsync(() => result.HasMoreAsync(interruption.Token)).ConfigureAwait(false);
        await ConcludeAsync(result, hasMore).ConfigureAwait(false);
    }

    async ValueTask<IReadOnlyList<object?>?> TakenAsync(ValueTask<IReadOnlyList<object?>?> take)
    {
        await responses.ReturnAsync().ConfigureAwait(false);
        return await take.ConfigureAwait(false);
    }

    /// <summary>
    /// Sends the rows that are ready while the backend works on the next. A result is never closed under a read in
    /// progress, also not when the client is found to have gone.
    /// </summary>
    async ValueTask<IReadOnlyList<object?>?> TakeAndFlushAsync(Task<IReadOnlyList<object?>?> take)
    {
        try
        {
            await responses.ReturnAsync().ConfigureAwait(false);
            await responses.FlushAsync().ConfigureAwait(false);
        }
        catch (PeerGoneException)
        {
            interruption.End();
            await ((Task)take).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await AwayAsync(() => new ValueTask<IReadOnlyList<object?>?>(take)).ConfigureAwait(false);
    }

    async ValueTask DiscardAsync(DiscardRequest discard)
    {
        var result = Find(discard.ResultId);
        if (discard.Count < 0)
        {
            await result.DiscardAsync(interruption.Token).ConfigureAwait(false);
            await ConcludeAsync(result, hasMore: false).ConfigureAwait(false);
            return;
        }

        for (long skipped = 0; skipped < discard.Count; skipped++)
        {
            if (await result.TakeAsync(interruption.Token).ConfigureAwait(false) is null)
                break;
        }

        var hasMore = await AwayAsync(() => result.HasMoreAsync(interruption.Token)).ConfigureAwait(false);
        await ConcludeAsync(result, hasMore).ConfigureAwait(false);
    }

    async ValueTask BeginAsync(BeginRequest begin)
    {
        var token = interruption.Token;
        _transaction = await AwayAsync(() => _session!.BeginAsync(begin.Settings, token)).ConfigureAwait(false);
        _transactionFilter = begin.Settings.Notifications;
        _nextResultId = 0;
        _state = SessionState.TransactionReady;
        var metadata = new Dictionary<string, object?>();
        await NameDatabaseAsync(metadata, begin.Settings).ConfigureAwait(false);
        responses.Success(metadata);
    }

    async ValueTask CommitAsync()
    {
        var token = interruption.Token;
        var bookmark = await AwayAsync(() => _transaction!.CommitAsync(token)).ConfigureAwait(false);
        await ReleaseAsync().ConfigureAwait(false);
        _state = SessionState.Ready;
        responses.Success(bookmark is null ? null : new Dictionary<string, object?> { ["bookmark"] = bookmark });
    }

    async ValueTask RollbackAsync()
    {
        await ReleaseResultsAsync().ConfigureAwait(false);
        await _transaction!.RollbackAsync(interruption.Token).ConfigureAwait(false);
        await ReleaseAsync().ConfigureAwait(false);
        _state = SessionState.Ready;
        responses.Success();
    }

    /// <summary>Says which database it is, so that a driver which named none can remember it.</summary>
    async ValueTask NameDatabaseAsync(Dictionary<string, object?> metadata, BoltTransactionSettings settings)
    {
        if (context.Version.NamesDatabase)
            metadata["db"] = await _session!.ResolveDatabaseAsync(settings.Database, interruption.Token)
                .ConfigureAwait(false);
    }

    OpenResult Find(long id)
    {
        var wanted = id < 0 ? _latestResultId : id;
        return _results.GetValueOrDefault(wanted)
            ?? throw Refused($"There is no open result {wanted} in this transaction.");
    }

    static BoltFailureException Refused(string message) => new(BoltStatusCodes.InvalidRequest, message);

    /// <summary>Ends a PULL or DISCARD; a result that is through is closed before the client hears of it.</summary>
    async ValueTask ConcludeAsync(OpenResult result, bool hasMore)
    {
        if (hasMore)
        {
            responses.Success(new Dictionary<string, object?> { ["has_more"] = true });
            return;
        }

        var metadata = result.Summarize(context.Version.HasStatuses);
        _results.Remove(result.Id);
        await TryAsync("Closing a result", result.DisposeAsync).ConfigureAwait(false);
        _state = (_transaction, _results.Count) switch
        {
            (null, _) => SessionState.Ready,
            (_, 0) => SessionState.TransactionReady,
            _ => SessionState.TransactionStreaming,
        };
        responses.Success(metadata);
    }

    /// <summary>Closes the open results and the transaction, which rolls back unless it was committed.</summary>
    async ValueTask ReleaseAsync()
    {
        await ReleaseResultsAsync().ConfigureAwait(false);
        if (_transaction is not { } transaction)
            return;
        _transaction = null;
        await TryAsync("Closing a transaction", transaction.DisposeAsync).ConfigureAwait(false);
    }

    async ValueTask ReleaseResultsAsync()
    {
        var results = _results.Values.ToArray();
        _results.Clear();
        foreach (var result in results)
            await TryAsync("Closing a result", result.DisposeAsync).ConfigureAwait(false);
    }
}
