using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>What an entity is found by in an ordered index.</summary>
static class IndexKeys
{
    /// <summary>The value, or the list of values; null when the entity lacks one.</summary>
    public static Value Of(GraphState state, IndexDescription index, int id)
    {
        if (index.Keys.Length == 1) return Property(state, index.Entity, id, index.Keys[0]);
        var values = new Value[index.Keys.Length];
        for (var i = 0; i < values.Length; i++)
            if ((values[i] = Property(state, index.Entity, id, index.Keys[i])).IsNull)
                return default;
        return Value.Of(values);
    }

    public static Value Property(GraphState state, EntityKind entity, int id, int key)
    {
        var slot = id & NodePage.SlotMask;
        return entity == EntityKind.Node
            ? state.PageOfNode(id)?.Properties.Get(slot, key) ?? default
            : state.PageOfRelationship(id)?.Properties.Get(slot, key) ?? default;
    }
}
