using GraphExplorer.Model;

namespace GraphExplorer.Exploration;

/// <summary>One thing that a view shows: a value of the URL's <c>show</c> parameter. A view is the union of what it
/// shows.</summary>
public abstract record Show
{
    /// <summary>The text in the URL, such as <c>path/imu/isis</c>. Ids hold no character that a path segment would
    /// have to escape.</summary>
    public abstract override string ToString();
}

/// <summary>The whole network up to the drawing limit.</summary>
public sealed record ShowAll : Show
{
    public override string ToString() => "all";
}

/// <summary>An entity and everything one step away.</summary>
public sealed record ShowNeighbourhood(string Id) : Show
{
    public override string ToString() => $"neighbourhood/{Id}";
}

/// <summary>The neighbours of an entity along one direction and one type; an empty type is every type.</summary>
public sealed record ShowExpansion(string Id, EdgeDirection Direction, string Type) : Show
{
    public override string ToString() => $"expand/{Id}/{DirectionText}/{(Type.Length == 0 ? "*" : Type)}";

    string DirectionText => Direction switch
    {
        EdgeDirection.Out => "out",
        EdgeDirection.In => "in",
        _ => "both",
    };
}

/// <summary>All shortest paths between two entities.</summary>
/// <param name="From">Where the paths begin.</param>
/// <param name="To">Where they end.</param>
/// <param name="Types">Types of edges that may be walked, joined by commas; empty = what links actors, * = every
/// type.</param>
public sealed record ShowPath(string From, string To, string Types = "") : Show
{
    public override string ToString() => $"path/{From}/{To}" + (Types.Length == 0 ? "" : "/" + Types);
}

/// <summary>Ancestors and descendants of a group through splits, factions and mergers.</summary>
public sealed record ShowLineage(string Id) : Show
{
    public override string ToString() => $"lineage/{Id}";
}

/// <summary>One of the traces of a group.</summary>
public sealed record ShowTrace(TraceKind Kind, string Id) : Show
{
    public override string ToString() => $"{TraceKinds.WordOf(Kind)}/{Id}";
}

/// <summary>What a saved query returns; its parameters are those of the state.</summary>
public sealed record ShowQuery(string Name) : Show
{
    public override string ToString() => $"query/{Name}";
}
