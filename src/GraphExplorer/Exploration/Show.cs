using GraphExplorer.Model;
using GraphExplorer.Tracing;

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

/// <summary>All best paths between two entities.</summary>
/// <param name="From">Where the paths begin.</param>
/// <param name="To">Where they end.</param>
/// <param name="Types">What may be walked, joined by commas: types of edges, and categories of them in lower case; empty = what
/// links actors, * = every type.</param>
public sealed record ShowPath(string From, string To, string Types = "") : Show
{
    /// <summary>Most steps; 0 = as many as the limit allows.</summary>
    public int StepsMax { get; init; }

    /// <summary>Each step not earlier than the one before.</summary>
    public bool InOrder { get; init; }

    public PathObjective Objective { get; init; }

    public override string ToString()
    {
        var options = string.Join(',', Options());
        return $"path/{From}/{To}" + (options.Length > 0 ? $"/{(Types.Length == 0 ? "actors" : Types)}/{options}" : Types.Length == 0 ? "" : "/" + Types);
    }

    IEnumerable<string> Options()
    {
        if (StepsMax > 0) yield return $"max-{StepsMax}";
        if (InOrder) yield return "in-order";
        if (Objective == PathObjective.EarliestArrival) yield return "earliest";
    }
}

/// <summary>Ancestors and descendants of a group through splits, factions, mergers and renames.</summary>
public sealed record ShowLineage(string Id) : Show
{
    public override string ToString() => $"lineage/{Id}";
}

/// <summary>What may have led to a relationship or an event: the ties of its ends, and of what those touch, that came before.</summary>
/// <param name="Id">Id of the relationship or event.</param>
/// <param name="Steps">Most ties of a chain.</param>
/// <param name="Years">How many years back.</param>
public sealed record ShowAntecedents(string Id, int Steps = 2, int Years = 10) : Show
{
    public override string ToString() => $"led-to/{Id}" + (this == new ShowAntecedents(Id) ? "" : $"/{Steps}/{Years}");
}

/// <summary>One of the traces of a group or person.</summary>
public sealed record ShowTrace(TraceKind Kind, string Id) : Show
{
    public override string ToString() => $"{TraceKinds.WordOf(Kind)}/{Id}";
}

/// <summary>What a saved query returns; its parameters are those of the state.</summary>
public sealed record ShowQuery(string Name) : Show
{
    public override string ToString() => $"query/{Name}";
}

/// <summary>Entities that were chosen one by one, such as those of a result, and the relationships among them.</summary>
public sealed record ShowEntities(IdSet Ids) : Show
{
    public override string ToString() => $"entities/{Ids}";
}
