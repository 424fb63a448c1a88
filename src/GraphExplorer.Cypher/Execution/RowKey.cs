using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>Values that are one key together: of a group, of a distinct row, of a hash join. Equal by equivalence.</summary>
readonly struct RowKey(Value[] values) : IEquatable<RowKey>
{
    readonly int _hash = HashOf(values);

    public ReadOnlySpan<Value> Values => values;

    public bool Equals(RowKey other)
    {
        if (_hash != other._hash) return false;
        return values.AsSpan().SequenceEqual(other.Values);
    }

    public override bool Equals(object? obj) => obj is RowKey other && Equals(other);

    public override int GetHashCode() => _hash;

    public static long BytesOf(ReadOnlySpan<Value> values)
    {
        long bytes = MemoryBudget.ObjectBytes + values.Length * MemoryBudget.ValueBytes;
        foreach (var value in values) bytes += MemoryBudget.Beyond(value);
        return bytes;
    }

    static int HashOf(Value[] values)
    {
        if (values.Length == 1) return values[0].GetHashCode();
        var hash = new HashCode();
        foreach (var value in values) hash.Add(value.GetHashCode());
        return hash.ToHashCode();
    }
}
