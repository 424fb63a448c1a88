using System.Buffers.Binary;
using System.Text;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>
/// Reads PackStream version 1 from the bytes of one whole message. Nothing is made larger than the bytes that have
/// come: each entry of a list, map or structure takes at least one byte, so a claimed size is refused unless the bytes
/// left can hold it together with all entries promised by the containers around it. What is refused is a
/// <see cref="MalformedMessageException"/>.
/// </summary>
ref struct PackStreamReader
{
    const int KeysKept = 64;

    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly ReadOnlySpan<byte> _bytes;
    readonly PackStreamLimits _limits;
    readonly StructureForm _form;

    /// <summary>Keys of maps that came before, since the maps of one list have the same; made with the first.</summary>
    string?[]? _keys;
    int _position;
    int _depth;
    int _elements;

    /// <summary>Invariant: entries that open containers still wait for; never more than the bytes left.</summary>
    int _promised;

    public PackStreamReader(ReadOnlySpan<byte> bytes, PackStreamLimits limits, StructureForm form)
    {
        _bytes = bytes;
        _limits = limits;
        _form = form;
    }

    public readonly StructureForm Form => _form;

    public readonly bool IsAtEnd => _position == _bytes.Length;

    readonly int Left => _bytes.Length - _position;

    /// <summary>Reads the header of the structure that a whole message is.</summary>
    public (byte Tag, int Fields) ReadMessageHeader()
    {
        var marker = ReadByte();
        if ((marker & 0xF0) != Marker.TinyStructure)
            throw new MalformedMessageException($"A message must be a structure, not a value with marker {marker:X2}.");
        return (ReadByte(), marker & 0x0F);
    }

    public object? ReadValue()
    {
        var marker = ReadByte();
        return marker switch
        {
            <= 0x7F or >= 0xF0 => SharedValues.Integer((sbyte)marker),
            < 0x90 => ReadText(marker & 0x0F),
            < 0xA0 => ReadEntries(marker & 0x0F),
            < 0xB0 => ReadEntriesByKey(marker & 0x0F),
            < 0xC0 => ReadStructure(marker & 0x0F),
            Marker.Null => null,
            Marker.Float => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
            Marker.False => SharedValues.False,
            Marker.True => SharedValues.True,
            >= Marker.Integer8 and <= Marker.Integer64 => SharedValues.Integer(ReadIntegerAfter(marker)),
            _ => ReadSized(marker),
        };
    }

    public long ReadInteger()
    {
        var marker = ReadByte();
        return marker is <= 0x7F or >= 0xF0 ? (sbyte)marker : ReadIntegerAfter(marker);
    }

    public double ReadFloat()
    {
        var marker = ReadByte();
        return marker == Marker.Float
            ? BinaryPrimitives.ReadDoubleBigEndian(Take(8))
            : throw Unexpected("a float", marker);
    }

    public string ReadString()
    {
        var marker = ReadByte();
        return marker switch
        {
            >= Marker.TinyString and < Marker.TinyList => ReadText(marker & 0x0F),
            >= Marker.String8 and <= Marker.String32 => ReadText(ReadSize(marker - Marker.String8)),
            _ => throw Unexpected("a string", marker),
        };
    }

    public IReadOnlyList<object?> ReadList() =>
        ReadValue() as IReadOnlyList<object?> ?? throw new MalformedMessageException("A list is expected.");

    public IReadOnlyDictionary<string, object?> ReadMap() =>
        ReadValue() as IReadOnlyDictionary<string, object?>
            ?? throw new MalformedMessageException("A map is expected.");

    /// <summary>Reads a list whose entries are all strings.</summary>
    public IReadOnlyList<string> ReadStrings()
    {
        var count = OpenList();
        var texts = count == 0 ? [] : new string[count];
        for (var i = 0; i < count; i++)
        {
            _promised--;
            texts[i] = ReadString();
        }

        _depth--;
        return texts;
    }

    /// <summary>
    /// Opens a list to be read entry by entry; the caller calls <see cref="NextEntry"/> before each and
    /// <see cref="Close"/> after the last.
    /// </summary>
    public int OpenList()
    {
        var marker = ReadByte();
        var count = marker switch
        {
            >= Marker.TinyList and < Marker.TinyMap => marker & 0x0F,
            >= Marker.List8 and <= Marker.List32 => ReadSize(marker - Marker.List8),
            _ => throw Unexpected("a list", marker),
        };
        Open(count, 1);
        return count;
    }

    public void NextEntry() => _promised--;

    public void Close() => _depth--;

    /// <summary>Opens a structure that must have the given tag and number of fields.</summary>
    public void OpenStructure(byte tag, int fields)
    {
        var marker = ReadByte();
        if (marker != (Marker.TinyStructure | fields) || ReadByte() is var found && found != tag)
            throw new MalformedMessageException($"A structure {tag:X2} with {fields} fields is expected.");
        Open(fields, 1);
    }

    object? ReadSized(byte marker) => marker switch
    {
        >= Marker.Bytes8 and <= Marker.Bytes32 => Take(ReadSize(marker - Marker.Bytes8)).ToArray(),
        >= Marker.String8 and <= Marker.String32 => ReadText(ReadSize(marker - Marker.String8)),
        >= Marker.List8 and <= Marker.List32 => ReadEntries(ReadSize(marker - Marker.List8)),
        >= Marker.Map8 and <= Marker.Map32 => ReadEntriesByKey(ReadSize(marker - Marker.Map8)),
        _ => throw new MalformedMessageException($"The marker {marker:X2} means nothing in PackStream 1."),
    };

    IReadOnlyList<object?> ReadEntries(int count)
    {
        Open(count, 1);
        if (count == 0)
        {
            _depth--;
            return [];
        }

        var entries = new object?[count];
        for (var i = 0; i < count; i++)
        {
            _promised--;
            entries[i] = ReadValue();
        }

        _depth--;
        return entries;
    }

    IReadOnlyDictionary<string, object?> ReadEntriesByKey(int count)
    {
        Open(count, 2);
        var map = new MapBuilder(count);
        for (var i = 0; i < count; i++)
        {
            _promised--;
            var key = ReadKey();
            _promised--;
            map.Add(key, ReadValue());
        }

        _depth--;
        return map.Build();
    }

    object ReadStructure(int fields)
    {
        var tag = ReadByte();
        Open(fields, 1);
        var value = StructureReader.Read(ref this, tag, fields);
        _depth--;
        return value;
    }

    /// <summary>
    /// Goes into a container after checking its claim; entries of a map take two bytes, a key and a value.
    /// </summary>
    void Open(int count, int bytesEach)
    {
        if (++_depth > _limits.DepthMax)
            throw new MalformedMessageException($"The message nests more than {_limits.DepthMax} values deep.");
        _elements = count > _limits.ElementsMax - _elements
            ? throw new MalformedMessageException($"The message holds more than {_limits.ElementsMax} values.")
            : _elements + count;
        if (count > (Left - _promised) / bytesEach)
            throw new MalformedMessageException(
                $"A list, map or structure claims {count} entries, more than the message can hold.");
        _promised += count * bytesEach;
    }

    /// <summary>Reads a string that has probably come before in this message.</summary>
    string ReadKey()
    {
        var length = _position < _bytes.Length ? _bytes[_position] - Marker.TinyString : 0;
        if (length is < 1 or > 15 || length >= Left)
            return ReadString();
        var bytes = _bytes.Slice(_position + 1, length);
        _keys ??= new string?[KeysKept];
        ref var kept = ref _keys[(bytes[0] + 3 * bytes[^1] + 5 * length) % KeysKept];
        if (kept is null || !Ascii.Equals(bytes, kept))
            return kept = ReadString();
        _position += 1 + length;
        return kept;
    }

    string ReadText(int length)
    {
        var bytes = Take(length);
        if (SharedValues.Text(bytes) is { } shared)
            return shared;
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new MalformedMessageException("A string is not valid UTF-8.", exception);
        }
    }

    long ReadIntegerAfter(byte marker) => marker switch
    {
        Marker.Integer8 => (sbyte)ReadByte(),
        Marker.Integer16 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
        Marker.Integer32 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
        Marker.Integer64 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
        _ => throw Unexpected("an integer", marker),
    };

    /// <summary>Reads a size of 8, 16 or 32 bits (width 0, 1 or 2).</summary>
    int ReadSize(int width)
    {
        long size = width switch
        {
            0 => ReadByte(),
            1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            _ => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        };
        return size <= Left
            ? (int)size
            : throw new MalformedMessageException($"A value claims a size of {size} where {Left} bytes are left.");
    }

    ReadOnlySpan<byte> Take(int count)
    {
        if (count > Left)
            throw new MalformedMessageException(
                $"The message ends inside a value: {count} bytes are needed, {Left} are left.");
        var span = _bytes.Slice(_position, count);
        _position += count;
        return span;
    }

    byte ReadByte() => _position < _bytes.Length
        ? _bytes[_position++]
        : throw new MalformedMessageException("The message ends where a value is expected.");

    static MalformedMessageException Unexpected(string what, byte marker) =>
        new($"The message has a value with marker {marker:X2} where {what} is expected.");
}
