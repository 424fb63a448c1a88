namespace GraphExplorer.Cypher.Values;

/// <summary>What a comparison of two values says. Only the first three are answers to "which one is smaller".</summary>
public enum Order : sbyte
{
    Less = -1,
    Equal = 0,
    Greater = 1,

    /// <summary>A number was compared with NaN: every inequality is false.</summary>
    Unordered = 2,

    /// <summary>Null or types that are not comparable: every inequality is null.</summary>
    Unknown = 3,
}
