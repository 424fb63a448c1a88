using GraphExplorer.Cypher.Storage;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>Nodes with more relationships than fit in one array, and graphs of more than one page.</summary>
public sealed class HubTests
{
    const int Neighbours = 400;

    [Fact]
    public void A_hub_gives_its_relationships_by_type_and_direction()
    {
        using var store = GraphStore.Open(GraphStore.InMemory);
        var model = Build(store);
        model.DemandEqual(store.Latest);
    }

    [Fact]
    public void A_hub_survives_reopening()
    {
        using var folder = new TemporaryFolder();
        GraphModel model;
        using (var store = GraphStore.Open(folder.File("graph"))) model = Build(store);
        using var reopened = GraphStore.Open(folder.File("graph"));
        model.DemandEqual(reopened.Latest);
        Grow(reopened, model);
        model.DemandEqual(reopened.Latest);
    }

    [Fact]
    public void A_snapshot_of_a_hub_stays_as_it_was_while_relationships_come_and_go()
    {
        using var store = GraphStore.Open(GraphStore.InMemory);
        var model = Build(store);
        var (before, snapshot) = (model.Copy(), store.Latest);

        Grow(store, model);
        store.Commit(transaction =>
        {
            foreach (var id in model.Relationships.Keys.Where(id => id % 3 != 0).ToList())
            {
                transaction.DeleteRelationship(id);
                model.Relationships.Remove(id);
            }
        });

        before.DemandEqual(snapshot);
        model.DemandEqual(store.Latest);
    }

    [Fact]
    public void Undoing_a_statement_restores_a_hub_whose_array_it_shared()
    {
        using var store = GraphStore.Open(GraphStore.InMemory);
        var model = Build(store);
        using var transaction = store.BeginWrite();
        transaction.BeginStatement();
        for (var i = 0; i < 50; i++) transaction.CreateRelationship(0, 0, 1);
        for (var id = 0; id < 40; id++) transaction.DeleteRelationship(id);
        transaction.UndoStatement();
        model.DemandEqual(transaction);

        transaction.Run(_ => model.Relationships.Add(transaction.CreateRelationship(1, 0, 2), new(1, 0, 2, [])));
        model.DemandEqual(transaction);
    }

    [Fact]
    public void Deleting_a_hub_with_its_relationships_leaves_none()
    {
        using var store = GraphStore.Open(GraphStore.InMemory);
        var model = Build(store);
        store.Commit(transaction => Assert.Equal(model.RelationshipsAt(0).Count(), transaction.DetachDeleteNode(0)));

        foreach (var id in model.RelationshipsAt(0).ToList()) model.Relationships.Remove(id);
        model.Nodes.Remove(0);
        model.DemandEqual(store.Latest);
    }

    [Fact]
    public void A_cursor_over_a_hub_keeps_going_while_the_hub_changes()
    {
        using var store = GraphStore.Open(GraphStore.InMemory);
        Build(store);
        using var transaction = store.BeginWrite();
        transaction.BeginStatement();
        var expected = Write.All(transaction.Expand(0, Direction.Outgoing, [0])).Select(edge => edge.Relationship);
        var cursor = transaction.Expand(0, Direction.Outgoing, [0]);
        var seen = new List<long>();
        while (cursor.MoveNext())
        {
            seen.Add(cursor.Relationship);
            transaction.CreateRelationship(0, 0, cursor.Other);
            transaction.DeleteRelationship(cursor.Relationship);
        }

        Assert.Equal(expected, seen);
    }

    /// <summary>Node 0 is joined to 400 others by three types in both directions, and to itself.</summary>
    static GraphModel Build(GraphStore store)
    {
        var model = new GraphModel();
        store.Tokens.Labels.FindOrAdd("Hub");
        for (var type = 0; type < 3; type++) store.Tokens.Types.FindOrAdd($"T{type}");
        store.Commit(transaction =>
        {
            for (var i = 0; i <= Neighbours; i++) model.Nodes.Add(transaction.CreateNode([0]), new([0], []));
        });
        store.Commit(transaction =>
        {
            for (var other = 1; other <= Neighbours; other++)
            {
                var (start, end) = other % 2 == 0 ? (0, other) : (other, 0);
                Add(transaction, model, other % 3, start, end);
            }
            Add(transaction, model, 1, 0, 0);
        });
        return model;
    }

    static void Grow(GraphStore store, GraphModel model) => store.Commit(transaction =>
    {
        for (var other = 1; other < 100; other++) Add(transaction, model, 2, 0, other);
    });

    static void Add(WriteTransaction transaction, GraphModel model, int type, long start, long end) =>
        model.Relationships.Add(transaction.CreateRelationship(type, start, end), new(type, start, end, []));
}
