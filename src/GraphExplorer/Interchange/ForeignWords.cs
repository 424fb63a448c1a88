using GraphExplorer.Evidence;

namespace GraphExplorer.Interchange;

/// <summary>Finds out which kind of entity a node of a file is, and which type of relationship an edge.</summary>
sealed class ForeignWords(ImportedTerms terms)
{
    /// <summary>Values that may hold the name of a node.</summary>
    public static IReadOnlyList<string> Names { get; } = ["name", "label", "Label", "title", "shared name", "shared_name"];

    static readonly string[] s_kinds = ["kind", "labels", "type", "class", "category", "schema"];
    static readonly string[] s_relations = ["relation", "relationship", "type", "interaction", "label", "Label", "kind", "role"];

    readonly Dictionary<string, string> _kinds = terms.Kinds.ToDictionary(pair => Plain(pair.Key), pair => pair.Value, StringComparer.Ordinal);
    readonly Dictionary<string, string> _relations = terms.Relations.ToDictionary(pair => Plain(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    static readonly Dictionary<string, EntityKind> s_ourKinds =
        Vocabulary.Kinds.ToDictionary(kind => Plain(kind.Label), StringComparer.Ordinal);

    static readonly Dictionary<string, RelationType> s_ourRelations = Vocabulary.Relations
        .Where(type => type.Category != RelationCategory.Identity)
        .SelectMany(type => new[] { (Plain(type.Name), type), (Plain(type.Phrase), type) }).DistinctBy(pair => pair.Item1)
        .ToDictionary(pair => pair.Item1, pair => pair.type, StringComparer.Ordinal);

    /// <exception cref="RefusedFileException">It is of no kind that the graph knows.</exception>
    public EntityKind KindOf(PlainNode node)
    {
        foreach (var key in s_kinds)
            if (node.Values.TryGetValue(key, out var words))
                foreach (var word in words.Split(';').Select(Plain).Reverse())
                    if (s_ourKinds.GetValueOrDefault(Plain(_kinds.GetValueOrDefault(word, word))) is { } kind)
                        return kind;
        return Vocabulary.Kind(terms.KindOtherwise) ?? throw new RefusedFileException(
            node.Place, $"The node '{PlainGraph.Shown(node.Id)}' is of no kind that the graph knows{Said(node.Values, s_kinds)}.",
            $"Give it an attribute 'kind' with one of {string.Join(", ", Vocabulary.Kinds.Select(kind => kind.Label))}, or map its word.");
    }

    /// <exception cref="RefusedFileException">It is of no type that the graph knows.</exception>
    public RelationType RelationOf(PlainEdge edge)
    {
        foreach (var key in s_relations)
            if (edge.Values.TryGetValue(key, out var words) && Plain(words) is var word
                && s_ourRelations.GetValueOrDefault(Plain(_relations.GetValueOrDefault(word, word))) is { } type)
                return type;
        return Vocabulary.Relation(terms.RelationOtherwise) ?? throw new RefusedFileException(
            edge.Place, $"The edge from '{PlainGraph.Shown(edge.From)}' to '{PlainGraph.Shown(edge.To)}' is of no type that the graph knows{Said(edge.Values, s_relations)}.",
            "Give it an attribute 'relation' with a type of the page of definitions, such as ALLIED_WITH, or map its word.");
    }

    /// <summary>The first of the values that is there and not empty; else empty.</summary>
    public static string First(IReadOnlyDictionary<string, string> values, IEnumerable<string> keys) =>
        keys.Select(key => values.GetValueOrDefault(key, "")).FirstOrDefault(text => text.Length > 0) ?? "";

    static string Said(IReadOnlyDictionary<string, string> values, IEnumerable<string> keys) =>
        First(values, keys) is { Length: > 0 } word ? $": it says '{PlainGraph.Shown(word)}'" : "";

    static string Plain(string word) =>
        string.Concat(word.Trim().ToLowerInvariant().Where(letter => letter is not (' ' or '-' or '_')));
}
