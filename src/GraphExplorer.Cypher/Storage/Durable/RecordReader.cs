using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using GraphExplorer.Cypher.Values;
using GraphExplorer.Cypher.Values.Temporal;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Reads what <see cref="RecordWriter"/> wrote. Anything that it cannot have written ends in <see
/// cref="RecordException"/>.
/// </summary>
ref struct RecordReader(ReadOnlySpan<byte> record, StringPool strings)
{
    /// <summary>Lists hold no lists, so that a value has at most this many levels.</summary>
    const int DepthMax = 2;

    readonly ReadOnlySpan<byte> _record = record;
    int _place;
    int _depth;

    public readonly bool AtEnd => _place == _record.Length;

    /// <summary>A reader behind the checksum of a sealed record, which has been compared.</summary>
    public static RecordReader OpenSealed(ReadOnlySpan<byte> record, long id, StringPool strings)
    {
        if (record.Length < sizeof(uint)) throw new RecordException("is cut off");
        var reader = new RecordReader(record, strings) { _place = sizeof(uint) };
        if (BinaryPrimitives.ReadUInt32LittleEndian(record) != Checksum(record[sizeof(uint)..], id))
            throw new RecordException("does not match its checksum");
        return reader;
    }

    public static uint Checksum(ReadOnlySpan<byte> content, long id) =>
        Crc32.Of(content, Crc32.Of(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in id))));

    public byte Byte() => Take(1)[0];

    public ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return value;
        }
        throw new RecordException("has a number that is too long");
    }

    public int Count()
    {
        var count = Number();
        if (count > (ulong)(_record.Length - _place)) throw new RecordException("claims more than it holds");
        return (int)count;
    }

    /// <summary>A token or an id.</summary>
    public int Id()
    {
        var id = Number();
        return id <= int.MaxValue ? (int)id : throw new RecordException("has an id that is too large");
    }

    public long Signed()
    {
        var folded = Number();
        return (long)(folded >> 1) ^ -(long)(folded & 1);
    }

    public string String() => (RecordTag)Byte() switch
    {
        RecordTag.String => strings.Utf8(Take(Count())),
        RecordTag.String16 => String16(),
        _ => throw new RecordException("has no text where one should be"),
    };

    public Value Value()
    {
        var tag = (RecordTag)Byte();
        switch (tag)
        {
            case RecordTag.False: return Values.Value.False;
            case RecordTag.True: return Values.Value.True;
            case RecordTag.Integer: return Values.Value.Of(Signed());
            case RecordTag.Float: return Values.Value.Of(Float());
            case RecordTag.String: return Values.Value.Of(strings.Utf8(Take(Count())));
            case RecordTag.String16: return Values.Value.Of(String16());
            case RecordTag.List: return List();
            case RecordTag.Bytes: return Values.Value.Of(new BytesValue(Take(Count()).ToArray()));
            case RecordTag.Date: return Values.Value.Of(new DateValue(Signed()));
            case RecordTag.LocalTime: return Values.Value.Of(new LocalTimeValue(Signed()));
            case RecordTag.Time: return Values.Value.Of(TimeValue.Unpack(Fixed()));
            case RecordTag.LocalDateTime: return Values.Value.Of(new LocalDateTimeValue(new(Signed()), new(Signed())));
            case RecordTag.DateTime: return DateTime();
            case RecordTag.Duration: return Duration();
            case RecordTag.Point: return Point();
            default: throw new RecordException($"has a value of unknown type {(byte)tag}");
        }
    }

    Value List()
    {
        if (++_depth > DepthMax) throw new RecordException("has lists within lists");
        var items = new Value[Count()];
        for (var i = 0; i < items.Length; i++) items[i] = Value();
        _depth--;
        return Values.Value.Of(items);
    }

    Value DateTime()
    {
        var date = new DateValue(Signed());
        var time = new LocalTimeValue(Signed());
        var offset = (int)Signed();
        var zone = String();
        return Values.Value.Of(new DateTimeValue(date, time, offset, zone.Length == 0 ? null : zone));
    }

    Value Duration()
    {
        var (months, days) = (Signed(), Signed());
        var seconds = Signed();
        return Values.Value.Of(new DurationValue(months, days, seconds, (int)Signed()));
    }

    Value Point()
    {
        var srid = Id();
        var (x, y) = (Float(), Float());
        double? z = srid is PointValue.Wgs84With3D or PointValue.CartesianWith3D ? Float() : null;
        return Values.Value.Of(new PointValue(srid, x, y, z));
    }

    string String16()
    {
        var length = Count();
        var units = Take(length * sizeof(char));
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) text.Append((char)BinaryPrimitives.ReadUInt16LittleEndian(units[(i * 2)..]));
        return text.ToString();
    }

    double Float() => BitConverter.Int64BitsToDouble(Fixed());

    long Fixed() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    ReadOnlySpan<byte> Take(int count)
    {
        if (count > _record.Length - _place) throw new RecordException("is cut off");
        _place += count;
        return _record.Slice(_place - count, count);
    }
}
