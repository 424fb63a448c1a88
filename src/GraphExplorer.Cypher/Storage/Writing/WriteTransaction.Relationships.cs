using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Storage;

sealed partial class WriteTransaction
{
    /// <summary>Makes a relationship and gives its id. Both nodes must exist.</summary>
    public long CreateRelationship(int type, long start, long end)
    {
        DemandStatement();
        var startSet = PageOf(start).LabelSet((int)start & NodePage.SlotMask);
        var endSet = PageOf(end).LabelSet((int)end & NodePage.SlotMask);
        if (State.NextRelationship == int.MaxValue)
            throw ErrorCode.StoreFailed.At(null, "The store is full of relationships.");
        var id = State.NextRelationship++;
        WritableRelationship(id).Set(id & NodePage.SlotMask, type, (int)start, (int)end);
        ref var outgoing = ref WritableNodePage((int)start).WritableOutgoing((int)start & NodePage.SlotMask);
        outgoing = outgoing.With(_epoch, type, new(id, (int)end));
        ref var incoming = ref WritableNodePage((int)end).WritableIncoming((int)end & NodePage.SlotMask);
        incoming = incoming.With(_epoch, type, new(id, (int)start));
        State.Relationships = State.Relationships.For(_epoch);
        State.Relationships.Add(id);
        WritableByType(type).Add(id);
        if (start == end) State.Loops++;
        Count(startSet, endSet, type, 1);
        Counters.RelationshipsCreated++;
        BytesWritten += PropertyRules.EntityBytes;
        return id;
    }

    /// <summary>Deletes a relationship; nothing happens when it is deleted already.</summary>
    public void DeleteRelationship(long relationship)
    {
        DemandStatement();
        if (!RelationshipExists(relationship)) return;
        var id = (int)relationship;
        var (type, start, end) = Ends(relationship);
        RemoveFromIndexes(EntityKind.Relationship, type, id);
        WritableRelationship(id).Delete(_epoch, id & NodePage.SlotMask);
        var startPage = WritableNodePage((int)start);
        ref var outgoing = ref startPage.WritableOutgoing((int)start & NodePage.SlotMask);
        outgoing = outgoing.Without(_epoch, type, id);
        var endPage = WritableNodePage((int)end);
        ref var incoming = ref endPage.WritableIncoming((int)end & NodePage.SlotMask);
        incoming = incoming.Without(_epoch, type, id);
        State.Relationships = State.Relationships.For(_epoch);
        State.Relationships.Remove(id);
        WritableByType(type).Remove(id);
        if (start == end) State.Loops--;
        // The labels of an end that is deleted already were counted off with it.
        var startSet = Math.Max(0, startPage.LabelSet((int)start & NodePage.SlotMask));
        var endSet = Math.Max(0, endPage.LabelSet((int)end & NodePage.SlotMask));
        Count(startSet, endSet, type, -1);
        Counters.RelationshipsDeleted++;
    }

    void Count(int startSet, int endSet, int type, int change)
    {
        if (startSet == 0 && endSet == 0) return;
        State.Counts = State.Counts.For(_epoch);
        foreach (var label in State.LabelSets.Labels(startSet)) State.Counts.Add(label, type, true, change);
        foreach (var label in State.LabelSets.Labels(endSet)) State.Counts.Add(label, type, false, change);
    }

    RelationshipPage WritableRelationship(int relationship)
    {
        _changes.Relationships.Add(relationship);
        State.RelationshipPages = State.RelationshipPages.For(_epoch);
        return State.RelationshipPages.Writable(relationship >> NodePage.SlotBitCount);
    }

    IdSet WritableByType(int type)
    {
        State.ByType = State.ByType.For(_epoch);
        var set = (State.ByType[type] ?? new IdSet(_epoch)).For(_epoch);
        State.ByType.Set(type, set);
        return set;
    }
}
