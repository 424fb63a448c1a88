namespace GraphExplorer.Cypher.Values;

/// <summary>Comparison of an integer with a float by their exact values: no integer is rounded on the way.</summary>
static class Numbers
{
    const double TwoTo63 = 9223372036854775808.0;

    /// <summary>Both are numbers and neither is NaN.</summary>
    public static int Compare(Value left, Value right)
    {
        if (left.IsInteger)
            return right.IsInteger
                ? left.RawBits.CompareTo(right.RawBits)
                : Compare(left.RawBits, right.AsFloat());
        return right.IsInteger
            ? -Compare(right.RawBits, left.AsFloat())
            : Compare(left.AsFloat(), right.AsFloat());
    }

    public static bool IsNaN(Value number) => number.IsFloat && double.IsNaN(number.AsFloat());

    /// <summary>The integer that equals the float exactly, if there is one. Minus zero is 0.</summary>
    public static bool TryExact(double number, out long integer)
    {
        var inRange = number is >= -TwoTo63 and < TwoTo63;
        integer = inRange ? (long)number : 0;
        return inRange && integer == number;
    }

    static int Compare(double left, double right) => left < right ? -1 : left > right ? 1 : 0;

    static int Compare(long left, double right)
    {
        if (right >= TwoTo63) return -1;
        if (right < -TwoTo63) return 1;
        var whole = (long)right;
        return left != whole ? left.CompareTo(whole) : Compare(0.0, right - whole);
    }
}
