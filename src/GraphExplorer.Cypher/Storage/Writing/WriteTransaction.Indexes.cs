using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>Keeps the ordered indexes equal to the graph.</summary>
sealed partial class WriteTransaction
{
    static readonly List<IndexDescription> NoIndexes = [];

    /// <summary>
    /// The few entries with one key are found at once: freezing the state for each row that looks one up would make
    /// each row copy the pages that it changes.
    /// </summary>
    public override IndexCursor Seek(IndexDescription index, IndexRange range) =>
        range.IsExact ? new(new IndexCursor(State.Tree(index), range).Collect()) : base.Seek(index, range);

    /// <summary>Indexes over a property that hold the entity or could.</summary>
    List<IndexDescription> AffectedIndexes(EntityKind entity, int key, int id)
    {
        List<IndexDescription>? affected = null;
        foreach (var index in State.Schema.OrderedOver(entity, key))
            if (HasToken(entity, id, index.Tokens[0]))
                (affected ??= []).Add(index);
        return affected ?? NoIndexes;
    }

    void RemoveEntries(List<IndexDescription> indexes, int id)
    {
        foreach (var index in indexes)
            if (KeyOf(index, id) is { IsNull: false } key)
                WritableTree(index).Remove(key, id);
    }

    void AddEntries(List<IndexDescription> indexes, int id)
    {
        foreach (var index in indexes)
            if (KeyOf(index, id) is { IsNull: false } key)
                AddEntry(index, key, id);
    }

    /// <summary>Puts an entity that got a label, or a new relationship, into the indexes over it.</summary>
    void AddToIndexes(EntityKind entity, int token, int id)
    {
        foreach (var index in State.Schema.OrderedIndexes)
            if (index.Entity == entity && index.Tokens[0] == token
                && KeyOf(index, id) is { IsNull: false } key)
                AddEntry(index, key, id);
    }

    void RemoveFromIndexes(EntityKind entity, int token, int id)
    {
        foreach (var index in State.Schema.OrderedIndexes)
            if (index.Entity == entity && index.Tokens[0] == token
                && KeyOf(index, id) is { IsNull: false } key)
                WritableTree(index).Remove(key, id);
    }

    void AddEntry(IndexDescription index, Value key, int id)
    {
        var tree = WritableTree(index);
        if (index.IsUnique && Equality.Equal(key, key) == true && tree.First(key) is var other and >= 0)
            throw ErrorCode.ConstraintViolation.At(null, ConstraintText.Taken(Tokens, index, key, other));
        tree.Add(key, id);
    }

    Value KeyOf(IndexDescription index, int id) => IndexKeys.Of(State, index, id);

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
