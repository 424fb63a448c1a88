using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>
/// What differs between two dates. Edges are compared, and of the nodes events and groups; people, places and
/// communities are taken as lasting. <see cref="PresenceChange"/>, <see cref="SaidChange"/> and
/// <see cref="ChangeKind"/> hold the rules.
/// </summary>
/// <param name="From">The earlier date.</param>
/// <param name="To">The later date.</param>
/// <param name="AssumeOngoing">Whether the rule "assumed ongoing" was applied.</param>
/// <param name="Compared">Everything that was compared.</param>
/// <param name="Changes">By kind, then by date, then by id.</param>
/// <param name="Undated">Edges and events without any date: they cannot be compared, and are never counted as unchanged.</param>
/// <param name="Unchanged">How many dated edges and events hold at both dates, or at neither, as far as is known.</param>
public sealed record SubgraphComparison(
    TimeWindow From, TimeWindow To, bool AssumeOngoing, Subgraph Compared, IReadOnlyList<Change> Changes,
    IReadOnlyList<string> Undated, int Unchanged)
{
    const string GroupKind = "Group";

    /// <summary>Compares.</summary>
    /// <param name="subgraph">What is compared, of all time.</param>
    /// <param name="claims">The claims of its edges, by edge id.</param>
    /// <param name="from">The earlier date.</param>
    /// <param name="to">The later date, which begins after the earlier one has ended.</param>
    /// <param name="assumeOngoing">The rule "assumed ongoing".</param>
    public static SubgraphComparison Of(
        Subgraph subgraph, ILookup<string, StatedClaim> claims, TimeWindow from, TimeWindow to, bool assumeOngoing = true)
    {
        var dateOf = DatesOf(subgraph);
        Change? Presence(string id, GraphEdge? edge, GraphNode? node) =>
            PresenceChange.Between(dateOf[id], from.Bounds, to.Bounds, assumeOngoing) is { } change
                ? new Change { Kind = change.Kind, Certainty = change.Certainty, Edge = edge, Node = node }
                : null;
        var edges = subgraph.Edges.Select(edge => Presence(edge.Id, edge, null)).OfType<Change>();
        var nodes = subgraph.Nodes.Where(node => dateOf.ContainsKey(node.Id))
            .Select(node => Presence(node.Id, null, node)).OfType<Change>();
        var present = WithRetyped([.. edges]).Concat(nodes).ToArray();
        var said = SaidChange.Of(subgraph, claims, from.Bounds, to.Bounds);
        var undated = dateOf.Where(pair => pair.Value.IsUndated).Select(pair => pair.Key).ToArray();
        var changed = present.SelectMany(change => change.EdgeIds.Append(change.Id)).Distinct().Count();
        return new(
            from, to, assumeOngoing, subgraph,
            [.. present.Concat(said).OrderBy(change => change.Kind).ThenBy(change => Begin(change.Bounds))
                .ThenBy(change => change.Id, StringComparer.Ordinal)],
            undated, dateOf.Count - undated.Length - changed);
    }

    /// <summary>The changes of a kind.</summary>
    public IReadOnlyList<Change> Of(ChangeKind kind) => [.. Changes.Where(change => change.Kind == kind)];

    /// <summary>Edges, events and the groups that have a date.</summary>
    static Dictionary<string, Dated> DatesOf(Subgraph subgraph)
    {
        var dates = subgraph.Edges.ToDictionary(edge => edge.Id, Dated.Of, StringComparer.Ordinal);
        foreach (var node in subgraph.Nodes)
            if (node.Kind == GraphNode.EventKind || (node.Kind == GroupKind && !node.IsUndated)) dates[node.Id] = Dated.Of(node);
        return dates;
    }

    /// <summary>What ended and what came between the same two, of different types, becomes one change.</summary>
    static IEnumerable<Change> WithRetyped(IReadOnlyList<Change> changes)
    {
        foreach (var pair in changes.GroupBy(change => Pair(change.Edge!)))
        {
            var ended = pair.Where(change => change.Kind == ChangeKind.Ended).ToArray();
            var added = pair.Where(change => change.Kind == ChangeKind.Added
                && ended.Any(other => other.Edge!.Type != change.Edge!.Type)).ToArray();
            var replaced = ended.Where(change => added.Any(other => other.Edge!.Type != change.Edge!.Type)).ToArray();
            foreach (var change in added)
                yield return change with
                {
                    Kind = ChangeKind.Retyped,
                    Certainty = Least(replaced.Append(change).Select(each => each.Certainty)),
                    Before = [.. replaced.Where(other => other.Edge!.Type != change.Edge!.Type).Select(other => other.Edge!)],
                };
            foreach (var change in pair.Except(added).Except(replaced)) yield return change;
        }
    }

    static (string, string) Pair(GraphEdge edge) =>
        string.CompareOrdinal(edge.From, edge.To) <= 0 ? (edge.From, edge.To) : (edge.To, edge.From);

    static TimeState Least(IEnumerable<TimeState> certainties) => certainties.Min(Rank) switch
    {
        0 => TimeState.Possible,
        1 => TimeState.Assumed,
        _ => TimeState.Certain,
    };

    static int Rank(TimeState certainty) => certainty switch
    {
        TimeState.Certain => 2,
        TimeState.Assumed => 1,
        _ => 0,
    };

    // The order of cypher/README.md: by the last possible day where no first one is known.
    static int Begin(RelationBounds bounds) => bounds.StartMin == DateBounds.Earliest ? bounds.StartMax : bounds.StartMin;
}
