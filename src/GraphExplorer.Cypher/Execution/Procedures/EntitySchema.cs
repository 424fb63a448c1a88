using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>Which properties, of which types, nodes with the same labels and relationships of the same type have.</summary>
static class EntitySchema
{
    public static IEnumerable<Value[]> OfNodes(QueryRun run)
    {
        var groups = new Dictionary<string, Group>();
        var properties = new List<Property>();
        var nodes = run.Graph.Nodes();
        while (nodes.MoveNext())
        {
            run.Tick();
            run.Hits++;
            var labels = run.Graph.Labels(nodes.Current).ToArray().Select(run.Graph.Tokens.Labels.Name).ToArray();
            var name = string.Concat(labels.Select(label => $":`{label}`"));
            if (!groups.TryGetValue(name, out var group)) groups[name] = group = new Group(labels);
            properties.Clear();
            run.Graph.NodeProperties(nodes.Current, properties);
            group.Add(properties);
        }
        foreach (var (name, group) in groups.OrderBy(g => g.Key, StringComparer.Ordinal))
            foreach (var (key, types, mandatory) in group.Rows(run))
                yield return [Value.Of(name), Texts(group.Labels), key, types, mandatory];
    }

    public static IEnumerable<Value[]> OfRelationships(QueryRun run)
    {
        var groups = new Dictionary<string, Group>();
        var properties = new List<Property>();
        var relationships = run.Graph.Relationships();
        while (relationships.MoveNext())
        {
            run.Tick();
            run.Hits++;
            var name = run.Graph.Tokens.Types.Name(run.Graph.Ends(relationships.Current).Type);
            if (!groups.TryGetValue(name, out var group)) groups[name] = group = new Group([name]);
            properties.Clear();
            run.Graph.RelationshipProperties(relationships.Current, properties);
            group.Add(properties);
        }
        foreach (var (name, group) in groups.OrderBy(g => g.Key, StringComparer.Ordinal))
            foreach (var (key, types, mandatory) in group.Rows(run))
                yield return [Value.Of($":`{name}`"), key, types, mandatory];
    }

    static Value Texts(IEnumerable<string> texts) => Value.Of(texts.Select(text => Value.Of(text)).ToArray());

    sealed class Group(string[] labels)
    {
        readonly SortedDictionary<int, (long Count, SortedSet<string> Types)> _keys = [];
        long _entities;

        public string[] Labels { get; } = labels;

        public void Add(List<Property> properties)
        {
            _entities++;
            foreach (var (key, value) in properties)
            {
                var (count, types) = _keys.GetValueOrDefault(key, (0, []));
                types.Add(TypeName(value));
                _keys[key] = (count + 1, types);
            }
        }

        public IEnumerable<(Value Key, Value Types, Value Mandatory)> Rows(QueryRun run)
        {
            if (_keys.Count == 0) yield return (default, default, Value.False);
            foreach (var (key, (count, types)) in _keys)
                yield return (Value.Of(run.Graph.Tokens.Keys.Name(key)), Texts(types), Value.Of(count == _entities));
        }

        static string TypeName(Value value) => value.IsList
            ? (value.AsList() is { Count: > 0 } list ? Word(list[0]) : "") + "Array"
            : Word(value);

        static string Word(Value value) => value.Kind switch
        {
            ValueKind.Integer => "Long",
            ValueKind.Float => "Double",
            ValueKind.Bytes => "ByteArray",
            _ => value.Kind.ToString(),
        };
    }
}
