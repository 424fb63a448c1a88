namespace GraphExplorer.Cypher.Values;

/// <summary>
/// What the reference half of a <see cref="Value"/> points to, unless it is a string or nothing: either a value that
/// lives on the heap, or the tag that says how to read the 64 bits of the other half.
/// </summary>
public abstract class HeapValue
{
    private protected HeapValue(ValueKind kind) => Kind = kind;

    internal ValueKind Kind { get; }

    /// <summary>Whether the query that made it counts its memory for as long as anybody holds it.</summary>
    internal bool IsCounted { get; set; }
}

/// <summary>
/// Says how the 64 bits of a <see cref="Value"/> are read. There is one tag for each kind without an object.
/// </summary>
sealed class InlineTag : HeapValue
{
    public static readonly InlineTag Boolean = new(ValueKind.Boolean);
    public static readonly InlineTag Integer = new(ValueKind.Integer);
    public static readonly InlineTag Float = new(ValueKind.Float);
    public static readonly InlineTag Node = new(ValueKind.Node);
    public static readonly InlineTag Relationship = new(ValueKind.Relationship);
    public static readonly InlineTag Date = new(ValueKind.Date);
    public static readonly InlineTag LocalTime = new(ValueKind.LocalTime);
    public static readonly InlineTag Time = new(ValueKind.Time);

    InlineTag(ValueKind kind) : base(kind)
    {
    }
}
