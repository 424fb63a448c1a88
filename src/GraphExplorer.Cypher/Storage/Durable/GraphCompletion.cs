using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Makes what follows from the nodes and relationships of a graph: the lists of relationships at each node, the
/// counters and the ordered indexes.
/// </summary>
static class GraphCompletion
{
    /// <summary>The epoch is the one that made the pages.</summary>
    public static void Complete(GraphState state, long epoch)
    {
        foreach (var index in state.Schema.OrderedIndexes) state.Trees.Set(index.Id, new(epoch));
        List<Action> parts =
            [() => Connect(state, epoch, true), () => Connect(state, epoch, false), () => Count(state)];
        foreach (var index in state.Schema.OrderedIndexes) parts.Add(() => Fill(state, index));
        Parallel.Invoke([.. parts]);
    }

    /// <summary>
    /// Sorts all relationships by the node at one of their ends and hands each node its part. Relationships come in the
    /// order of their ids and keep it.
    /// </summary>
    static void Connect(GraphState state, long epoch, bool outgoing)
    {
        var ends = new int[state.NextNode + 1];
        ForEach(state, (_, relationship) => ends[(int)Near(relationship, outgoing) + 1]++);
        for (var node = 0; node < state.NextNode; node++) ends[node + 1] += ends[node];
        var edges = new Edge[state.Relationships.Count];
        var types = new int[edges.Length];
        var next = ends.AsSpan(0, state.NextNode).ToArray();
        ForEach(state, (id, relationship) =>
        {
            var place = next[(int)Near(relationship, outgoing)]++;
            edges[place] = new(id, (int)Near(relationship, !outgoing));
            types[place] = relationship.Type;
        });
        var groups = new EdgeGroups();
        for (var node = 0; node < state.NextNode; node++)
        {
            var (start, end) = (ends[node], ends[node + 1]);
            if (start == end) continue;
            var page = state.NodePages.Writable(node >> NodePage.SlotBitCount);
            var slot = node & NodePage.SlotMask;
            ref var adjacency = ref outgoing ? ref page.WritableOutgoing(slot) : ref page.WritableIncoming(slot);
            adjacency = groups.Create(epoch, types.AsSpan(start..end), edges.AsSpan(start..end));
        }
    }

    static long Near(RelationshipEnds relationship, bool outgoing) => outgoing ? relationship.Start : relationship.End;

    static void Count(GraphState state) => ForEach(state, (_, relationship) =>
    {
        foreach (var label in LabelsOf(state, relationship.Start))
            state.Counts.Add(label, relationship.Type, true, 1);
        foreach (var label in LabelsOf(state, relationship.End))
            state.Counts.Add(label, relationship.Type, false, 1);
    });

    static int[] LabelsOf(GraphState state, long node) =>
        state.LabelSets.Labels(state.PageOfNode(node)!.LabelSet((int)node & NodePage.SlotMask));

    static void ForEach(GraphState state, Action<int, RelationshipEnds> visit)
    {
        var cursor = state.Relationships.Cursor();
        while (cursor.MoveNext())
        {
            var id = (int)cursor.Current;
            visit(id, state.PageOfRelationship(id)!.Ends(id & NodePage.SlotMask));
        }
    }

    /// <summary>Sorts the keys first: entries that come in their order fill the tree without gaps.</summary>
    static void Fill(GraphState state, IndexDescription index)
    {
        var entries = new List<(Value Key, int Id)>();
        var entities = index.Entity == EntityKind.Node ? state.ByLabel[index.Tokens[0]] : state.ByType[index.Tokens[0]];
        var cursor = new EntityCursor(entities);
        while (cursor.MoveNext())
            if (IndexKeys.Of(state, index, (int)cursor.Current) is { IsNull: false } key)
                entries.Add((key, (int)cursor.Current));
        entries.Sort((left, right) =>
            Ordering.Compare(left.Key, right.Key) is var order and not 0 ? order : left.Id.CompareTo(right.Id));
        var tree = state.Trees[index.Id]!;
        foreach (var (key, id) in entries) tree.Add(key, id);
    }
}
