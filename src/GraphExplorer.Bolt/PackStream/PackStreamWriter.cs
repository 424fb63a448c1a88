using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>
/// Writes PackStream version 1, each value in its shortest form. Strings are UTF-8; half of a surrogate pair becomes
/// U+FFFD. A value that PackStream cannot hold is an <see cref="ArgumentException"/>.
/// </summary>
public sealed class PackStreamWriter
{
    /// <summary>Lists, maps and structures inside one another; deeper values are refused.</summary>
    public const int DepthMax = 500;

    /// <summary>Longest string, in characters, whose bytes fit one size byte if they are all ASCII.</summary>
    const int ShortTextMax = byte.MaxValue;

    readonly ArrayBufferWriter<byte> _output;
    readonly StructureWriter _structures;
    int _depth;

    internal PackStreamWriter(ArrayBufferWriter<byte> output, StructureForm form) =>
        (_output, _structures) = (output, new StructureWriter(form));

    public void WriteNull() => WriteByte(Marker.Null);

    public void WriteBoolean(bool value) => WriteByte(value ? Marker.True : Marker.False);

    public void WriteFloat(double value)
    {
        var span = _output.GetSpan(9);
        span[0] = Marker.Float;
        BinaryPrimitives.WriteDoubleBigEndian(span[1..], value);
        _output.Advance(9);
    }

    public void WriteInteger(long value)
    {
        var span = _output.GetSpan(9);
        _output.Advance(PutInteger(span, value));
    }

