using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

public sealed class IsolationTests
{
    [Fact]
    public void A_reader_sees_its_own_version_during_and_after_writes()
    {
        using var store = GraphStore.Open(GraphStore.InMemory);
        var node = 0L;
        store.Commit(transaction => node = transaction.Node("Group", ("name", "first")));
        var before = store.Latest;

        using (var writer = store.BeginWrite())
        {
            writer.Run(_ => writer.Set(node, "name", "second"));
            Assert.Equal(Value.Of("second"), writer.Get(node, "name"));
            Assert.Equal(Value.Of("first"), store.Latest.Get(node, "name"));
            writer.Commit();
        }

        Assert.Equal(Value.Of("first"), before.Get(node, "name"));
        Assert.Equal(Value.Of("second"), store.Latest.Get(node, "name"));
        Assert.Equal(before.Version + 1, store.Latest.Version);
    }

    [Fact]
    public void A_transaction_that_is_not_committed_leaves_nothing()
    {
        using var store = GraphStore.Open(GraphStore.InMemory);
        using (var writer = store.BeginWrite()) writer.Run(_ => writer.Node("Group", ("name", "x")));

        Assert.Equal(0, store.Latest.Statistics.Nodes);
        Assert.Equal(0, store.Latest.Version);
    }

    [Fact]
    public void A_commit_without_changes_makes_no_version()
    {
        using var store = GraphStore.Open(GraphStore.InMemory);
        Assert.Equal(0, store.Commit(_ => { }));
    }

    [Fact]
    public void An_undone_statement_takes_back_its_own_changes_and_no_others()
    {
        using var store = GraphStore.Open(GraphStore.InMemory);
        using var writer = store.BeginWrite();
        var kept = 0L;
        writer.Run(_ => kept = writer.Node("Group", ("name", "kept")));
        writer.BeginStatement();
        var lost = writer.Node("Group", ("name", "lost"));
        writer.Set(kept, "name", "changed");
        writer.AddLabel(kept, writer.Tokens.Labels.FindOrAdd("Other"));
        writer.Relationship(kept, "LIKES", lost);
        writer.UndoStatement();

        Assert.Equal([kept], Write.All(writer.Nodes()));
        Assert.Equal(Value.Of("kept"), writer.Get(kept, "name"));
        Assert.Equal(1, writer.Labels(kept).Length);
        Assert.Equal(0, writer.Degree(kept, Direction.Both, null));
        writer.Run(_ => Assert.Equal(lost, writer.Node()));
    }

    [Fact]
    public void Scans_and_seeks_give_what_was_there_when_they_began()
    {
        using var store = GraphStore.Open(GraphStore.InMemory);
        IndexDescription index = null!;
        store.Commit(transaction =>
        {
            index = transaction.RangeIndex("N", "i");
            for (var i = 0; i < 300; i++) transaction.Node("N", ("i", i));
        });
        using var writer = store.BeginWrite();
        writer.BeginStatement();
        var label = writer.Tokens.Labels.Find("N");
        foreach (var all in new[] { true, false })
        {
            var (scan, count) = (all ? writer.Nodes() : writer.NodesWithLabel(label), writer.Statistics.Nodes);
            var seen = 0;
            while (scan.MoveNext())
            {
                seen++;
                writer.Node("N", ("i", -1));
            }
            Assert.Equal(count, seen);
        }

        var seek = writer.Seek(index, IndexRange.Between(Value.Of(0), true, Value.Null, false));
        var ids = new List<long>();
        while (seek.MoveNext())
        {
            ids.Add(seek.Current);
            writer.Set(seek.Current, "i", 1_000 + ids.Count);
        }
        Assert.Equal(Enumerable.Range(0, 300).Select(id => (long)id), ids);

        var exact = writer.Seek(index, IndexRange.Exact(Value.Of(-1)));
        var found = 0;
        while (exact.MoveNext())
        {
            found++;
            Assert.Equal(Value.Of(-1), exact.Key);
            writer.Set(exact.Current, "i", -2);
            writer.Node("N", ("i", -1));
        }
        Assert.Equal(900, found);
    }

    [Fact]
    public async Task A_second_writer_waits_for_the_first()
    {
        using var store = GraphStore.Open(GraphStore.InMemory);
        var first = store.BeginWrite();
        var second = store.BeginWriteAsync();
        Assert.False(second.IsCompleted);
        first.Run(_ => first.Node());
        first.Commit();
        first.Dispose();
        using var writer = await second;

        Assert.Equal(1, writer.Statistics.Nodes);
    }

    [Fact]
    public async Task Waiting_for_the_writer_ends_by_cancellation_or_by_the_limit()
    {
        using var store = GraphStore.Open(
            GraphStore.InMemory, new() { WriterWaitMax = TimeSpan.FromMilliseconds(20) });
        using var first = store.BeginWrite();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.BeginWriteAsync(cancelled.Token));
        var error = await Assert.ThrowsAsync<CypherException>(() => store.BeginWriteAsync());
        Assert.Same(ErrorCode.WriteConflict, error.Code);
        Assert.Same(ErrorCode.WriteConflict, Assert.Throws<CypherException>(() => store.BeginWrite()).Code);
    }

    [Fact]
    public async Task Readers_beside_a_writer_see_whole_commits_only()
    {
        const int commits = 400;
        using var store = GraphStore.Open(GraphStore.InMemory);
        store.Tokens.Types.FindOrAdd("T");
        store.Commit(transaction => transaction.Node());
        var done = false;
        var reader = Task.Run(() =>
        {
            while (!Volatile.Read(ref done))
            {
                // Each commit adds two nodes and joins both to node 0.
                var snapshot = store.Latest;
                Assert.Equal(snapshot.Statistics.Nodes - 1, snapshot.Degree(0, Direction.Both, null));
                var all = Write.All(snapshot.Expand(0, Direction.Both, [0]));
                Assert.Equal(snapshot.Statistics.Nodes - 1, all.Count);
                Assert.All(all, edge => Assert.True(snapshot.NodeExists(edge.Other)));
            }
        });
        for (var i = 0; i < commits; i++)
            store.Commit(transaction =>
            {
                transaction.CreateRelationship(0, 0, transaction.Node());
                transaction.CreateRelationship(0, transaction.Node(), 0);
            });
        Volatile.Write(ref done, true);
        await reader;

        Assert.Equal(2 * commits, store.Latest.Degree(0, Direction.Both, null));
    }
}
