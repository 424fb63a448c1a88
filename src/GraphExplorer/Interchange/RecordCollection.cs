using System.Text.Json;
using GraphExplorer.Evidence;

namespace GraphExplorer.Interchange;

/// <summary>
/// Records of a claims file in the order in which a file has them, each id once. A part of a graph may have lost elements on
/// its way through another program: what no claim speaks of any more, and contradictions of claims that are gone, are left out.
/// </summary>
sealed class RecordCollection
{
    static readonly string[] s_kinds = ["source", "entity", "claim", "contradiction"];

    readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _entities = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _claims = new(StringComparer.Ordinal);
    readonly List<(string One, string Other, string Record)> _contradictions = [];
    readonly Dictionary<string, string[]> _origins = new(StringComparer.Ordinal);
    readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>Adds a record; a second one of the same id must be the same.</summary>
    /// <exception cref="RefusedFileException">It is no record.</exception>
    public void Add(JsonElement record, string place)
    {
        var kind = Text(record, "record");
        if (!s_kinds.Contains(kind))
            throw Refused(place, $"'{kind}' is not a kind of record.");
        if (kind == "contradiction")
        {
            AddContradiction(record, place);
            return;
        }
        var id = Text(record, "id");
        if (id.Length == 0)
            throw Refused(place, $"A {kind} has no id.");
        var of = kind switch { "source" => _sources, "entity" => _entities, _ => _claims };
        var text = JsonSerializer.Serialize(record);
        if (!of.TryAdd(id, text) && of[id] != text)
            throw Refused(place, $"The {kind} '{id}' stands here with other words than before.");
        if (kind == "source")
            _origins[id] = [.. Texts(record, "derivedFrom")];
        if (kind == "claim")
            Name(record);
    }

    /// <summary>The records, one a line.</summary>
    public IEnumerable<string> Lines()
    {
        var cited = Cited();
        return _sources.Where(pair => cited.Contains(pair.Key)).Select(pair => pair.Value)
            .Concat(_entities.Where(pair => _named.Contains(pair.Key)).Select(pair => pair.Value))
            .Concat(_claims.Values)
            .Concat(_contradictions.Where(pair => _claims.ContainsKey(pair.One) && _claims.ContainsKey(pair.Other)).Select(pair => pair.Record));
    }

    void AddContradiction(JsonElement record, string place)
    {
        if (Texts(record, "claims").ToArray() is not [var one, var other])
            throw Refused(place, "A contradiction does not name two claims.");
        var text = JsonSerializer.Serialize(record);
        if (_contradictions.All(pair => pair.Record != text))
            _contradictions.Add((one, other, text));
    }

    void Name(JsonElement claim)
    {
        _named.Add(Text(claim, "from"));
        _named.Add(Text(claim, "to"));
        _named.Add(Text(claim, "source"));
        if (claim.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
            foreach (var rule in Vocabulary.Relation(Text(claim, "predicate"))?.Properties ?? [])
                if (rule.Kind == PropertyKind.Actor)
                    _named.Add(Text(properties, rule.Name));
    }

    // A source that is repeated by a cited one is needed too.
    HashSet<string> Cited()
    {
        var cited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(_sources.Keys.Where(_named.Contains));
        while (open.TryPop(out var id))
            if (cited.Add(id))
                foreach (var origin in _origins.GetValueOrDefault(id, []))
                    open.Push(origin);
        return cited;
    }

    static string Text(JsonElement record, string key) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    static IEnumerable<string> Texts(JsonElement record, string key) =>
        record.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
            : [];

    static RefusedFileException Refused(string place, string what) =>
        new(place, what, "Export it again, or take the evidence out so that the file is read as a source of its own.");
}
