using System.IO.Pipelines;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Server;

/// <summary>
/// Writes responses and sends them in time. Throws <see cref="PeerGoneException"/> when the client has gone or reads
/// nothing for too long.
/// </summary>
sealed class ResponseWriter(PipeWriter output, BoltServerOptions options, CancellationToken aborted)
{
    const int FlushBytes = 16 * 1024;

    static readonly Dictionary<string, object?> Nothing = [];

    const int Held = 0;
    const int Free = 1;
    const int SigningLife = 2;
    const int Lost = 3;

    readonly MessageWriter _writer = new(output);
    int _state = Held;
    Task _sign = Task.CompletedTask;
    volatile PeerGoneException? _lost;

    /// <summary>Structures of the records that follow.</summary>
    public StructureForm Form
    {
        get => _writer.Form;
        set => _writer.Form = value;
    }

    /// <summary>
    /// Says that nothing is written until <see cref="ReturnAsync"/>, since the backend works: a sign of life may go
    /// out.
    /// </summary>
    public void Leave() => Interlocked.CompareExchange(ref _state, Free, Held);

    /// <summary>
    /// Takes the writer again; waits for a sign of life that is just going out. Throws <see cref="PeerGoneException"/>
    /// when nobody took one, also if that was a while ago: nothing can follow what is still on its way.
    /// </summary>
    public ValueTask ReturnAsync() =>
        Interlocked.CompareExchange(ref _state, Held, Free) == Free ? ValueTask.CompletedTask : WaitAsync();

    /// <summary>Sends an empty chunk (NOOP) when the backend is at work, and nothing otherwise.</summary>
    public void SignLife()
    {
        if (Interlocked.CompareExchange(ref _state, SigningLife, Free) == Free)
            Volatile.Write(ref _sign, SendNoopAsync());
    }

    public void Success(IReadOnlyDictionary<string, object?>? metadata = null)
    {
        _writer.Begin(MessageTag.Success, 1).WriteMap(metadata ?? Nothing);
        _writer.End();
    }

    /// <summary>
    /// Throws <see cref="ArgumentException"/> for a value that cannot travel; nothing of the record is sent then.
    /// </summary>
    public void Record(IReadOnlyList<object?> row)
    {
        _writer.Begin(MessageTag.Record, 1).WriteList(row);
        _writer.End();
    }

    public void Failure(BoltFailure failure, BoltVersion version)
    {
        _writer.Begin(MessageTag.Failure, 1).WriteMap(FailureCodec.Write(failure, version.HasGqlFailures));
        _writer.End();
    }

    public void Ignored()
    {
        _writer.Begin(MessageTag.Ignored, 0);
        _writer.End();
    }

    /// <summary>Sends what is written when it is much.</summary>
    public ValueTask FlushIfFullAsync() =>
        _writer.UnflushedBytes >= FlushBytes ? FlushAsync() : ValueTask.CompletedTask;

    /// <summary>Sends what is written.</summary>
    public async ValueTask FlushAsync()
    {
        if (_writer.UnflushedBytes == 0)
            return;
        try
        {
            var flush = _writer.FlushAsync(aborted);
            var isRead = flush.IsCompleted
                ? await flush.ConfigureAwait(false)
                : await flush.AsTask().WaitAsync(options.WriteTimeout, options.Clock, aborted).ConfigureAwait(false);
            if (!isRead)
                throw new PeerGoneException("The client has stopped reading.");
        }
        catch (Exception exception) when (Transport.IsLoss(exception) || exception is OperationCanceledException)
        {
            throw exception as PeerGoneException ?? new PeerGoneException("The client has gone.", exception);
        }
        catch (TimeoutException exception)
        {
            throw new PeerGoneException(
                $"The client has read nothing for {options.WriteTimeout.TotalSeconds} s.", exception);
        }
    }

    async ValueTask WaitAsync()
    {
        int state;
        do
        {
            await Volatile.Read(ref _sign).ConfigureAwait(false);
            await Task.Yield();
            state = Interlocked.CompareExchange(ref _state, Held, Free);
        }
        while (state == SigningLife);
        if (state == Lost)
            throw new PeerGoneException(_lost!.Message, _lost);
    }

    async Task SendNoopAsync()
    {
        var after = Free;
        try
        {
            _writer.WriteNoop();
            await FlushAsync().ConfigureAwait(false);
        }
        catch (PeerGoneException lost)
        {
            (_lost, after) = (lost, Lost);
        }
        finally
        {
            Volatile.Write(ref _state, after);
        }
    }
}
