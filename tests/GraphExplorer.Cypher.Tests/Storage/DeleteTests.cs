using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

public sealed class DeleteTests
{
    readonly GraphStore _store = GraphStore.Open(GraphStore.InMemory);
    long _a, _b, _r;

    public DeleteTests() => _store.Commit(transaction =>
    {
        _a = transaction.Node("A", ("name", "a"));
        _b = transaction.Node("B");
        _r = transaction.Relationship(_a, "KNOWS", _b, ("since", 2001));
    });

    [Fact]
    public void A_node_with_relationships_cannot_be_left_deleted()
    {
        using var transaction = _store.BeginWrite();
        transaction.BeginStatement();
        transaction.DeleteNode(_a);
        var error = Assert.Throws<CypherException>(transaction.CompleteStatement);
        transaction.UndoStatement();

        Assert.Same(ErrorCode.DeleteConnectedNode, error.Code);
        Assert.Equal(
            "Cannot delete node 0, because it still has relationships; use DETACH DELETE to delete them too",
            error.Error.Message);
        Assert.True(transaction.NodeExists(_a));
        Assert.Equal(Value.Of("a"), transaction.Get(_a, "name"));
    }

    [Fact]
    public void Node_and_relationship_may_be_deleted_in_any_order()
    {
        using var transaction = _store.BeginWrite();
        transaction.Run(_ =>
        {
            transaction.DeleteNode(_a);
            transaction.DeleteNode(_b);
            transaction.DeleteRelationship(_r);
            transaction.DeleteRelationship(_r);
            transaction.DeleteNode(_b);
        });

        Assert.Equal((2, 1), (transaction.Counters.NodesDeleted, transaction.Counters.RelationshipsDeleted));
        transaction.Commit();
        new GraphModel().DemandEqual(_store.Latest);
    }

    [Fact]
    public void What_is_deleted_in_the_transaction_is_told_apart_and_keeps_its_type_and_ends()
    {
        using var transaction = _store.BeginWrite();
        transaction.Run(_ => transaction.DetachDeleteNode(_a));

        Assert.False(transaction.NodeExists(_a));
        Assert.False(transaction.RelationshipExists(_r));
        Assert.False(transaction.HasLabel(_a, 0));
        Assert.Equal(new(0, _a, _b), transaction.Ends(_r));
        Denied(() => transaction.NodeProperty(_a, 0));
        Denied(() => transaction.Labels(_a).ToArray());
        Denied(() => transaction.RelationshipProperty(_r, 0));
        Denied(() => { transaction.NodeProperties(_a, []); return 0; });
        transaction.BeginStatement();
        Denied(() => { transaction.Set(_a, "name", "x"); return 0; });
        Denied(() => transaction.CreateRelationship(0, _b, _a));
        Denied(() => transaction.AddLabel(_a, 0));
    }

    [Fact]
    public void Counters_tell_what_a_statement_did()
    {
        using var transaction = _store.BeginWrite();
        transaction.Run(_ =>
        {
            var node = transaction.Node("A B", ("x", 1), ("y", 2));
            transaction.Set(node, "x", null);
            transaction.Set(node, "missing", null);
            transaction.Relationship(node, "KNOWS", _a);
            transaction.RemoveLabel(node, 0);
            transaction.RemoveLabel(node, 0);
            transaction.Unique("C", "c");
            transaction.RangeIndex("A", "x");
        });

        var counters = transaction.Counters;
        Assert.Equal((1, 1, 3), (counters.NodesCreated, counters.RelationshipsCreated, counters.PropertiesSet));
        Assert.Equal((2, 1), (counters.LabelsAdded, counters.LabelsRemoved));
        Assert.Equal((1, 1), (counters.IndexesAdded, counters.ConstraintsAdded));
        transaction.Run(_ => { });
        Assert.Equal(0, transaction.Counters.NodesCreated);
    }

    static void Denied(Func<object> work) =>
        Assert.Same(ErrorCode.DeletedEntityAccess, Assert.Throws<CypherException>(work).Code);
}
