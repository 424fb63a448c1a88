namespace GraphExplorer.Interchange;

/// <summary>
/// What the words of a file of others mean here: its kinds of nodes as kinds of entities, its types of edges as types of
/// relationships. Words are compared without regard to case, and spaces, hyphens and underscores are one.
/// </summary>
public sealed record ImportedTerms
{
    /// <summary>No words of its own: the file uses ours.</summary>
    public static ImportedTerms None { get; } = new();

    /// <summary>Kinds of entities (Group, Person, …) by the file's word.</summary>
    public IReadOnlyDictionary<string, string> Kinds { get; init; } = new Dictionary<string, string>();

    /// <summary>The kind of a node that says none; empty to refuse it.</summary>
    public string KindOtherwise { get; init; } = "";

    /// <summary>Types of relationships (ALLIED_WITH, …) by the file's word.</summary>
    public IReadOnlyDictionary<string, string> Relations { get; init; } = new Dictionary<string, string>();

    /// <summary>The type of an edge that says none; empty to refuse it.</summary>
    public string RelationOtherwise { get; init; } = "";

    /// <summary>
    /// Values of properties that a kind or type has to have and the file does not say, by the name of the property:
    /// <c>tier</c> = <c>cooperates</c> for every ALLIED_WITH.
    /// </summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}
