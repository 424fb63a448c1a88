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

    readonly MessageWriter _writer = new(output);

    /// <summary>Structures of the records that follow.</summary>
    public StructureForm Form
    {
        get => _writer.Form;
        set => _writer.Form = value;
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
}
