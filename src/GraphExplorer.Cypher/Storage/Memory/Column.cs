using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The values of one property key in one page: one bit for each slot, and one item for each slot that has the property.
/// The kind of column is as narrow as its values allow and widens when a value comes that does not fit.
/// </summary>
abstract class Column(int key, long epoch)
{
    private protected SlotBits Present;

    /// <summary>Token of the property key.</summary>
    public int Key { get; } = key;

    public long Epoch { get; } = epoch;

    public abstract int Count { get; }

    /// <summary>A column of the narrowest kind for a value, still empty.</summary>
    public static Column For(int key, Value value, long epoch) => value.Kind switch
    {
        ValueKind.Integer when (int)value.RawBits == value.RawBits => new PackedColumn<int, IntPacking>(key, epoch),
        ValueKind.Integer => new PackedColumn<long, LongPacking>(key, epoch),
        ValueKind.Float => new PackedColumn<double, FloatPacking>(key, epoch),
        ValueKind.String => new PackedColumn<string, StringPacking>(key, epoch),
        ValueKind.Boolean => new PackedColumn<bool, BooleanPacking>(key, epoch),
        _ => new PackedColumn<Value, AnyPacking>(key, epoch),
    };

    public bool Has(int slot) => Present.Contains(slot);

    /// <summary>The value of a slot, null when it has none.</summary>
    public abstract Value this[int slot] { get; }

    /// <summary>A column that the epoch may change.</summary>
    public abstract Column Copy(long owner);

    /// <summary>This column, or a wider one with the same values when the new value does not fit.</summary>
    public Column Set(int slot, Value value)
    {
        if (TrySet(slot, value)) return this;
        var wider = Widened(value);
        for (var other = 0; other < SlotBits.SlotsInPage; other++)
            if (Has(other))
                wider.TrySet(other, this[other]);
        wider.TrySet(slot, value);
        return wider;
    }

    public abstract void Remove(int slot);

    protected abstract bool TrySet(int slot, Value value);

    Column Widened(Value value) => value.IsInteger && this is PackedColumn<int, IntPacking>
        ? new PackedColumn<long, LongPacking>(Key, Epoch)
        : new PackedColumn<Value, AnyPacking>(Key, Epoch);
}
