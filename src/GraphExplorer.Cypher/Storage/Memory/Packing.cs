using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>How values are kept in the items of a column.</summary>
interface IPacking<T>
{
    /// <summary>False when the value does not fit.</summary>
    static abstract bool TryPack(Value value, out T item);

    static abstract Value Unpack(T item);
}

/// <summary>Integers of 32 bits.</summary>
sealed class IntPacking : IPacking<int>
{
    public static bool TryPack(Value value, out int item)
    {
        item = (int)value.RawBits;
        return value.IsInteger && item == value.RawBits;
    }

    public static Value Unpack(int item) => Value.Of((long)item);
}

/// <summary>Integers of 64 bits.</summary>
sealed class LongPacking : IPacking<long>
{
    public static bool TryPack(Value value, out long item) => value.TryInteger(out item);

    public static Value Unpack(long item) => Value.Of(item);
}

sealed class FloatPacking : IPacking<double>
{
    public static bool TryPack(Value value, out double item)
    {
        item = value.IsFloat ? value.AsFloat() : 0;
        return value.IsFloat;
    }

    public static Value Unpack(double item) => Value.Of(item);
}

sealed class StringPacking : IPacking<string>
{
    public static bool TryPack(Value value, out string item) => value.TryString(out item);

    public static Value Unpack(string item) => Value.Of(item);
}

sealed class BooleanPacking : IPacking<bool>
{
    public static bool TryPack(Value value, out bool item)
    {
        item = value.IsTrue;
        return value.IsBoolean;
    }

    public static Value Unpack(bool item) => Value.Of(item);
}

/// <summary>Everything else, and keys whose values have several types.</summary>
sealed class AnyPacking : IPacking<Value>
{
    public static bool TryPack(Value value, out Value item)
    {
        item = value;
        return true;
    }

    public static Value Unpack(Value item) => item;
}
