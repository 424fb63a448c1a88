using System.Buffers;
using System.IO.Pipelines;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Wire;
using GraphExplorer.Cypher.Tests.Fuzzing.Generation;

namespace GraphExplorer.Cypher.Tests.Fuzzing;

/// <summary>
/// Bytes of any kind for the PackStream decoder and the readers of Bolt: nothing but the exception of the protocol comes
/// out, memory stays in proportion to the bytes, and what is encoded is decoded to the same.
/// </summary>
sealed class PackStreamFuzzer(ulong seed) : IFuzzer
{
    /// <summary>Memory for each byte that came, and for the exception.</summary>
    const int BytesPerByteMax = 24;
    const int BytesOnceMax = 8 * 1024;

    static readonly StructureForm s_form = new(ElementIds: true, UtcDateTimes: true, GraphTypes: true);
    static readonly PackStreamLimits s_limits = new(int.MaxValue, int.MaxValue, 64);
    long _runs;
    long _decoded;

    public string Statistics => $"{100 * _decoded / Math.Max(1, _runs)} % decoded";

    public void Dispose()
    {
    }

    public string? Run(long run)
    {
        var dice = Dice.Of(seed, run);
        var value = ByteGenerator.Value(dice, 4);
        if (RoundTrip(value) is { } wrong) return wrong;
        var bytes = dice.Chance(15) ? ByteGenerator.Random(dice) : ByteGenerator.Damage(dice, dice.Chance(50) ? Encode(value) : ByteGenerator.Message(dice));
        return Judge(bytes);
    }

    /// <summary>What is wrong with the way that all readers take these bytes.</summary>
    public string? Judge(byte[] bytes)
    {
        _runs++;
        // The first time may also load code, so what takes too much is measured once more.
        var wrong = Guarded(() => Decode(bytes), bytes, isMeasured: true) is null ? null : Guarded(() => Decode(bytes), bytes, isMeasured: true);
        foreach (var version in BoltVersion.Supported)
            wrong ??= Guarded(() => new RequestReader(version).Read(bytes, s_limits), bytes, isMeasured: false);
        wrong ??= Guarded(() => ResponseReader.Read(bytes, s_limits, s_form), bytes, isMeasured: false);
        wrong ??= Guarded(() => ReadMessages(bytes), bytes, isMeasured: false);
        return wrong is null ? null : $"{wrong}\n{Convert.ToHexString(bytes)}";
    }

    static string? RoundTrip(object? value)
    {
        var bytes = Encode(value);
        var reader = new PackStreamReader(bytes, s_limits, s_form);
        var back = reader.ReadValue();
        return reader.IsAtEnd && ByteGenerator.Show(back) == ByteGenerator.Show(value)
            ? null
            : $"{ByteGenerator.Show(value)}\nwas written as {Convert.ToHexString(bytes)}\nand read as {ByteGenerator.Show(back)}";
    }

    void Decode(byte[] bytes)
    {
        var reader = new PackStreamReader(bytes, s_limits, s_form);
        var value = reader.ReadValue();
        _decoded++;
        var written = Encode(value);
        var again = new PackStreamReader(written, s_limits, s_form).ReadValue();
        if (!Encode(again).AsSpan().SequenceEqual(written)) throw new InvalidDataException("what was decoded is not encoded to the same twice");
    }

    static void ReadMessages(byte[] bytes)
    {
        var pipe = new Pipe();
        pipe.Writer.Write(bytes);
        pipe.Writer.Complete();
        var reader = new MessageReader(pipe.Reader, TimeProvider.System, Timeout.InfiniteTimeSpan);
        var requests = new RequestReader(BoltVersion.Supported[0]);
        while (reader.TryRead(PackStreamLimits.BeforeLogon.MessageBytesMax, out var message))
            requests.Read(message.Span, PackStreamLimits.BeforeLogon);
    }

    static string? Guarded(Action read, byte[] bytes, bool isMeasured)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read();
        }
        catch (MalformedMessageException)
        {
            // The one way to refuse.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return fault.ToString();
        }
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        // Decoding here also encodes and decodes once more.
        return isMeasured && taken > 6L * BytesPerByteMax * bytes.Length + BytesOnceMax ? $"{taken} bytes for {bytes.Length}" : null;
    }

    static byte[] Encode(object? value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new PackStreamWriter(bytes, s_form).WriteValue(value);
        return bytes.WrittenSpan.ToArray();
    }
}
