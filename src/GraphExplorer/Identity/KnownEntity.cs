using GraphExplorer.Time;

namespace GraphExplorer.Identity;

/// <summary>What is known of an entity where it is compared with others.</summary>
public sealed record KnownEntity
{
    public required string Id { get; init; }

    /// <summary>Group, StateActor, Person, Place, Event or Community.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Further names, as sources write them; also those of entities that were merged into it.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Ids in other registers, by the register.</summary>
    public IReadOnlyDictionary<string, string> ExternalIds { get; init; } = new Dictionary<string, string>();

    /// <summary>A description instead of a name, or a number of persons or groups: its words identify nobody.</summary>
    public bool IsNameless { get; init; }

    /// <summary>Days on which an event may have happened.</summary>
    public DateBounds? When { get; init; }

    /// <summary>Latitude and longitude of a place, in degrees.</summary>
    public (double Lat, double Lon)? Where { get; init; }

    public IReadOnlyList<Tie> Ties { get; init; } = [];
}

/// <summary>A relationship as one of its ends has it.</summary>
/// <param name="Type">Relationship type.</param>
/// <param name="IsOut">The entity is its first end; true for types without a direction.</param>
/// <param name="Other">Id of the other end.</param>
public sealed record Tie(string Type, bool IsOut, string Other);
