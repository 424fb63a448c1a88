using GraphExplorer.Time;

namespace GraphExplorer.Model;

/// <summary>
/// One node as screens, canvas and exporters see it. The id is the domain's own slug (<c>imu</c>), never an engine id;
/// only a node without an <c>id</c> property falls back to the store's element id.
/// </summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind">First of Group, StateActor, Person, Place, Event, Community, Name, Source, Passage, Claim that
/// the
/// node carries, else its first label, else <c>Node</c>.</param>
/// <param name="Labels">All labels except <c>Entity</c>, which every domain node has.</param>
/// <param name="Name">What to write under the node.</param>
/// <param name="Status">active, defunct, unknown or merged; empty when the store has none.</param>
/// <param name="Degree">All reading edges of the node in the store, drawn or not; 0 when nobody counted them.</param>
/// <param name="Bounds">When it was founded, born or happened, and when it ended.</param>
/// <param name="When">The EDTF text those bounds come from; empty when not dated.</param>
/// <param name="Properties">Everything else that the node carries.</param>
public sealed record GraphNode(
    string Id,
    string Kind,
    IReadOnlyList<string> Labels,
    string Name,
    string Status,
    int Degree,
    RelationBounds Bounds,
    string When,
    PropertyMap Properties)
{
    /// <summary>Of a place: ids of all places that it lies in, as the store knows them; empty for what is no place.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>The kind of the nodes that happened rather than lasted.</summary>
    public const string EventKind = "Event";

    /// <summary>The kind of the organisations whose names and lanes are drawn against time.</summary>
    public const string GroupKind = "Group";

    /// <summary>Names of a group that a source dates, and its acronyms; empty for other kinds and where nobody asked.</summary>
    public IReadOnlyList<NodeName> Names { get; init; } = [];

    /// <summary>True when no source says when.</summary>
    public bool IsUndated => Bounds.IsUndated(When, When);

    /// <summary>What is known about an event in a window of time; without one, whether it is dated at all.</summary>
    public TimeState StateIn(TimeWindow? window) =>
        IsUndated ? TimeState.Undated
        : window is null ? TimeState.Certain
        : Bounds.Within(window.Bounds, When, When);
}
