using System.Buffers;
using System.IO.Pipelines;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>
/// A connection in memory that can be torn in the middle, so that both ends see it break at any moment.
/// </summary>
sealed class TearableDuplex
{
    readonly CancellationTokenSource _torn = new();

    public TearableDuplex()
    {
        (Client, var nearWire) = InMemoryDuplex.CreatePair();
        (var farWire, Server) = InMemoryDuplex.CreatePair();
        _ = PumpAsync(nearWire.Input, farWire.Output);
        _ = PumpAsync(farWire.Input, nearWire.Output);
    }

    public IDuplexPipe Client { get; }

    public IDuplexPipe Server { get; }

    public void Tear() => _torn.Cancel();

    async Task PumpAsync(PipeReader from, PipeWriter to)
    {
        Exception? reason = null;
        try
        {
            while (true)
            {
                var read = await from.ReadAsync(_torn.Token);
                foreach (var segment in read.Buffer)
                    to.Write(segment.Span);
                from.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted || (await to.FlushAsync(_torn.Token)).IsCompleted)
                    break;
            }
        }
        catch (Exception exception)
        {
            reason = new IOException("The wire was torn.", exception);
        }

        await from.CompleteAsync(reason);
        await to.CompleteAsync(reason);
    }
}
