using System.Collections.Concurrent;
using System.IO.Pipelines;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Client;

/// <summary>
/// One connection of a client after the handshake: sends requests, several at a time, and gives each its response. One
/// exchange at a time; only RESET, after a cancellation, goes in between. Every loss is a
/// <see cref="BoltUnreachableException"/> and leaves the connection broken.
/// </summary>
sealed class ClientConnection
{
    readonly IDuplexPipe _transport;
    readonly BoltClientOptions _options;
    readonly MessageReader _reader;
    readonly MessageWriter _writer;
    readonly StructureForm _form;
    readonly ConcurrentQueue<PendingResponse> _pending = new();
    readonly SemaphoreSlim _writing = new(1);
    readonly CancellationTokenSource _aborted = new();
    int _isBusy;
    int _isClosed;
    BoltFailure? _failure;
    Task<PendingResponse>? _reset;
    ITimer? _resetTimer;

    public ClientConnection(IDuplexPipe transport, BoltClientOptions options, BoltVersion version, bool utcPatch)
    {
        _transport = transport;
        _options = options;
        _form = version.Form(utcPatch, graphTypes: true);
        _reader = new MessageReader(transport.Input, options.Clock, Timeout.InfiniteTimeSpan);
        _writer = new MessageWriter(transport.Output) { Form = version.Form(utcPatch, graphTypes: false) };
        OpenedAt = IdleSince = options.Clock.GetTimestamp();
    }

    /// <summary>Who answered; set once the server has said so.</summary>
    public BoltServerIdentity? Identity { get; set; }

    /// <summary>Records that are asked for at a time.</summary>
    public int FetchSize => _options.FetchSize;

    /// <summary>Timestamp of the connection's start.</summary>
    public long OpenedAt { get; }

    /// <summary>Timestamp of the end of the last use.</summary>
    public long IdleSince { get; set; }

    /// <summary>Whether the connection has done work for a caller before.</summary>
    public bool WasUsed { get; set; }

    /// <summary>Whether nothing can be sent or received any more.</summary>
    public bool IsBroken => _aborted.IsCancellationRequested;

    /// <summary>
    /// Whether the server owes an answer, skips requests after a failure, or holds a transaction that nobody will end.
    /// </summary>
    public bool NeedsReset => _failure is not null || !_pending.IsEmpty || IsTransactionOpen;

    /// <summary>Whether a transaction was begun that is neither committed nor rolled back.</summary>
    public bool IsTransactionOpen { get; set; }

    /// <summary>
    /// Runs an exchange of messages. When <paramref name="cancellationToken"/> fires in between, RESET is sent, what
    /// was under way ends, and the exchange throws <see cref="OperationCanceledException"/> with the connection clean
    /// again. An exchange that <paramref name="stands"/> and has succeeded all the same gives its value.
    /// </summary>
    public async Task<T> ExchangeAsync<T>(Func<Task<T>> exchange, bool stands, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
            throw new InvalidOperationException("Another operation on this transaction is under way; await it first.");
        try
        {
            T value;
            var registration = cancellationToken.UnsafeRegister(
                static state => ((ClientConnection)state!).Interrupt(), this);
            await using (registration.ConfigureAwait(false))
                value = await exchange().ConfigureAwait(false);
            if (_reset is null)
                return value;
            await TrySettleAsync().ConfigureAwait(false);
            return stands ? value : throw new OperationCanceledException(cancellationToken);
        }
        catch (BoltServerException exception) when (_reset is not null)
        {
            await TrySettleAsync().ConfigureAwait(false);
            throw new OperationCanceledException("The work was cancelled.", exception, cancellationToken);
        }
        catch (BoltUnreachableException exception) when (_reset is not null && !stands)
        {
            throw new OperationCanceledException(
                "The work was cancelled, and the connection is lost.", exception, cancellationToken);
        }
        finally
        {
            Volatile.Write(ref _isBusy, 0);
        }
    }

    /// <summary>
    /// Sends requests together, each with the response it waits for. Throws <see cref="ArgumentException"/> when one
    /// holds a value that cannot travel; that one and the ones after it are not sent.
    /// </summary>
    public async Task SendAsync(params (BoltRequest Request, PendingResponse Response)[] requests)
    {
        try
        {
            await _writing.WaitAsync(_aborted.Token).ConfigureAwait(false);
            try
            {
                foreach (var (request, response) in requests)
                {
                    RequestWriter.Write(_writer, request);
                    _pending.Enqueue(response);
                }

                if (!await _writer.FlushAsync(_aborted.Token).ConfigureAwait(false))
                    throw new PeerGoneException("The server has stopped reading.");
            }
            finally
            {
                _writing.Release();
            }
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            throw Lost(exception);
        }
    }

