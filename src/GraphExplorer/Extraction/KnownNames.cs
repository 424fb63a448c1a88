namespace GraphExplorer.Extraction;

/// <summary>An entity that the caller knows, with every name by which a text may call it.</summary>
public sealed record KnownEntity(string Id, string Label, string Name, IReadOnlyList<string> Aliases);

/// <summary>What the caller knows before reading: the names of the store. Their ids are kept.</summary>
public sealed record KnownNames(IReadOnlyList<KnownEntity> Entities)
{
    public static KnownNames None { get; } = new([]);
}
