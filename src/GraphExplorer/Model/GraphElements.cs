using GraphExplorer.Bolt.Values;
using GraphExplorer.Evidence;
using GraphExplorer.Time;

namespace GraphExplorer.Model;

/// <summary>Nodes and relationships of Bolt as the product's own.</summary>
public static class GraphElements
{
    const string EntityLabel = "Entity";

    static readonly string[] s_kinds =
        ["Group", "StateActor", "Person", "Place", "Event", "Community", "Name", "Source", "Passage", "Claim"];

    // What has a field of its own, what only searches use, and the whole text of a source.
    static readonly HashSet<string> s_nodeFields = new(StringComparer.Ordinal)
    {
        "id", "name", "status", "nameKey", "nameSkeleton", "key", "skeleton", "changedIn", "whenMin", "whenMax", "foundedMin",
        "foundedMax", "endedMin", "endedMax", "bornMin", "bornMax", "diedMin", "diedMax", "publishedMin", "publishedMax",
    };

    static readonly HashSet<string> s_edgeFields = new(StringComparer.Ordinal)
    {
        "id", "startEdtf", "endEdtf", "startText", "startMin", "startMax", "endMin", "endMax", "status", "confidence",
        "disputed", "claimCount", "sourceCount", "changedIn",
    };

    public static GraphNode ToNode(BoltNode node)
    {
        var labels = LabelsOf(node.Labels);
        var kind = KindOf(labels);
        var (bounds, when) = DatesOf(node, kind);
        var hidden = kind == "Source" ? "text" : "";
        return new GraphNode(
            IdOf(node), kind, labels, NameOf(node), Text(node.Properties, "status"), 0, bounds, when,
            PlainValue.Of(node.Properties.Where(pair => !s_nodeFields.Contains(pair.Key) && pair.Key != hidden)));
    }

    /// <summary>The kind of a node with these labels.</summary>
    public static string KindOf(IEnumerable<string> labels) => LabelsOf(labels).FirstOrDefault() ?? "Node";

    static string[] LabelsOf(IEnumerable<string> labels) =>
        [.. labels.Where(label => label != EntityLabel).Order(LabelOrder.Instance)];

    /// <summary>The edge between two nodes whose ids are known.</summary>
    public static GraphEdge ToEdge(BoltRelationship relationship, string from, string to)
    {
        var values = relationship.Properties;
        return new GraphEdge(
            Text(values, "id") is { Length: > 0 } id ? id : relationship.ElementId,
            relationship.Type, from, to,
            Vocabulary.Relation(relationship.Type) is not { Symmetric: true },
            new EdgeSpan(Text(values, "startEdtf"), Text(values, "endEdtf"), Text(values, "startText"), BoundsOf(values)),
            new EdgeReading(
                Text(values, "status"), Number(values, "confidence", 0), values.GetValueOrDefault("disputed") is true,
                Number(values, "claimCount", 0), Number(values, "sourceCount", 0)),
            PlainValue.Of(values.Where(pair => !s_edgeFields.Contains(pair.Key))));
    }

    /// <summary>The domain's id of a node, or the store's where it has none.</summary>
    public static string IdOf(BoltNode node) => Text(node.Properties, "id") is { Length: > 0 } id ? id : node.ElementId;

    // A name has its text, a source its title, a passage its words; a claim is known by its id.
    static string NameOf(BoltNode node)
    {
        string[] keys = ["name", "text", "title", "quote"];
        var named = keys.Where(key => key != "text" || !node.Properties.ContainsKey("title"))
            .Select(key => Text(node.Properties, key)).FirstOrDefault(text => text.Length > 0);
        return named ?? IdOf(node);
    }

    static (RelationBounds, string) DatesOf(BoltNode node, string kind)
    {
        if (kind == GraphNode.EventKind)
            return (RelationBounds.Of(Range(node.Properties, "when")), Text(node.Properties, "whenEdtf"));
        var (first, last) = kind == "Person" ? ("born", "died") : ("founded", "ended");
        var (start, end) = (Text(node.Properties, first + "Edtf"), Text(node.Properties, last + "Edtf"));
        if (start.Length + end.Length == 0) return (EdgeSpan.UnknownBounds, "");
        var (from, to) = (Range(node.Properties, first), Range(node.Properties, last));
        var bounds = new RelationBounds(from.Min, Math.Min(from.Max, to.Max), Math.Max(to.Min, from.Min), to.Max);
        return (bounds, end.Length == 0 ? start : $"{start}/{end}");
    }

    static DateBounds Range(IReadOnlyDictionary<string, object?> values, string name) =>
        new(Number(values, name + "Min", DateBounds.Earliest), Number(values, name + "Max", DateBounds.Latest));

    static RelationBounds BoundsOf(IReadOnlyDictionary<string, object?> values) => new(
        Number(values, "startMin", DateBounds.Earliest), Number(values, "startMax", DateBounds.Latest),
        Number(values, "endMin", DateBounds.Earliest), Number(values, "endMax", DateBounds.Latest));

    static string Text(IReadOnlyDictionary<string, object?> values, string key) =>
        values.GetValueOrDefault(key) as string ?? "";

    // A foreign graph may hold anything under these names; what is no 32-bit integer counts as not given.
    static int Number(IReadOnlyDictionary<string, object?> values, string key, int missing) =>
        values.GetValueOrDefault(key) is long number and >= int.MinValue and <= int.MaxValue ? (int)number : missing;

    /// <summary>Kinds in the order in which they name a node, other labels by name after them.</summary>
    sealed class LabelOrder : IComparer<string>
    {
        public static readonly LabelOrder Instance = new();

        public int Compare(string? x, string? y)
        {
            var order = Rank(x).CompareTo(Rank(y));
            return order != 0 ? order : string.CompareOrdinal(x, y);
        }

        static int Rank(string? label) => Array.IndexOf(s_kinds, label) is >= 0 and var rank ? rank : s_kinds.Length;
    }
}
