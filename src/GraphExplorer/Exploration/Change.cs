using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>One difference of the network between two dates. It is about an edge, or about an event or a group.</summary>
public sealed record Change
{
    public required ChangeKind Kind { get; init; }

    /// <summary>Certain, assumed or possible.</summary>
    public required TimeState Certainty { get; init; }

    /// <summary>The edge that changed; of a retyped pair the edge that came. Null for a node.</summary>
    public GraphEdge? Edge { get; init; }

    /// <summary>The event or group that changed. Null for an edge.</summary>
    public GraphNode? Node { get; init; }

    /// <summary>Of a retyped pair: the edges of other types that ended. Else empty.</summary>
    public IReadOnlyList<GraphEdge> Before { get; init; } = [];

    /// <summary>Of something re-dated: what sources said by the first date, as EDTF of start and end.</summary>
    public SaidDate? DateBefore { get; init; }

    /// <summary>Of something re-dated: what newer sources say.</summary>
    public SaidDate? DateAfter { get; init; }

    /// <summary>Ids of the claims that make the change; empty where all claims of the edge do.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>Id of what changed.</summary>
    public string Id => Edge?.Id ?? Node!.Id;

    /// <summary>Ids of all edges that the change is about, the present one first; empty for a node.</summary>
    public IReadOnlyList<string> EdgeIds => Edge is null ? [] : [Edge.Id, .. Before.Select(edge => edge.Id)];

    /// <summary>When it was so.</summary>
    public RelationBounds Bounds => Edge?.Span.Bounds ?? Node!.Bounds;
}

/// <summary>A date as a source gives it.</summary>
/// <param name="Start">EDTF; empty when not given.</param>
/// <param name="End">EDTF; <c>..</c> = still so; empty when not given.</param>
public sealed record SaidDate(string Start, string End);
