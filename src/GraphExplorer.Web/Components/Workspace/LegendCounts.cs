using GraphExplorer.Exploration;
using GraphExplorer.Time;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>How many elements of each kind and type a view has, and how many of them are in sight.</summary>
public sealed class LegendCounts
{
    readonly Dictionary<string, Tally> _kinds;
    readonly Dictionary<string, Tally> _types;

    LegendCounts(ExploredView view)
    {
        var (all, seen) = (view.Union, view.Seen.Subgraph);
        Nodes = new Tally(seen.Nodes.Count, all.Nodes.Count);
        Edges = new Tally(seen.Edges.Count, all.Edges.Count);
        _kinds = Count(all.Nodes.Select(node => node.Kind), seen.Nodes.Select(node => node.Kind));
        _types = Count(all.Edges.Select(edge => edge.Type), seen.Edges.Select(edge => edge.Type));
        Disputed = new Tally(seen.Edges.Count(edge => edge.Reading.Disputed), all.Edges.Count(edge => edge.Reading.Disputed));
        Folded = view.Seen.Folded.Values.Sum();
        States = view.Seen.States.Values.CountBy(state => state).ToDictionary();
    }

    public static LegendCounts Of(ExploredView view) => new(view);

    public Tally Nodes { get; }
    public Tally Edges { get; }
    public Tally Disputed { get; }

    /// <summary>Nodes that are folded into a collapsed one.</summary>
    public int Folded { get; }

    /// <summary>Edges and events in sight by what is known about them in the chosen year.</summary>
    public IReadOnlyDictionary<TimeState, int> States { get; }

    /// <summary>Kinds of the view: those with a shape of their own in the order of the legend, then others by name.</summary>
    public IEnumerable<(string Kind, Tally Count)> Kinds =>
        from kind in KindWords.Drawn.Where(_kinds.ContainsKey).Concat(_kinds.Keys.Except(KindWords.Drawn).Order(StringComparer.Ordinal))
        select (kind, _kinds[kind]);

    /// <summary>Families of the view with their types.</summary>
    public IEnumerable<(EdgeFamily Family, IReadOnlyList<(string Type, Tally Count)> Types)> Families =>
        from family in EdgeFamilies.All
        let types = _types.Keys.Where(type => EdgeFamilies.Of(type) == family)
            .OrderBy(type => family.Types.ToList().IndexOf(type)).ThenBy(type => type, StringComparer.Ordinal)
            .Select(type => (type, _types[type])).ToArray()
        where types.Length > 0
        select (family, (IReadOnlyList<(string, Tally)>)types);

    static Dictionary<string, Tally> Count(IEnumerable<string> all, IEnumerable<string> seen)
    {
        var shown = seen.CountBy(key => key).ToDictionary(StringComparer.Ordinal);
        return all.CountBy(key => key)
            .ToDictionary(pair => pair.Key, pair => new Tally(shown.GetValueOrDefault(pair.Key), pair.Value), StringComparer.Ordinal);
    }
}

/// <summary>How many of how many are in sight.</summary>
public readonly record struct Tally(int Shown, int Total)
{
    public static Tally Sum(IEnumerable<Tally> tallies) =>
        tallies.Aggregate(default(Tally), (sum, tally) => new Tally(sum.Shown + tally.Shown, sum.Total + tally.Total));

    /// <summary><c>12</c> where all are in sight, <c>3 of 12</c> where not.</summary>
    public override string ToString() => Shown == Total ? $"{Total}" : $"{Shown} of {Total}";
}