    /// <summary>Receives until the response is complete and gives the metadata of its SUCCESS.</summary>
    /// <exception cref="BoltServerException">The server said no.</exception>
    public async Task<IReadOnlyDictionary<string, object?>> WaitAsync(PendingResponse response)
    {
        while (!response.IsDone)
            await ReceiveAsync().ConfigureAwait(false);
        return Demand(response);
    }

    /// <summary>The metadata of a response that is done.</summary>
    public IReadOnlyDictionary<string, object?> Demand(PendingResponse response)
    {
        if (response.Metadata is { } metadata)
            return metadata;
        // An ignored request shares the reason of the failure before it.
        var failure = response.Failure ?? _failure
            ?? new BoltFailure("Neo.ClientError.Transaction.Terminated", "The request was skipped by a RESET.");
        throw new BoltServerException(failure.Code, failure.Message) { GqlStatus = failure.GqlStatus };
    }

    /// <summary>Receives one message, and with it all others that are here already.</summary>
    public async Task ReceiveAsync()
    {
        try
        {
            var message = await _reader.ReadAsync(_options.Limits.MessageBytesMax, _aborted.Token).ConfigureAwait(false)
                ?? throw new PeerGoneException("The server ended the connection.");
            Take(message);
            while (_reader.TryRead(_options.Limits.MessageBytesMax, out message))
                Take(message);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            throw Lost(exception);
        }
    }

    /// <summary>
    /// Puts the connection back to where it was after logon, whatever it was doing, within the time for RESET.
    /// </summary>
    public async Task ResetAsync()
    {
        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
            throw Lost(
                new InvalidOperationException("it was given back while an operation on it was still under way."));
        try
        {
            Interrupt();
            await SettleAsync().ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _isBusy, 0);
        }
    }

    /// <summary>Says goodbye and closes.</summary>
    public async ValueTask CloseAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0)
            return;
        var isClean = !IsBroken && await TrySayGoodbyeAsync().ConfigureAwait(false);
        Break();
        await (isClean ? Transport.CloseAsync(_transport) : Transport.AbortAsync(_transport)).ConfigureAwait(false);
    }

    /// <summary>
    /// Makes everything under way fail, from any thread. <see cref="CloseAsync"/> still has to follow.
    /// </summary>
    public void Break() => _aborted.Cancel();

    void Take(ReadOnlyMemory<byte> message)
    {
        var response = ResponseReader.Read(message.Span, _options.Limits, _form);
        if (!_pending.TryPeek(out var pending))
            throw new MalformedMessageException("The server answered without having been asked.");
        pending.Take(response);
        if (!pending.IsDone)
            return;
        _failure ??= pending.Failure;
        _pending.TryDequeue(out _);
    }

    /// <summary>
    /// Sends RESET, once, from whatever thread; a server that does not answer it in time is given up.
    /// </summary>
    void Interrupt()
    {
        if (_reset is not null)
            return;
        _resetTimer = _options.Clock.CreateTimer(_ => Break(), null, _options.ResetTimeout, Timeout.InfiniteTimeSpan);
        _reset = SendResetAsync();
    }

    async Task<PendingResponse> SendResetAsync()
    {
        var response = new PendingResponse();
        await SendAsync((new ResetRequest(), response)).ConfigureAwait(false);
        return response;
    }

    /// <summary>Waits for the answer to RESET.</summary>
    async Task SettleAsync()
    {
        try
        {
            await WaitAsync(await _reset!.ConfigureAwait(false)).ConfigureAwait(false);
            (_reset, _failure, IsTransactionOpen) = (null, null, false);
        }
        catch (BoltServerException exception)
        {
            throw Lost(exception);
        }
        finally
        {
            await _resetTimer!.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>As <see cref="SettleAsync"/>; a connection that is lost meanwhile is broken, and that is all.</summary>
    async Task TrySettleAsync()
    {
        try
        {
            await SettleAsync().ConfigureAwait(false);
        }
        catch (BoltUnreachableException) when (IsBroken)
        {
            // The pool drops it.
        }
    }

    async Task<bool> TrySayGoodbyeAsync()
    {
        try
        {
            using var deadline = new Deadline(_options.ResetTimeout, _options.Clock, _aborted.Token);
            await _writing.WaitAsync(deadline.Token).ConfigureAwait(false);
            RequestWriter.Write(_writer, new GoodbyeRequest());
            return await _writer.FlushAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            return false;
        }
    }

    BoltUnreachableException Lost(Exception exception)
    {
        Break();
        var reason = exception is OperationCanceledException
            ? $"it did not answer RESET within {_options.ResetTimeout.TotalSeconds} s, or the client was closed."
            : exception.Message;
        return exception as BoltUnreachableException
            ?? new BoltUnreachableException($"The connection to {_options.Address} is lost: {reason}", exception);
    }

    static bool IsLoss(Exception exception) =>
        exception is MalformedMessageException or OperationCanceledException || Transport.IsLoss(exception);
}
