using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Nodes and connections of a pattern that hang together without help of what is known already.</summary>
sealed class PatternComponent
{
    public List<int> Nodes { get; } = [];

    public List<BoundConnection> Connections { get; } = [];

    /// <summary>Whether it touches a node or relationship that is known, so that it needs no start of its own.</summary>
    public bool IsAnchored { get; set; }

    /// <summary>Slots that it fills.</summary>
    public HashSet<int> Slots { get; } = [];
}

static class PatternComponents
{
    /// <summary>The components, those that touch something known first, else in the order of the text.</summary>
    public static IReadOnlyList<PatternComponent> Of(
        BoundPattern pattern, IReadOnlyList<BoundConnection> connections, IReadOnlySet<int> filled)
    {
        var groups = new Dictionary<int, int>();
        foreach (var node in pattern.Nodes.Where(n => !filled.Contains(n.Slot))) groups[node.Slot] = node.Slot;
        foreach (var connection in connections)
            if (groups.ContainsKey(connection.From) && groups.ContainsKey(connection.To))
                groups[Root(groups, connection.From)] = Root(groups, connection.To);

        var components = new Dictionary<int, PatternComponent>();
        foreach (var node in groups.Keys.ToList()) Component(node).Nodes.Add(node);
        var between = new PatternComponent { IsAnchored = true };
        foreach (var connection in connections)
        {
            var inside = groups.ContainsKey(connection.From) ? connection.From : connection.To;
            (groups.ContainsKey(inside) ? Component(inside) : between).Connections.Add(connection);
        }
        foreach (var component in components.Values.Append(between)) Complete(component, filled);
        var all = between.Connections.Count > 0 ? [between, .. components.Values] : components.Values.ToList();
        return [.. all.OrderBy(c => !c.IsAnchored)];

        PatternComponent Component(int node)
        {
            var root = Root(groups, node);
            return components.TryGetValue(root, out var known) ? known : components[root] = new PatternComponent();
        }
    }

    static void Complete(PatternComponent component, IReadOnlySet<int> filled)
    {
        component.Slots.UnionWith(component.Nodes);
        foreach (var connection in component.Connections)
        {
            if (connection is BoundRelationship r) component.Slots.Add(r.Slot);
            if (connection is BoundVariableLength v) component.Slots.Add(v.Slot);
            if (connection is BoundQuantifiedPath q) component.Slots.UnionWith(q.Groups.Select(g => g.To));
            component.IsAnchored |= filled.Contains(connection.From) || filled.Contains(connection.To)
                || connection is BoundRelationship { IsBound: true } or BoundVariableLength { IsBound: true };
        }
    }

    static int Root(Dictionary<int, int> groups, int node)
    {
        while (groups[node] != node) node = groups[node];
        return node;
    }
}
