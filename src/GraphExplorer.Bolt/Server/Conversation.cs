using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Server;

/// <summary>
/// Answers the requests of one connection, one after another: the state machine of a Bolt server. Each request gets
/// exactly one summary, unless the connection breaks. After a failure everything is skipped until RESET; after a broken
/// rule the connection is over.
/// </summary>
sealed partial class Conversation(
    ConnectionContext context,
    RequestReader requests,
    ResponseWriter responses,
    Interruption interruption,
    LogonBrake brake)
{
    SessionState _state = SessionState.Negotiation;
    bool _hasExpired;
    volatile bool _isLoggedOn;

    /// <summary>Whether a user is logged on; read by the reader of the connection too.</summary>
    public bool IsLoggedOn => _isLoggedOn;

    /// <summary>Whether the connection is to be closed.</summary>
    public bool IsOver => _state == SessionState.Defunct;

    /// <summary>Whether nothing is open that closing the connection would destroy.</summary>
    public bool IsIdle =>
        _state is not (SessionState.Streaming or SessionState.TransactionReady or SessionState.TransactionStreaming);

    /// <summary>Answers a request; what it writes is sent by the caller or when it becomes much.</summary>
    public async ValueTask AnswerAsync(BoltRequest request)
    {
        if (request is ResetRequest && _isLoggedOn)
        {
            await ResetAsync().ConfigureAwait(false);
            return;
        }

        if (request is IdleTooLongRequest)
        {
            await ExpireAsync().ConfigureAwait(false);
            return;
        }

        if (_hasExpired && !interruption.IsPending && SessionStates.Skips(request))
        {
            _hasExpired = false;
            var time = context.Options.TransactionIdleMax.TotalSeconds;
            responses.Failure(
                General(
                    BoltStatusCodes.TransactionTimedOut,
                    $"The transaction was rolled back, since it was idle for {time} s."),
                context.Version);
            return;
        }

        if (SessionStates.Skips(request) && (interruption.IsPending || _state == SessionState.Failed))
        {
            responses.Ignored();
            return;
        }

        if (!_state.Allows(request))
        {
            Break(request is UnreadableRequest unreadable
                ? unreadable.Reason
                : $"The message {request.Name} is not allowed in the state {_state}.");
            return;
        }

        try
        {
            // What is still queued when the client has gone is not begun.
            interruption.Token.ThrowIfCancellationRequested();
            await HandleAsync(request).ConfigureAwait(false);
        }
        catch (MalformedMessageException exception)
        {
            Break(exception.Message);
        }
        catch (Exception exception) when (exception is not PeerGoneException)
        {
            await FailAsync(request, exception).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Gives back everything that the connection holds. Faults of the backend are reported, not thrown.
    /// </summary>
    public async ValueTask CloseAsync()
    {
        await ReleaseAsync().ConfigureAwait(false);
        await LeaveAsync().ConfigureAwait(false);
    }

    ValueTask HandleAsync(BoltRequest request) => request switch
    {
        RunRequest run => RunAsync(run),
        PullRequest pull => PullAsync(pull),
        DiscardRequest discard => DiscardAsync(discard),
        BeginRequest begin => BeginAsync(begin),
        CommitRequest => CommitAsync(),
        RollbackRequest => RollbackAsync(),
        RouteRequest route => RouteAsync(route),
        TelemetryRequest telemetry => AcceptTelemetry(telemetry),
        HelloRequest hello => HelloAsync(hello),
        LogonRequest logon => LogonAsync(logon.Credentials),
        LogoffRequest => LogoffAsync(),
        _ => throw new InvalidOperationException($"{request.Name} has no handler."),
    };

    async ValueTask ResetAsync()
    {
        await ReleaseAsync().ConfigureAwait(false);
        interruption.Settle();
        _hasExpired = false;
        _state = SessionState.Ready;
        responses.Success();
    }

    /// <summary>
    /// Gives back what the client has left alone for too long. The client hears of it at its next request.
    /// </summary>
    async ValueTask ExpireAsync()
    {
        if (IsIdle)
            return;
        await ReleaseAsync().ConfigureAwait(false);
        (_state, _hasExpired) = (SessionState.Failed, true);
    }

    /// <summary>
    /// A request failed: says why and skips what follows. Its transaction is gone at once, so that it holds no locks.
    /// </summary>
    async ValueTask FailAsync(BoltRequest request, Exception exception)
    {
        await ReleaseAsync().ConfigureAwait(false);
        if (exception is OperationCanceledException && interruption.IsPending)
        {
            responses.Ignored();
            return;
        }

        _state = _isLoggedOn ? SessionState.Failed : SessionState.Defunct;
        responses.Failure(Describe(request, exception), context.Version);
    }

    BoltFailure Describe(BoltRequest request, Exception exception)
    {
        switch (exception)
        {
            case BoltFailureException failure:
                return Of(failure);
            case OperationCanceledException:
                return General(BoltStatusCodes.TransactionTerminated, "The transaction was ended by the server.");
            default:
                context.Options.OnFault($"{request.Name} on connection bolt-{context.Id} failed.", exception);
                return General(
                    BoltStatusCodes.UnknownError,
                    $"The server failed at {request.Name}. Its log has the reason, under bolt-{context.Id}.");
        }
    }

    /// <summary>The client broke the protocol: says how, and ends the connection.</summary>
    void Break(string reason)
    {
        _state = SessionState.Defunct;
        responses.Failure(General(BoltStatusCodes.InvalidRequest, reason), context.Version);
    }

    static BoltFailure General(string code, string message) => Of(new BoltFailureException(code, message));

    static BoltFailure Of(BoltFailureException failure) =>
        new(failure.Code, failure.Message, failure.GqlStatus, failure.GqlDescription)
        {
            Diagnostics = failure.Diagnostics,
            Cause = failure.InnerException is BoltFailureException cause ? Of(cause) : null,
        };

    /// <summary>
    /// Calls the backend; while it works, signs of life may go out. What it has opened for a client that has gone
    /// meanwhile is closed.
    /// </summary>
    async ValueTask<T> AwayAsync<T>(Func<ValueTask<T>> work)
    {
        responses.Leave();
        object? opened = null;
        try
        {
            var done = await work().ConfigureAwait(false);
            opened = done;
            return done;
        }
        finally
        {
            await ReturnOrCloseAsync(opened as IAsyncDisposable).ConfigureAwait(false);
        }
    }

    async ValueTask ReturnOrCloseAsync(IAsyncDisposable? opened)
    {
        try
        {
            await responses.ReturnAsync().ConfigureAwait(false);
        }
        catch (PeerGoneException) when (opened is not null)
        {
            await TryAsync("Closing what nobody waits for", opened.DisposeAsync).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs a step of cleaning up, whose failure must not keep the rest from being cleaned up.</summary>
    async ValueTask TryAsync(string what, Func<ValueTask> step)
    {
        try
        {
            await step().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            context.Options.OnFault($"{what} on connection bolt-{context.Id} failed.", exception);
        }
    }
}
