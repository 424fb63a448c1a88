using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>Short ways to write into a store.</summary>
static class Write
{
    /// <summary>Runs one statement in one transaction and commits.</summary>
    public static long Commit(this GraphStore store, Action<WriteTransaction> work)
    {
        using var transaction = store.BeginWrite();
        transaction.Run(work);
        return transaction.Commit();
    }

    /// <summary>Runs one statement.</summary>
    public static void Run(this WriteTransaction transaction, Action<WriteTransaction> work)
    {
        transaction.BeginStatement();
        work(transaction);
        transaction.CompleteStatement();
    }

    public static long Node(
        this WriteTransaction transaction, string labels = "", params (string Key, object? Value)[] properties)
    {
        int[] tokens =
            [.. labels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(transaction.Tokens.Labels.FindOrAdd)];
        var node = transaction.CreateNode(tokens);
        foreach (var (key, value) in properties) transaction.Set(node, key, value);
        return node;
    }

    public static long Relationship(
        this WriteTransaction transaction, long start, string type, long end,
        params (string Key, object? Value)[] properties)
    {
        var relationship = transaction.CreateRelationship(transaction.Tokens.Types.FindOrAdd(type), start, end);
        foreach (var (key, value) in properties)
            transaction.SetRelationshipProperty(
                relationship, transaction.Tokens.Keys.FindOrAdd(key), Values.Sample.Of(value));
        return relationship;
    }

    public static void Set(this WriteTransaction transaction, long node, string key, object? value) =>
        transaction.SetNodeProperty(node, transaction.Tokens.Keys.FindOrAdd(key), Values.Sample.Of(value));

    public static Value Get(this IGraphReader reader, long node, string key) =>
        reader.NodeProperty(node, reader.Tokens.Keys.Find(key));

    public static ConstraintDescription Unique(this WriteTransaction transaction, string label, string key) =>
        transaction.CreateConstraint(new(
            "", ConstraintKind.Unique, EntityKind.Node, transaction.Tokens.Labels.FindOrAdd(label),
            [transaction.Tokens.Keys.FindOrAdd(key)]));

    public static IndexDescription RangeIndex(this WriteTransaction transaction, string label, params string[] keys) =>
        transaction.CreateIndex(new(
            "", IndexKind.Range, EntityKind.Node, [transaction.Tokens.Labels.FindOrAdd(label)],
            [.. keys.Select(transaction.Tokens.Keys.FindOrAdd)]));

    public static List<long> All(EntityCursor cursor)
    {
        var ids = new List<long>();
        while (cursor.MoveNext()) ids.Add(cursor.Current);
        return ids;
    }

    public static List<long> All(IndexCursor cursor)
    {
        var ids = new List<long>();
        while (cursor.MoveNext()) ids.Add(cursor.Current);
        return ids;
    }

    /// <summary>All relationships that a cursor gives, in its order.</summary>
    public static List<(int Type, bool IsOutgoing, long Other, long Relationship)> All(ExpandCursor cursor)
    {
        var edges = new List<(int, bool, long, long)>();
        while (cursor.MoveNext()) edges.Add((cursor.Type, cursor.IsOutgoing, cursor.Other, cursor.Relationship));
        return edges;
    }
}
