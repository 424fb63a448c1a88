namespace GraphExplorer.Identity;

/// <summary>How far the search for candidates goes. Nothing is compared with everything: entities meet by keys.</summary>
public sealed record IdentityLimits
{
    /// <summary>Entities that share a key at most; a key that more share, such as a common first name, says nothing.</summary>
    public int KeyBearersMax { get; init; } = 40;

    /// <summary>Pairs that are compared at most.</summary>
    public int PairsMax { get; init; } = 500_000;

    /// <summary>Candidates that are kept at most, best first.</summary>
    public int CandidatesMax { get; init; } = 2_000;

    /// <summary>Names of an entity that are compared at most.</summary>
    public int NamesMax { get; init; } = 24;

    /// <summary>Ties in common that bring two entities together which are not alike in name.</summary>
    public int SharedTiesMin { get; init; } = 4;

    /// <summary>Entities that are read at most.</summary>
    public int EntitiesMax { get; init; } = 200_000;

    /// <summary>Relationships that are read at most.</summary>
    public int TiesMax { get; init; } = 1_000_000;

    /// <summary>Kilometres between two places that may be one.</summary>
    public double PlaceKilometresMax { get; init; } = 50;
}
