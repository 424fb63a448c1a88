namespace GraphExplorer.Cypher.Values;

/// <summary>
/// A byte array. It comes in as a parameter and can be stored; the language itself does nothing with it.
/// </summary>
public sealed class BytesValue(byte[] bytes) : HeapValue(ValueKind.Bytes)
{
    readonly byte[] _bytes = bytes;

    public ReadOnlySpan<byte> Span => _bytes;
}
