using System.IO.Pipelines;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Server;

/// <summary>
/// One connection of a server from its first byte to its last. A reader takes requests off the wire ahead of time, so
/// that RESET can overtake; a worker answers them in order. Before logon, and around LOGOFF, nothing is read ahead, so
/// that a stranger's limits hold for a stranger.
/// </summary>
sealed class BoltServerSession(IDuplexPipe transport, BoltPeer peer, BoltServer server, long id)
{
    const long NotWaiting = long.MinValue;

    readonly BoltServerOptions _options = server.Options;
    readonly CancellationTokenSource _aborted = new();
    readonly CancellationTokenSource _stopped = new();
    readonly Interruption _interruption = new();
    readonly RequestQueue _queue = new(server.Options.QueuedMessagesMax, server.Options.QueuedBytesMax);
    ITimer? _logonTimer;
    long _waitingSince = NotWaiting;
    long _turn;
    Conversation? _conversation;
    volatile bool _isIdle = true;
    volatile bool _isStopping;

    /// <summary>Whether a user is logged on.</summary>
    public bool IsLoggedOn => Volatile.Read(ref _conversation)?.IsLoggedOn ?? false;

    /// <summary>Serves the connection until it ends. Throws only what is a fault of this library.</summary>
    public async Task RunAsync()
    {
        _logonTimer = _options.Clock.CreateTimer(_ => Abort(), null, _options.LogonTimeout, Timeout.InfiniteTimeSpan);
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(_aborted.Token, _stopped.Token);
        try
        {
            var version = await ServerHandshake.AcceptAsync(transport, reading.Token).ConfigureAwait(false);
            await ConverseAsync(version, reading).ConfigureAwait(false);
        }
        catch (MalformedMessageException)
        {
            // The peer does not speak Bolt, and has been told so where there are words for it.
        }
        catch (Exception exception) when (IsEnd(exception))
        {
            // It has gone, or takes nothing any more: there is nobody to close the connection in good order with.
            Abort();
        }
        finally
        {
            await _logonTimer.DisposeAsync().ConfigureAwait(false);
            await (_aborted.IsCancellationRequested ? Transport.AbortAsync(transport) : Transport.CloseAsync(transport))
                .ConfigureAwait(false);
        }
    }

    /// <summary>Ends the connection at once.</summary>
    public void Abort()
    {
        _aborted.Cancel();
        _interruption.End();
    }

    /// <summary>Ends the connection as soon as nothing is open on it.</summary>
    public void Stop()
    {
        _isStopping = true;
        if (_isIdle)
            _stopped.Cancel();
    }

    async Task ConverseAsync(BoltVersion version, CancellationTokenSource reading)
    {
        var requests = new RequestReader(version);
        var responses = new ResponseWriter(transport.Output, _options, _aborted.Token)
        {
            Form = version.Form(utcPatch: false, graphTypes: true),
        };
        var context = new ConnectionContext(id, version, peer, server.Backend, _options);
        var conversation = new Conversation(context, requests, responses, _interruption, server.Brake);
        Volatile.Write(ref _conversation, conversation);
        var reader = ReadAsync(requests, conversation, reading.Token);
        await using var heart = _options.Clock.CreateTimer(
            _ => Beat(responses), null, _options.KeepAlive, _options.KeepAlive);
        try
        {
            await AnswerAsync(conversation, responses).ConfigureAwait(false);
        }
        finally
        {
            _interruption.End();
            await reading.CancelAsync().ConfigureAwait(false);
            await reader.ConfigureAwait(false);
            await conversation.CloseAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Takes requests off the wire until the client ends, breaks a rule or says GOODBYE.</summary>
    async Task ReadAsync(RequestReader requests, Conversation conversation, CancellationToken cancellationToken)
    {
        var messages = new MessageReader(transport.Input, _options.Clock, _options.MessageTimeout);
        try
        {
            while (true)
            {
                var limits = conversation.IsLoggedOn ? _options.LimitsAfterLogon : _options.LimitsBeforeLogon;
                var message = await messages.ReadAsync(limits.MessageBytesMax, cancellationToken).ConfigureAwait(false);
                if (message is not { } bytes)
                    break;
                var request = requests.Read(bytes.Span, limits);
                if (request is GoodbyeRequest)
                    break;
                if (request is ResetRequest && conversation.IsLoggedOn)
                    _interruption.Interrupt();
                _queue.Add(request, bytes.Length);
                if (request is LogoffRequest || !conversation.IsLoggedOn)
                    await _queue.WaitUntilAnsweredAsync(cancellationToken).ConfigureAwait(false);
                else
                    await _queue.WaitForRoomAsync(cancellationToken).ConfigureAwait(false);
            }

            _interruption.End();
        }
        catch (MalformedMessageException exception)
        {
            _interruption.End();
            _queue.Add(new UnreadableRequest(exception.Message), 0);
        }
        catch (Exception exception) when (IsEnd(exception))
        {
            _interruption.End();
        }
        finally
        {
            _queue.Complete();
        }
    }

    /// <summary>
    /// Answers requests until there are no more or the conversation is over. Answers go out when no other request
    /// waits.
    /// </summary>
    async Task AnswerAsync(Conversation conversation, ResponseWriter responses)
    {
        while (await _queue.TakeAsync(_aborted.Token).ConfigureAwait(false) is { } entry)
        {
            _isIdle = false;
            Volatile.Write(ref _waitingSince, NotWaiting);
            if (entry.Request is not IdleTooLongRequest idle)
                Interlocked.Increment(ref _turn);
            else if (idle.Turn != _turn)
            {
                _queue.Release(entry.Bytes);
                continue;
            }

            var wasLoggedOn = conversation.IsLoggedOn;
            await conversation.AnswerAsync(entry.Request).ConfigureAwait(false);
            await (_queue.IsEmpty || conversation.IsOver ? responses.FlushAsync() : responses.FlushIfFullAsync())
                .ConfigureAwait(false);
            if (conversation.IsOver)
                return;
            if (conversation.IsLoggedOn != wasLoggedOn)
                KeepTime(conversation.IsLoggedOn);
            _queue.Release(entry.Bytes);
            _isIdle = conversation.IsIdle;
            if (!_isIdle)
                Volatile.Write(ref _waitingSince, _options.Clock.GetTimestamp());
            if (_isStopping && _isIdle && _queue.IsEmpty)
                await _stopped.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Comes now and then: shows that a long request is still worked on, and ends a transaction that is left alone.
    /// </summary>
    void Beat(ResponseWriter responses)
    {
        responses.SignLife();
        var turn = Interlocked.Read(ref _turn);
        var since = Volatile.Read(ref _waitingSince);
        if (since != NotWaiting && _options.Clock.GetElapsedTime(since) >= _options.TransactionIdleMax
            && Interlocked.CompareExchange(ref _waitingSince, NotWaiting, since) == since)
            _queue.Add(new IdleTooLongRequest(turn), 0);
    }

    /// <summary>The time for logging on runs whenever nobody is logged on.</summary>
    void KeepTime(bool isLoggedOn) => _logonTimer!.Change(
        isLoggedOn ? Timeout.InfiniteTimeSpan : _options.LogonTimeout, Timeout.InfiniteTimeSpan);

    static bool IsEnd(Exception exception) =>
        exception is OperationCanceledException or MalformedMessageException || Transport.IsLoss(exception);
}
