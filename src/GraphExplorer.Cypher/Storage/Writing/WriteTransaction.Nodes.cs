using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Storage;

sealed partial class WriteTransaction
{
    /// <summary>Makes a node with these labels (tokens) and gives its id.</summary>
    public long CreateNode(ReadOnlySpan<int> labels)
    {
        DemandStatement();
        if (State.NextNode == int.MaxValue) throw ErrorCode.StoreFailed.At(null, "The store is full of nodes.");
        var node = State.NextNode++;
        var set = 0;
        foreach (var label in labels) set = State.LabelSets.With(set, label);
        WritableNode(node).SetLabelSet(node & NodePage.SlotMask, set);
        State.Nodes = State.Nodes.For(_epoch);
        State.Nodes.Add(node);
        foreach (var label in State.LabelSets.Labels(set)) WritableByLabel(label).Add(node);
        Counters.NodesCreated++;
        BytesWritten += PropertyRules.EntityBytes;
        Counters.LabelsAdded += State.LabelSets.Labels(set).Length;
        return node;
    }

    /// <summary>False when the node had the label already.</summary>
    public bool AddLabel(long node, int label)
    {
        DemandStatement();
        var slot = (int)node & NodePage.SlotMask;
        var set = PageOf(node).LabelSet(slot);
        if (State.LabelSets.Contains(set, label)) return false;
        WritableNode((int)node).SetLabelSet(slot, State.LabelSets.With(set, label));
        WritableByLabel(label).Add((int)node);
        CountRelationships((int)node, label, 1);
        AddToIndexes(EntityKind.Node, label, (int)node);
        Counters.LabelsAdded++;
        return true;
    }

    /// <summary>False when the node did not have the label.</summary>
    public bool RemoveLabel(long node, int label)
    {
        DemandStatement();
        var slot = (int)node & NodePage.SlotMask;
        var set = PageOf(node).LabelSet(slot);
        if (!State.LabelSets.Contains(set, label)) return false;
        RemoveFromIndexes(EntityKind.Node, label, (int)node);
        CountRelationships((int)node, label, -1);
        WritableNode((int)node).SetLabelSet(slot, State.LabelSets.Without(set, label));
        WritableByLabel(label).Remove((int)node);
        Counters.LabelsRemoved++;
        return true;
    }

    /// <summary>
    /// Deletes a node; nothing happens when it is deleted already. Relationships that it still has must be deleted
    /// before the statement ends.
    /// </summary>
    public void DeleteNode(long node)
    {
        DemandStatement();
        if (!NodeExists(node)) return;
        var (id, slot) = ((int)node, (int)node & NodePage.SlotMask);
        foreach (var label in Labels(node))
        {
            RemoveFromIndexes(EntityKind.Node, label, id);
            CountRelationships(id, label, -1);
            WritableByLabel(label).Remove(id);
        }
        var page = WritableNode(id);
        page.Delete(_epoch, slot);
        State.Nodes = State.Nodes.For(_epoch);
        State.Nodes.Remove(id);
        if (!page.Outgoing(slot).IsEmpty || !page.Incoming(slot).IsEmpty) _deletedConnected.Add(id);
        Counters.NodesDeleted++;
    }

    /// <summary>Deletes a node and all its relationships; gives the number of these.</summary>
    public int DetachDeleteNode(long node)
    {
        DemandStatement();
        var relationships = new List<long>();
        var cursor = Expand(node, Direction.Both, null);
        while (cursor.MoveNext()) relationships.Add(cursor.Relationship);
        foreach (var relationship in relationships) DeleteRelationship(relationship);
        DeleteNode(node);
        return relationships.Count;
    }

    /// <summary>Adds to the counters of a label for all relationships that the node has.</summary>
    void CountRelationships(int node, int label, int sign)
    {
        var page = State.PageOfNode(node)!;
        var slot = node & NodePage.SlotMask;
        Count(page.Outgoing(slot), true);
        Count(page.Incoming(slot), false);

        void Count(Adjacency adjacency, bool isStart)
        {
            if (adjacency.IsEmpty) return;
            State.Counts = State.Counts.For(_epoch);
            for (var group = 0; group < adjacency.GroupCount; group++)
                State.Counts.Add(label, adjacency.TypeAt(group), isStart, sign * adjacency.CountOf(group));
        }
    }

    void DemandDeletedNodesFree()
    {
        foreach (var node in _deletedConnected)
        {
            var page = State.PageOfNode(node)!;
            var slot = node & NodePage.SlotMask;
            if (!page.Outgoing(slot).IsEmpty || !page.Incoming(slot).IsEmpty)
                throw ErrorCode.DeleteConnectedNode.At(null, $"node {node}");
        }
    }

    NodePage WritableNode(int node)
    {
        _changes.Nodes.Add(node);
        return WritableNodePage(node);
    }

    /// <summary>The page for changing what is not part of the node's own record: its relationships.</summary>
    NodePage WritableNodePage(int node)
    {
        State.NodePages = State.NodePages.For(_epoch);
        return State.NodePages.Writable(node >> NodePage.SlotBitCount);
    }

    IdSet WritableByLabel(int label)
    {
        State.ByLabel = State.ByLabel.For(_epoch);
        var set = (State.ByLabel[label] ?? new IdSet(_epoch)).For(_epoch);
        State.ByLabel.Set(label, set);
        return set;
    }
}
