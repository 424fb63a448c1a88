using System.Buffers.Binary;
using System.Text;
using GraphExplorer.Cypher.Values;
using GraphExplorer.Cypher.Values.Temporal;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Writes records of the file into one buffer that is used again and again. Numbers are written in groups of seven
/// bits, the lowest first (signed ones folded so that small negative numbers stay short), floats in eight bytes,
/// little-endian.
/// </summary>
sealed class RecordWriter
{
    static readonly UTF8Encoding Strict = new(false, true);

    byte[] _buffer = new byte[256];
    int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Leaves room for a checksum, which <see cref="Seal"/> fills in.</summary>
    public void BeginSealed()
    {
        Clear();
        Reserve(sizeof(uint)).Clear();
    }

    /// <summary>Writes the checksum of the record and of the id under which it is stored.</summary>
    public void Seal(long id) =>
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer, RecordReader.Checksum(Written[sizeof(uint)..], id));

    public void Byte(byte value) => Reserve(1)[0] = value;

    public void Number(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }
        Byte((byte)value);
    }

    public void Signed(long value) => Number((ulong)(value << 1 ^ value >> 63));

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number((ulong)bytes.Length);
        bytes.CopyTo(Reserve(bytes.Length));
    }

    /// <summary>UTF-8, or UTF-16 when the string has half of a surrogate pair, which UTF-8 has no form for.</summary>
    public void String(string text)
    {
        var start = _length;
        try
        {
            var count = Strict.GetByteCount(text);
            Tag(RecordTag.String).Number((ulong)count);
            Strict.GetBytes(text, Reserve(count));
        }
        catch (EncoderFallbackException)
        {
            _length = start;
            Tag(RecordTag.String16).Number((ulong)text.Length);
            foreach (var unit in text) BinaryPrimitives.WriteUInt16LittleEndian(Reserve(sizeof(char)), unit);
        }
    }

    public void Value(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Boolean: Byte((byte)(value.AsBoolean() ? RecordTag.True : RecordTag.False)); break;
            case ValueKind.Integer: Tag(RecordTag.Integer).Signed(value.RawBits); break;
            case ValueKind.Float: Tag(RecordTag.Float).Fixed(value.RawBits); break;
            case ValueKind.String: String(value.AsString()); break;
            case ValueKind.List: List(value.AsList()); break;
            case ValueKind.Date: Tag(RecordTag.Date).Signed(value.RawBits); break;
            case ValueKind.LocalTime: Tag(RecordTag.LocalTime).Signed(value.RawBits); break;
            case ValueKind.Time: Tag(RecordTag.Time).Fixed(value.RawBits); break;
            case ValueKind.LocalDateTime: LocalDateTime(value.AsLocalDateTime()); break;
            case ValueKind.DateTime: DateTime(value.AsDateTime()); break;
            case ValueKind.Duration: Duration(value.AsDuration()); break;
            case ValueKind.Point: Point(value.AsPoint()); break;
            case ValueKind.Bytes: Tag(RecordTag.Bytes).Bytes(value.AsBytes().Span); break;
            default: throw new InvalidOperationException($"{value.Kind} is not a property.");
        }
    }

    RecordWriter Tag(RecordTag tag)
    {
        Byte((byte)tag);
        return this;
    }

    void List(ListValue list)
    {
        Tag(RecordTag.List).Number((ulong)list.Count);
        foreach (var item in list.Span) Value(item);
    }

    void LocalDateTime(LocalDateTimeValue value)
    {
        Tag(RecordTag.LocalDateTime).Signed(value.Date.EpochDay);
        Signed(value.Time.NanoOfDay);
    }

    void DateTime(DateTimeValue value)
    {
        Tag(RecordTag.DateTime).Signed(value.Date.EpochDay);
        Signed(value.Time.NanoOfDay);
        Signed(value.OffsetSeconds);
        String(value.Zone ?? "");
    }

    void Duration(DurationValue value)
    {
        Tag(RecordTag.Duration).Signed(value.Months);
        Signed(value.Days);
        Signed(value.Seconds);
        Signed(value.Nanos);
    }

    void Point(PointValue value)
    {
        Tag(RecordTag.Point).Number((ulong)value.Srid);
        Fixed(BitConverter.DoubleToInt64Bits(value.X));
        Fixed(BitConverter.DoubleToInt64Bits(value.Y));
        if (value.Z is { } z) Fixed(BitConverter.DoubleToInt64Bits(z));
    }

    void Fixed(long bits) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(sizeof(long)), bits);

    Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        _length += count;
        return _buffer.AsSpan(_length - count, count);
    }
}