    /// <summary>Writes a string; a short one of ASCII alone is looked at once.</summary>
    public void WriteString(string value)
    {
        if (value.Length <= ShortTextMax && TryWriteAscii(value))
            return;
        var bytes = Encoding.UTF8.GetByteCount(value);
        WriteHeader(bytes, Marker.TinyString, Marker.String8);
        var span = _output.GetSpan(bytes);
        _output.Advance(Encoding.UTF8.GetBytes(value, span));
    }

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteSized(value.Length, Marker.Bytes8);
        _output.Write(value);
    }

    /// <summary>
    /// Begins a list; so many values follow, and then <see cref="End"/>.
    /// </summary>
    public void BeginList(int count)
    {
        Enter();
        WriteListHeader(count);
    }

    /// <summary>
    /// Begins a map; so many pairs of a string and a value follow, and then <see cref="End"/>.
    /// </summary>
    public void BeginMap(int count)
    {
        Enter();
        WriteMapHeader(count);
    }

    /// <summary>Ends the list or map that was begun last.</summary>
    public void End() => _depth--;

    internal void WriteListHeader(int count) => WriteHeader(count, Marker.TinyList, Marker.List8);

    internal void WriteMapHeader(int count) => WriteHeader(count, Marker.TinyMap, Marker.Map8);

    internal void WriteStructureHeader(byte tag, int fields)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fields, 15);
        WriteByte((byte)(Marker.TinyStructure | fields));
        WriteByte(tag);
    }

    public void WriteValue(object? value)
    {
        switch (value)
        {
            case null: WriteNull(); break;
            case string text: WriteString(text); break;
            case long number: WriteInteger(number); break;
            case double number: WriteFloat(number); break;
            case bool flag: WriteBoolean(flag); break;
            case int number: WriteInteger(number); break;
            case byte[] bytes: WriteBytes(bytes); break;
            default: WriteCompound(value); break;
        }
    }

    public void WriteMap(IReadOnlyDictionary<string, object?> map)
    {
        BeginMap(map.Count);
        foreach (var (key, value) in map)
        {
            WriteString(key);
            WriteValue(value);
        }

        End();
    }

    public void WriteList(IReadOnlyList<object?> list)
    {
        BeginList(list.Count);
        if (list is IWiredList wired)
            wired.WriteEntries(this);
        else
            for (var i = 0; i < list.Count; i++)
                WriteValue(list[i]);
        End();
    }

    void WriteCompound(object value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map: WriteMap(map); break;
            case IReadOnlyList<object?> list: WriteList(list); break;
            case float number: WriteFloat(number); break;
            case byte or sbyte or short or ushort or uint: WriteInteger(Convert.ToInt64(value)); break;
            case IDictionary map: WriteMap(Copy(map)); break;
            case ICollection list: WriteList([.. list.Cast<object?>()]); break;
            default: WriteStructure(value); break;
        }
    }

    void WriteStructure(object value)
    {
        Enter();
        if (!_structures.TryWrite(this, value))
        {
            throw new ArgumentException(
                $"A value of type {value.GetType().Name} cannot travel over Bolt. "
                + "Use null, bool, long, double, string, byte[], lists, string-keyed dictionaries "
                + "or the types of GraphExplorer.Bolt.Values.");
        }

        End();
    }

    static Dictionary<string, object?> Copy(IDictionary map)
    {
        var copy = new Dictionary<string, object?>(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            copy.Add(
                entry.Key as string
                    ?? throw new ArgumentException("The keys of a map must be strings to travel over Bolt."),
                entry.Value);
        }

        return copy;
    }

    /// <summary>Forgets the depth of a value whose writing failed half-way.</summary>
    internal void Reset() => _depth = 0;

    void Enter()
    {
        if (++_depth > DepthMax)
            throw new ArgumentException(
                $"The value nests more than {DepthMax} lists and maps deep, or contains itself.");
    }

    /// <summary>
    /// Writes a size in the tiny form, or after the marker for 8, 16 or 32 bits; these three markers follow one
    /// another.
    /// </summary>
    void WriteHeader(int size, byte tiny, byte marker8)
    {
        if (size < 16)
            WriteByte((byte)(tiny | size));
        else
            WriteSized(size, marker8);
    }

    void WriteSized(int size, byte marker8)
    {
        var span = _output.GetSpan(5);
        if (size <= byte.MaxValue)
        {
            span[0] = marker8;
            span[1] = (byte)size;
            _output.Advance(2);
        }
        else if (size <= ushort.MaxValue)
        {
            span[0] = (byte)(marker8 + 1);
            BinaryPrimitives.WriteUInt16BigEndian(span[1..], (ushort)size);
            _output.Advance(3);
        }
        else
        {
            span[0] = (byte)(marker8 + 2);
            BinaryPrimitives.WriteInt32BigEndian(span[1..], size);
            _output.Advance(5);
        }
    }

    bool TryWriteAscii(string value)
    {
        var span = _output.GetSpan(value.Length + 2);
        var header = value.Length < 16 ? 1 : 2;
        if (Ascii.FromUtf16(value, span[header..], out _) != OperationStatus.Done)
            return false;
        if (header == 2)
            (span[0], span[1]) = (Marker.String8, (byte)value.Length);
        else
            span[0] = (byte)(Marker.TinyString | value.Length);
        _output.Advance(header + value.Length);
        return true;
    }

    static int PutInteger(Span<byte> span, long value)
    {
        if (value is >= -16 and <= 127)
        {
            span[0] = (byte)value;
            return 1;
        }

        if (value is >= sbyte.MinValue and <= sbyte.MaxValue)
        {
            span[0] = Marker.Integer8;
            span[1] = (byte)value;
            return 2;
        }

        if (value is >= short.MinValue and <= short.MaxValue)
        {
            span[0] = Marker.Integer16;
            BinaryPrimitives.WriteInt16BigEndian(span[1..], (short)value);
            return 3;
        }

        if (value is >= int.MinValue and <= int.MaxValue)
        {
            span[0] = Marker.Integer32;
            BinaryPrimitives.WriteInt32BigEndian(span[1..], (int)value);
            return 5;
        }

        span[0] = Marker.Integer64;
        BinaryPrimitives.WriteInt64BigEndian(span[1..], value);
        return 9;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void WriteByte(byte value)
    {
        _output.GetSpan(1)[0] = value;
        _output.Advance(1);
    }
}
