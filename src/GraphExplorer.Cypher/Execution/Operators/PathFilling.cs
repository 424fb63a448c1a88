using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>A path that a search has found, in the order of walking: to each relationship the part that it belongs to.</summary>
readonly record struct FoundPath(long[] Nodes, long[] Relationships, int[] Parts);

/// <summary>Puts a found path into the row: nodes, relationships, lists and the path itself.</summary>
sealed class PathFilling(QueryRun run, SearchShape shape)
{
    readonly Value[] _row = run.Row;
    readonly Dictionary<int, long> _placed = [];

    /// <summary>False when the path is none after all: by a variable that stands twice, or by what only a whole can answer.</summary>
    public bool TryFill(FoundPath path)
    {
        _placed.Clear();
        var at = 0;
        if (!Place(shape.Nodes[0], path.Nodes[0])) return false;
        for (var part = 0; part < shape.Parts.Length; part++)
        {
            var from = at;
            while (at < path.Parts.Length && path.Parts[at] == part) at++;
            if (!FillPart(shape.Parts[part], path, from, at)) return false;
            if (!Place(shape.Nodes[part + 1], path.Nodes[at])) return false;
        }
        var (nodes, relationships) = (path.Nodes, path.Relationships);
        if (shape.Reversed) (nodes, relationships) = ([.. nodes.Reverse()], [.. relationships.Reverse()]);
        _row[shape.PathSlot] = Value.Of(new PathValue(nodes, relationships));
        return shape.Whole is null || shape.Whole(run);
    }

    bool Place(SearchNode node, long found)
    {
        if (_placed.TryGetValue(node.Slot, out var before)) return before == found;
        _placed.Add(node.Slot, found);
        _row[node.Slot] = Value.Node(found);
        return true;
    }

    bool FillPart(SearchPart part, in FoundPath path, int from, int to)
    {
        if (part is { ListSlot: < 0, Groups.Length: 0, Condition: null })
        {
            // Without lists only a part that is walked once has something to say of its relationships.
            for (var i = from; i < to; i++)
                if (part is { Min: 1, Max: 1 } && part.Hops[(i - from) % part.Hops.Length].Slot is >= 0 and var slot)
                    _row[slot] = Value.Relationship(path.Relationships[i]);
            return true;
        }
        if (part.ListSlot >= 0) _row[part.ListSlot] = List(path.Relationships.AsSpan(from, to - from));
        if (part.Groups.Length == 0 && part.Condition is null) return true;
        return FillGroups(part, path, from, to);
    }

    bool FillGroups(SearchPart part, in FoundPath path, int from, int to)
    {
        var hops = part.Hops.Length;
        var count = (to - from) / hops;
        var lists = part.Groups.Select(_ => new Value[count]).ToArray();
        for (var turn = 0; turn < count; turn++)
        {
            var first = from + turn * hops;
            if (part.StartSlot >= 0) _row[part.StartSlot] = Value.Node(path.Nodes[first]);
            for (var hop = 0; hop < hops; hop++)
                part.Hops[hop].Put(_row, path.Nodes[first + hop], path.Relationships[first + hop], path.Nodes[first + hop + 1]);
            if (part.Condition is { } condition && !condition(run)) return false;
            for (var g = 0; g < lists.Length; g++)
                lists[g][shape.Reversed ? count - 1 - turn : turn] = _row[part.Groups[g].From];
        }
        for (var g = 0; g < lists.Length; g++) _row[part.Groups[g].To] = Value.Of(lists[g]);
        return true;
    }

    Value List(ReadOnlySpan<long> relationships)
    {
        var items = new Value[relationships.Length];
        for (var i = 0; i < items.Length; i++) items[i] = Value.Relationship(relationships[i]);
        if (shape.Reversed) Array.Reverse(items);
        return Value.Of(items);
    }
}
