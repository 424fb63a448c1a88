using System.Diagnostics;
using System.Runtime.CompilerServices;
using GraphExplorer.Cypher.Values.Temporal;

namespace GraphExplorer.Cypher.Values;

/// <summary>
/// One value of the query language in 16 bytes: a reference and 64 bits. Numbers, booleans, entity ids, dates and times
/// of day need no object. The default is null. A node or a relationship is its id alone; labels and properties are read
/// through the reader of the transaction.
/// <para><see cref="Equals(Value)"/> is the equivalence of DISTINCT and grouping (null equals null, NaN equals NaN,
/// 1 equals 1.0); the three-valued <c>=</c> of the language is <see cref="Equality"/>.</para>
/// </summary>
[DebuggerDisplay("{Kind}: {ToString(),nq}")]
public readonly struct Value : IEquatable<Value>
{
    readonly object? _reference;
    readonly long _bits;

    Value(object? reference, long bits)
    {
        _reference = reference;
        _bits = bits;
    }

    public static Value Null => default;

    public static Value True => new(InlineTag.Boolean, 1);

    public static Value False => new(InlineTag.Boolean, 0);

    public ValueKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _reference switch
        {
            null => ValueKind.Null,
            string => ValueKind.String,
            var heap => Unsafe.As<HeapValue>(heap).Kind,
        };
    }

    public bool IsNull => _reference is null;

    public bool IsTrue => ReferenceEquals(_reference, InlineTag.Boolean) && _bits != 0;

    public bool IsFalse => ReferenceEquals(_reference, InlineTag.Boolean) && _bits == 0;

    public bool IsBoolean => ReferenceEquals(_reference, InlineTag.Boolean);

    public bool IsInteger => ReferenceEquals(_reference, InlineTag.Integer);

    public bool IsFloat => ReferenceEquals(_reference, InlineTag.Float);

    /// <summary>Integer or float.</summary>
    public bool IsNumber => IsInteger || IsFloat;

    public bool IsString => _reference is string;

    public bool IsList => _reference is ListValue;

    public bool IsMap => _reference is MapValue;

    public bool IsNode => ReferenceEquals(_reference, InlineTag.Node);

    public bool IsRelationship => ReferenceEquals(_reference, InlineTag.Relationship);

    public bool IsPath => _reference is PathValue;

    public bool IsTemporal => Kind is >= ValueKind.Date and <= ValueKind.DateTime;

    public static Value Of(bool value) => new(InlineTag.Boolean, value ? 1 : 0);

    /// <summary>True, false, or null when unknown.</summary>
    public static Value Of(bool? value) => value is { } known ? Of(known) : default;

    public static Value Of(long value) => new(InlineTag.Integer, value);

    public static Value Of(double value) => new(InlineTag.Float, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A string; null gives the null of the language.</summary>
    public static Value Of(string? value) => new(value, 0);

    public static Value Of(ListValue value) => new(value, 0);

    /// <summary>A list that takes the array over: nobody may change it afterwards.</summary>
    public static Value Of(Value[] items) => new(items.Length == 0 ? ListValue.Empty : new ListValue(items), 0);

    public static Value Of(MapValue value) => new(value, 0);

    public static Value Of(PathValue value) => new(value, 0);

    public static Value Of(PointValue value) => new(value, 0);

    public static Value Of(DateValue value) => new(InlineTag.Date, value.EpochDay);

    public static Value Of(LocalTimeValue value) => new(InlineTag.LocalTime, value.NanoOfDay);

    public static Value Of(TimeValue value) => new(InlineTag.Time, value.Pack());

    public static Value Of(LocalDateTimeValue value) => new(value, 0);

    public static Value Of(DateTimeValue value) => new(value, 0);

    public static Value Of(DurationValue value) => new(value, 0);

    public static Value Of(BytesValue value) => new(value, 0);

    public static Value Node(long id) => new(InlineTag.Node, id);

    public static Value Relationship(long id) => new(InlineTag.Relationship, id);

    public bool AsBoolean() => Bits(InlineTag.Boolean) != 0;

    public long AsInteger() => Bits(InlineTag.Integer);

    public double AsFloat() => BitConverter.Int64BitsToDouble(Bits(InlineTag.Float));

    /// <summary>The number as a float, whichever of the two kinds of number it is.</summary>
    public double AsNumber() => IsInteger ? _bits : AsFloat();

    public string AsString() => (string)_reference!;

    public ListValue AsList() => (ListValue)_reference!;

    public MapValue AsMap() => (MapValue)_reference!;

    /// <summary>The id of a node.</summary>
    public long AsNode() => Bits(InlineTag.Node);

    /// <summary>The id of a relationship.</summary>
    public long AsRelationship() => Bits(InlineTag.Relationship);

    public PathValue AsPath() => (PathValue)_reference!;

    public PointValue AsPoint() => (PointValue)_reference!;

    public BytesValue AsBytes() => (BytesValue)_reference!;

    public DateValue AsDate() => new(Bits(InlineTag.Date));

    public LocalTimeValue AsLocalTime() => new(Bits(InlineTag.LocalTime));

    public TimeValue AsTime() => TimeValue.Unpack(Bits(InlineTag.Time));

    public LocalDateTimeValue AsLocalDateTime() => (LocalDateTimeValue)_reference!;

    public DateTimeValue AsDateTime() => (DateTimeValue)_reference!;

    public DurationValue AsDuration() => (DurationValue)_reference!;

    public bool TryString(out string text)
    {
        text = (_reference as string)!;
        return text is not null;
    }

    public bool TryInteger(out long number)
    {
        number = _bits;
        return IsInteger;
    }

    /// <summary>The heap object, for code that has looked at <see cref="Kind"/> already.</summary>
    internal object? Reference => _reference;

    /// <summary>The 64 bits, whose meaning depends on <see cref="Kind"/>.</summary>
    internal long RawBits => _bits;

    public bool Equals(Value other) => Hashing.Equivalent(this, other);

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => Hashing.Hash(this);

    /// <summary>
    /// For people: strings are quoted, entities are shown as <c>node 7</c>. Not the toString() of the language.
    /// </summary>
    public override string ToString() => ValueText.Show(this);

    public static bool operator ==(Value left, Value right) => left.Equals(right);

    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    long Bits(InlineTag tag)
    {
        if (!ReferenceEquals(_reference, tag)) ThrowWrongKind(tag);
        return _bits;
    }

    void ThrowWrongKind(InlineTag tag) => throw new InvalidCastException($"The value is {Kind}, not {tag.Kind}.");
}
