namespace GraphExplorer.Bolt.PackStream;

/// <summary>
/// Boxes and strings that messages are full of, made once: flags, small integers, strings of one ASCII character.
/// </summary>
static class SharedValues
{
    const int IntegerMin = -128;
    const int IntegerMax = 1023;

    static readonly object[] Integers =
        [.. Enumerable.Range(IntegerMin, IntegerMax - IntegerMin + 1).Select(number => (object)(long)number)];

    static readonly string[] Characters = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    public static readonly object True = true;

    public static readonly object False = false;

    public static object Integer(long number) =>
        number is >= IntegerMin and <= IntegerMax ? Integers[number - IntegerMin] : number;

    /// <summary>The shared string for these bytes, or null when there is none.</summary>
    public static string? Text(ReadOnlySpan<byte> utf8) => utf8.Length switch
    {
        0 => "",
        1 when utf8[0] < 128 => Characters[utf8[0]],
        _ => null,
    };
}
