namespace GraphExplorer.Evidence;

/// <summary>
/// A group, state actor, person, place, event or community as it was coded; its relations and figures come from claims.
/// </summary>
public sealed record Entity
{
    /// <summary>Stable slug: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Without <c>Entity</c>: one kind of <see cref="Vocabulary.Kinds"/>, or Person and Leader.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    public required string Name { get; init; }

    /// <summary>One of <see cref="Vocabulary.EntityStatuses"/>.</summary>
    public required string Status { get; init; }

    public required string Summary { get; init; }

    /// <summary>What its kind adds: string, bool, long or double by name.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; init; } = new Dictionary<string, object>();

    public string LabelText => string.Join(" and ", Labels);
}
