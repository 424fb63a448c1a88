using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Tests.Fuzzing.Generation;

namespace GraphExplorer.Cypher.Tests.Fuzzing;

/// <summary>Values for PackStream, messages in bytes, and damage to them.</summary>
static class ByteGenerator
{
    static readonly long[] s_borders = [0, 1, 15, 16, 17, 127, 128, 255, 256, 32767, 32768, 65535, 65536, int.MaxValue, int.MaxValue + 1L, uint.MaxValue, long.MaxValue];

    static readonly byte[] s_markers = [0xC0, 0xC1, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xD0, 0xD1, 0xD2, 0xD4, 0xD5, 0xD6, 0xD8, 0xD9, 0xDA, 0xDF, 0xEF, 0xF0, 0x7F];

    static readonly byte[] s_tags = [0x4E, 0x52, 0x72, 0x50, 0x44, 0x54, 0x74, 0x49, 0x69, 0x46, 0x66, 0x64, 0x45, 0x58, 0x59];

    static readonly byte[] s_messages = [0x01, 0x02, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x2F, 0x3F, 0x54, 0x66, 0x6A, 0x6B, 0x70, 0x71, 0x7E, 0x7F];

    public static object? Value(Dice dice, int depth) => dice.Below(depth > 0 ? 10 : 7) switch
    {
        0 => null,
        1 => dice.Chance(50),
        2 or 3 => Integer(dice),
        4 => BitConverter.Int64BitsToDouble((long)dice.Next()),
        5 => Text(dice),
        6 => Random(dice),
        7 => Enumerable.Range(0, Length(dice)).Select(_ => Value(dice, depth - 2)).ToArray(),
        8 => Enumerable.Range(0, Length(dice)).Select(i => KeyValuePair.Create(i.ToString(CultureInfo.InvariantCulture), Value(dice, depth - 2))).ToDictionary(),
        _ => new object?[] { Value(dice, depth - 1) },
    };

    static long Integer(Dice dice)
    {
        var near = dice.Pick(s_borders) + (dice.Chance(50) ? dice.Between(-1, 0) : 0);
        return dice.Chance(50) ? near : dice.Chance(80) ? -near : (long)dice.Next();
    }

    static string Text(Dice dice) => new string(dice.Pick('a', 'é', '\u2014', '\0'), Length(dice)) + dice.Pick("", "\U0001F600");

    static int Length(Dice dice) => dice.Chance(85) ? dice.Below(6) : dice.Chance(90) ? dice.Pick(15, 16, 17, 255, 256) : dice.Pick(65535, 65536) / dice.Between(1, 65536);

    public static byte[] Random(Dice dice)
    {
        var bytes = new byte[dice.Chance(90) ? dice.Below(60) : dice.Below(700)];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = dice.Chance(30) ? dice.Pick(s_markers) : (byte)dice.Next();
        return bytes;
    }

    /// <summary>A message or a structure with fields that may fit it.</summary>
    public static byte[] Message(Dice dice)
    {
        var bytes = new List<byte>();
        var fields = dice.Below(6);
        bytes.Add((byte)(0xB0 | fields));
        bytes.Add(dice.Chance(50) ? dice.Pick(s_messages) : dice.Pick(s_tags));
        for (var i = 0; i < fields; i++) Field(dice, bytes, 3);
        if (!dice.Chance(40)) return [.. bytes];
        return [(byte)(bytes.Count >> 8), (byte)bytes.Count, .. bytes, 0, 0];
    }

    static void Field(Dice dice, List<byte> bytes, int depth)
    {
        switch (dice.Below(depth > 0 ? 8 : 4))
        {
            case 0: bytes.Add((byte)dice.Below(128)); break;
            case 1: bytes.Add(dice.Pick(s_markers)); break;
            case 2:
                var text = Encoding.UTF8.GetBytes(dice.Pick("n", "qid", "db", "tz", "Europe/Berlin", "bookmarks", "mode", "é"));
                bytes.Add((byte)(0x80 | text.Length));
                bytes.AddRange(text);
                break;
            case 3:
                bytes.Add(0xCB);
                bytes.AddRange(BitConverter.GetBytes(dice.Next() >> dice.Below(64)).Reverse());
                break;
            case 4 or 5:
                var count = dice.Below(4);
                bytes.Add((byte)(0x90 | count));
                for (var i = 0; i < count; i++) Field(dice, bytes, depth - 1);
                break;
            case 6:
                var entries = dice.Below(4);
                bytes.Add((byte)(0xA0 | entries));
                for (var i = 0; i < entries; i++)
                {
                    bytes.AddRange([0x81, (byte)('a' + i)]);
                    Field(dice, bytes, depth - 1);
                }
                break;
            default:
                var fields = dice.Below(7);
                bytes.AddRange([(byte)(0xB0 | fields), dice.Pick(s_tags)]);
                for (var i = 0; i < fields; i++) Field(dice, bytes, depth - 1);
                break;
        }
    }

    public static byte[] Damage(Dice dice, byte[] whole)
    {
        var bytes = whole.ToList();
        for (var times = dice.Below(5); times > 0 && bytes.Count > 0; times--)
        {
            var at = dice.Below(bytes.Count);
            switch (dice.Below(6))
            {
                case 0: bytes[at] = (byte)dice.Next(); break;
                case 1: bytes[at] = dice.Pick(s_markers); break;
                case 2: bytes.RemoveAt(at); break;
                case 3: bytes.Insert(at, dice.Pick(s_markers)); break;
                case 4: bytes.RemoveRange(at, bytes.Count - at); break;
                default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(20, bytes.Count - at))); break;
            }
        }
        return [.. bytes];
    }

    /// <summary>A value as text that tells any two values apart.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => "'" + text + "'",
        double number => "f" + BitConverter.DoubleToInt64Bits(number).ToString("X", CultureInfo.InvariantCulture),
        byte[] bytes => "#" + Convert.ToHexString(bytes),
        IReadOnlyDictionary<string, object?> map => "{" + string.Join(',', map.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Key + ":" + Show(e.Value))) + "}",
        IReadOnlyList<object?> list => "[" + string.Join(',', list.Select(Show)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
