using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Recounts what a graph in memory keeps beside its nodes and relationships: lists, sets, counters and indexes.
/// </summary>
sealed class StateCheck(GraphState state, Tokens tokens)
{
    readonly List<CheckFinding> _findings = [];

    public IReadOnlyList<CheckFinding> Run(CancellationToken cancellation)
    {
        CheckLabels(cancellation);
        CheckRelationships(cancellation);
        CheckCounts();
        foreach (var index in state.Schema.OrderedIndexes)
        {
            cancellation.ThrowIfCancellationRequested();
            CheckIndex(index);
        }
        return _findings;
    }

    void CheckLabels(CancellationToken cancellation)
    {
        var labelled = new int[tokens.Labels.Count];
        var (nodes, edges) = (0, 0);
        for (var page = 0; page < state.NodePages.PageCount; page++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (state.NodePages[page] is not { } content) continue;
            for (var slot = 0; slot < SlotBits.SlotsInPage; slot++)
            {
                var node = (page << NodePage.SlotBitCount) + slot;
                if (content.Exists(slot) != state.Nodes.Contains(node))
                    Add($"node {node}", "is not where it should be");
                edges += content.Outgoing(slot).Count + content.Incoming(slot).Count;
                if (!content.Exists(slot)) continue;
                nodes++;
                foreach (var label in state.LabelSets.Labels(content.LabelSet(slot)))
                {
                    labelled[label]++;
                    if (state.ByLabel[label]?.Contains(node) != true)
                        Add($"node {node}", $"is missing among the nodes with label `{tokens.Labels.Name(label)}`");
                }
            }
        }
        Compare("nodes", nodes, state.Nodes.Count);
        Compare("lists of relationships", edges, 2 * state.Relationships.Count);
        for (var label = 0; label < labelled.Length; label++)
            Compare($"label `{tokens.Labels.Name(label)}`", labelled[label], state.ByLabel[label]?.Count ?? 0);
    }

    void CheckRelationships(CancellationToken cancellation)
    {
        var typed = new int[tokens.Types.Count];
        var cursor = state.Relationships.Cursor();
        while (cursor.MoveNext())
        {
            var id = (int)cursor.Current;
            var place = $"relationship {id}";
            if ((id & NodePage.SlotMask) == 0) cancellation.ThrowIfCancellationRequested();
            var page = state.PageOfRelationship(id);
            if (page?.Exists(id & NodePage.SlotMask) != true)
            {
                Add(place, "is not where it should be");
                continue;
            }
            var (type, start, end) = page.Ends(id & NodePage.SlotMask);
            typed[type]++;
            if (state.ByType[type]?.Contains(id) != true)
                Add(place, $"is missing among the relationships of type `{tokens.Types.Name(type)}`");
            if (!state.Nodes.Contains((int)start) || !state.Nodes.Contains((int)end))
                Add(place, "has an end that is not there");
            else if (!IsListed(start, true, type, id, end) || !IsListed(end, false, type, id, start))
                Add(place, "is missing in the list of one of its ends");
        }
        for (var type = 0; type < typed.Length; type++)
            Compare($"type `{tokens.Types.Name(type)}`", typed[type], state.ByType[type]?.Count ?? 0);
    }

    bool IsListed(long node, bool outgoing, int type, int relationship, long other)
    {
        if (state.PageOfNode(node) is not { } page) return false;
        var slot = (int)node & NodePage.SlotMask;
        var adjacency = outgoing ? page.Outgoing(slot) : page.Incoming(slot);
        var group = adjacency.GroupOf(type);
        if (group < 0) return false;
        var items = adjacency.Slice(group, out var start, out var end);
        return items.AsSpan(start..end).IndexOf(new Edge(relationship, (int)other)) >= 0;
    }

    void CheckCounts()
    {
        var expected = new CountTable(0);
        var cursor = state.Relationships.Cursor();
        while (cursor.MoveNext())
        {
            var id = (int)cursor.Current;
            var (type, start, end) = state.PageOfRelationship(id)!.Ends(id & NodePage.SlotMask);
            foreach (var label in LabelsOf(start)) expected.Add(label, type, true, 1);
            foreach (var label in LabelsOf(end)) expected.Add(label, type, false, 1);
        }
        for (var label = 0; label < tokens.Labels.Count; label++)
            for (var type = 0; type < tokens.Types.Count; type++)
                foreach (var direction in new[] { Direction.Outgoing, Direction.Incoming })
                    Compare(
                        $"{direction} `{tokens.Types.Name(type)}` of `{tokens.Labels.Name(label)}`",
                        expected.Of(label, type, direction), state.Counts.Of(label, type, direction));
    }

    ReadOnlySpan<int> LabelsOf(long node) => state.PageOfNode(node) is { } page
        && page.LabelSet((int)node & NodePage.SlotMask) is var set and >= 0 ? state.LabelSets.Labels(set) : [];

    void CheckIndex(IndexDescription index)
    {
        var place = $"index `{index.Name}`";
        var entities = index.Entity == EntityKind.Node ? state.ByLabel[index.Tokens[0]] : state.ByType[index.Tokens[0]];
        var expected = 0;
        var cursor = new EntityCursor(entities);
        while (cursor.MoveNext())
            if (!IndexKeys.Of(state, index, (int)cursor.Current).IsNull)
                expected++;
        Compare(place, expected, state.Tree(index).Count);
        var entries = new IndexCursor(state.Tree(index), IndexRange.Everything);
        var (isFirst, last) = (true, Value.Null);
        while (entries.MoveNext())
        {
            var id = (int)entries.Current;
            if (entities?.Contains(id) != true || IndexKeys.Of(state, index, id) != entries.Key)
                Add(place, $"has {entries.Key} for {index.Entity} {id}, which is not so");
            var order = isFirst ? -1 : Ordering.Compare(last, entries.Key);
            if (order > 0) Add(place, $"has {entries.Key} out of order");
            if (order == 0 && index.IsUnique && Equality.Equal(last, entries.Key) == true)
                Add(place, $"has {entries.Key} twice");
            (isFirst, last) = (false, entries.Key);
        }
    }

    void Compare(string place, long expected, long found)
    {
        if (expected != found) Add(place, $"counts {found} where a recount gives {expected}");
    }

    void Add(string place, string message) => _findings.Add(new(place, message));
}
