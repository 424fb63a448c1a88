using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

sealed partial class WriteTransaction
{
    /// <summary>Sets a property of a node; null removes it.</summary>
    /// <exception cref="CypherException">
    /// The value cannot be stored, the node is deleted, or another node has this value of a unique property.
    /// </exception>
    public void SetNodeProperty(long node, int key, Value value)
    {
        DemandStatement();
        var id = (int)node;
        PropertyRules.Demand(value, Store.Options);
        var old = PageOf(node).Properties.Get(id & NodePage.SlotMask, key);
        if (!old.IsNull || !value.IsNull) Counters.PropertiesSet++;
        if (IsSame(old, value)) return;
        BytesWritten += PropertyRules.BytesOf(value);
        var affected = AffectedIndexes(EntityKind.Node, key, id);
        RemoveEntries(affected, id);
        WritableNode(id).Properties.Set(_epoch, id & NodePage.SlotMask, key, value);
        AddEntries(affected, id);
    }

    /// <summary>Sets a property of a relationship; null removes it.</summary>
    /// <exception cref="CypherException">
    /// The value cannot be stored, the relationship is deleted, or another one has this value of a unique property.
    /// </exception>
    public void SetRelationshipProperty(long relationship, int key, Value value)
    {
        DemandStatement();
        var id = (int)relationship;
        PropertyRules.Demand(value, Store.Options);
        var old = PageOfLive(relationship).Properties.Get(id & NodePage.SlotMask, key);
        if (!old.IsNull || !value.IsNull) Counters.PropertiesSet++;
        if (IsSame(old, value)) return;
        BytesWritten += PropertyRules.BytesOf(value);
        var affected = AffectedIndexes(EntityKind.Relationship, key, id);
        RemoveEntries(affected, id);
        WritableRelationship(id).Properties.Set(_epoch, id & NodePage.SlotMask, key, value);
        AddEntries(affected, id);
    }

    /// <summary>Equal and of one kind: 1 in place of 1.0 is a change.</summary>
    static bool IsSame(Value old, Value value) =>
        old.Kind == value.Kind && !value.IsList && !value.IsFloat && Hashing.Equivalent(old, value);
}
