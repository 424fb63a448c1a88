namespace GraphExplorer.Cypher.Binding;

/// <summary>Kinds of value, as a set. Null is a member of every type and has no bit of its own.</summary>
[Flags]
enum TypeKinds
{
    None = 0,
    Boolean = 1 << 0,
    Integer = 1 << 1,
    Float = 1 << 2,
    String = 1 << 3,
    List = 1 << 4,
    Map = 1 << 5,
    Node = 1 << 6,
    Relationship = 1 << 7,
    Path = 1 << 8,
    Date = 1 << 9,
    LocalTime = 1 << 10,
    Time = 1 << 11,
    LocalDateTime = 1 << 12,
    DateTime = 1 << 13,
    Duration = 1 << 14,
    Point = 1 << 15,
    Bytes = 1 << 16,

    Number = Integer | Float,
    Entity = Node | Relationship,
    Instant = Date | LocalTime | Time | LocalDateTime | DateTime,
    Temporal = Instant | Duration,
    Any = (1 << 17) - 1,
}

/// <summary>
/// What is known about a value before the query runs: the kinds it may have (or null), and for lists the type of the
/// elements when it is known. Light on purpose: only a certain conflict is an error, everything else is left to run.
/// </summary>
sealed record StaticType(TypeKinds Kinds, StaticType? Element = null)
{
    public static readonly StaticType Any = new(TypeKinds.Any);
    public static readonly StaticType Null = new(TypeKinds.None);
    public static readonly StaticType Boolean = new(TypeKinds.Boolean);
    public static readonly StaticType Integer = new(TypeKinds.Integer);
    public static readonly StaticType Float = new(TypeKinds.Float);
    public static readonly StaticType Number = new(TypeKinds.Number);
    public static readonly StaticType String = new(TypeKinds.String);
    public static readonly StaticType Map = new(TypeKinds.Map);
    public static readonly StaticType Node = new(TypeKinds.Node);
    public static readonly StaticType Relationship = new(TypeKinds.Relationship);
    public static readonly StaticType Path = new(TypeKinds.Path);
    public static readonly StaticType List = new(TypeKinds.List);

    public static StaticType Of(TypeKinds kinds) => kinds == TypeKinds.Any ? Any : new StaticType(kinds);

    public static StaticType ListOf(StaticType element) => new(TypeKinds.List, element);

    /// <summary>True when no value but null could be of both this type and one of the kinds.</summary>
    public bool Excludes(TypeKinds kinds) => Kinds != TypeKinds.None && (Kinds & kinds) == 0;

    /// <summary>True when every value of this type but null is of the kinds, and there is such a value.</summary>
    public bool IsSurely(TypeKinds kinds) => Kinds != TypeKinds.None && (Kinds & ~kinds) == 0;

    /// <summary>The type of a value that is either of this type or of the other.</summary>
    public StaticType Or(StaticType other)
    {
        var thisIsList = (Kinds & TypeKinds.List) != 0;
        var otherIsList = (other.Kinds & TypeKinds.List) != 0;
        var element = (thisIsList, otherIsList) switch
        {
            (true, true) when Element is not null && other.Element is not null => Element.Or(other.Element),
            (true, false) => Element,
            (false, true) => other.Element,
            _ => null,
        };
        return element is null ? Of(Kinds | other.Kinds) : new StaticType(Kinds | other.Kinds, element);
    }

    /// <summary>The type in words, for messages: "a node", "an integer or a float".</summary>
    public string Describe() => Describe(Kinds);

    public static string Describe(TypeKinds kinds)
    {
        if (kinds == TypeKinds.None) return "null";
        if (kinds == TypeKinds.Any) return "any value";
        var words = new List<string>();
        foreach (var (group, word) in s_groups)
        {
            if ((kinds & group) != group) continue;
            words.Add(word);
            kinds &= ~group;
        }
        words.AddRange(Enum.GetValues<TypeKinds>()
            .Where(kind => System.Numerics.BitOperations.IsPow2((int)kind) && (kinds & kind) != 0)
            .Select(WordOf));
        return words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";
    }

    static readonly (TypeKinds Group, string Word)[] s_groups =
    [
        (TypeKinds.Number, "a number"), (TypeKinds.Instant, "a temporal value"),
    ];

    static string WordOf(TypeKinds kind) => kind switch
    {
        TypeKinds.Integer => "an integer",
        TypeKinds.LocalTime => "a local time",
        TypeKinds.LocalDateTime => "a local date-time",
        TypeKinds.DateTime => "a date-time",
        TypeKinds.Bytes => "bytes",
        _ => "a " + kind.ToString().ToLowerInvariant(),
    };
}
