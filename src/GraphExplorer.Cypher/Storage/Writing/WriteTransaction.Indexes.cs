using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>Keeps the ordered indexes equal to the graph.</summary>
sealed partial class WriteTransaction
{
    static readonly List<IndexDescription> NoIndexes = [];

    /// <summary>Indexes over a property that hold the entity or could.</summary>
    List<IndexDescription> AffectedIndexes(EntityKind entity, int key, int id)
    {
        List<IndexDescription>? affected = null;
        foreach (var index in State.Schema.OrderedIndexes)
            if (index.Entity == entity && index.Keys.Contains(key) && HasToken(entity, id, index.Tokens[0]))
                (affected ??= []).Add(index);
        return affected ?? NoIndexes;
    }

    void RemoveEntries(List<IndexDescription> indexes, EntityKind entity, int id)
    {
        foreach (var index in indexes)
            if (KeyOf(index, entity, id) is { IsNull: false } key)
                WritableTree(index).Remove(key, id);
    }

    void AddEntries(List<IndexDescription> indexes, EntityKind entity, int id)
    {
        foreach (var index in indexes)
            if (KeyOf(index, entity, id) is { IsNull: false } key)
                AddEntry(index, key, id);
    }

    /// <summary>Puts an entity that got a label, or a new relationship, into the indexes over it.</summary>
    void AddToIndexes(EntityKind entity, int token, int id)
    {
        foreach (var index in State.Schema.OrderedIndexes)
            if (index.Entity == entity && index.Tokens[0] == token
                && KeyOf(index, entity, id) is { IsNull: false } key)
                AddEntry(index, key, id);
    }

    void RemoveFromIndexes(EntityKind entity, int token, int id)
    {
        foreach (var index in State.Schema.OrderedIndexes)
            if (index.Entity == entity && index.Tokens[0] == token
                && KeyOf(index, entity, id) is { IsNull: false } key)
                WritableTree(index).Remove(key, id);
    }

    void AddEntry(IndexDescription index, Value key, int id)
    {
        var tree = WritableTree(index);
        if (index.IsUnique && Equality.Equal(key, key) == true && tree.First(key) is var other and >= 0)
            throw ErrorCode.ConstraintViolation.At(null, ConstraintText.Taken(Tokens, index, key, other));
        tree.Add(key, id);
    }

    /// <summary>The key of an entity in an index; null when it lacks a property, or has the wrong type for a text index.</summary>
    Value KeyOf(IndexDescription index, EntityKind entity, int id)
    {
        if (index.Keys.Length == 1)
        {
            var key = ValueOf(entity, id, index.Keys[0]);
            return index.Kind == IndexKind.Text && !key.IsString ? default : key;
        }
        var values = new Value[index.Keys.Length];
        for (var i = 0; i < values.Length; i++)
            if ((values[i] = ValueOf(entity, id, index.Keys[i])).IsNull)
                return default;
        return Value.Of(values);
    }

    Value ValueOf(EntityKind entity, int id, int key) =>
        entity == EntityKind.Node ? NodeProperty(id, key) : RelationshipProperty(id, key);

    bool HasToken(EntityKind entity, int id, int token) =>
        entity == EntityKind.Node ? HasLabel(id, token) : Ends(id).Type == token;

    OrderedTree WritableTree(IndexDescription index)
    {
        State.Trees = State.Trees.For(_epoch);
        var tree = (State.Trees[index.Id] ?? new OrderedTree(_epoch)).For(_epoch);
        State.Trees.Set(index.Id, tree);
        return tree;
    }
}
