using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Server;

/// <summary>A result that a client pulls from, one row of it looked at ahead to know whether there is more.</summary>
sealed class OpenResult(
    IBoltResult result, long id, BoltNotificationFilter filter, TimeProvider clock, long startedAt)
{
    IReadOnlyList<object?>? _ahead;
    bool _isAtEnd;
    bool _hasRows;

    /// <summary>Number of the result in its transaction, from 0.</summary>
    public long Id { get; } = id;

    public IReadOnlyList<string> Fields => result.Fields;

    /// <summary>Takes the next row, or null at the end. Completes at once when the row is there already.</summary>
    public async ValueTask<IReadOnlyList<object?>?> TakeAsync(CancellationToken cancellationToken)
    {
        if (!await HasMoreAsync(cancellationToken).ConfigureAwait(false))
            return null;
        (var row, _ahead) = (_ahead, null);
        return row;
    }

    /// <summary>Whether another row is there.</summary>
    public async ValueTask<bool> HasMoreAsync(CancellationToken cancellationToken)
    {
        if (_ahead is not null)
            return true;
        if (_isAtEnd)
            return false;
        cancellationToken.ThrowIfCancellationRequested();
        _ahead = await result.ReadAsync(cancellationToken).ConfigureAwait(false);
        _isAtEnd = _ahead is null;
        _hasRows |= !_isAtEnd;
        if (_ahead is not null && _ahead.Count != Fields.Count)
            throw new InvalidOperationException($"The backend gave {_ahead.Count} values for {Fields.Count} columns.");
        return !_isAtEnd;
    }

    /// <summary>Runs to the end without rows.</summary>
    public async ValueTask DiscardAsync(CancellationToken cancellationToken)
    {
        _ahead = null;
        if (!_isAtEnd)
            await result.DiscardAsync(cancellationToken).ConfigureAwait(false);
        _isAtEnd = true;
    }

    /// <summary>The metadata of the last SUCCESS.</summary>
    public Dictionary<string, object?> Summarize(bool withStatuses)
    {
        var summary = result.Summary with { ConsumedAfter = clock.GetElapsedTime(startedAt) };
        var metadata = SummaryCodec.Write(summary);
        IReadOnlyList<BoltNotification> notifications = [.. summary.Notifications.Where(filter.Admits)];
        if (withStatuses)
        {
            var outcome =
                Fields.Count == 0 ? ResultOutcome.NoColumns : _hasRows ? ResultOutcome.Rows : ResultOutcome.NoRows;
            metadata["statuses"] = NotificationCodec.WriteStatuses(notifications, outcome);
        }
        else if (notifications.Count > 0)
        {
            metadata["notifications"] = NotificationCodec.WriteNotifications(notifications);
        }

        return metadata;
    }

    public ValueTask DisposeAsync() => result.DisposeAsync();
}
