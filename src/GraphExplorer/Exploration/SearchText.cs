using GraphExplorer.Evidence;

namespace GraphExplorer.Exploration;

/// <summary>
/// What somebody typed into a search box: an optional prefix for the kind (<c>group:imu</c>) and words, as keys and
/// as skeletons of spelling.
/// </summary>
sealed record SearchText(string Label, string Key, string Skeleton)
{
    /// <summary>Longest text that is searched for, in characters.</summary>
    public const int LengthMax = 200;

    static readonly Dictionary<string, string> s_prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["group"] = "Group", ["state"] = "StateActor", ["person"] = "Person", ["leader"] = "Leader", ["place"] = "Place",
        ["event"] = "Event", ["community"] = "Community",
    };

    public bool IsEmpty => Key.Length == 0;

    /// <summary>Words of the key.</summary>
    public string[] Words => Key.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Words of the skeleton.</summary>
    public string[] SkeletonWords => Skeleton.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static SearchText Of(string typed)
    {
        if (typed.Length > LengthMax) typed = typed[..LengthMax];
        var colon = typed.IndexOf(':');
        var label = colon > 0 ? s_prefixes.GetValueOrDefault(typed[..colon].Trim(), "") : "";
        var name = label.Length > 0 ? typed[(colon + 1)..] : typed;
        return new SearchText(label, NameKey.Of(name), NameKey.Skeleton(name));
    }
}
