using GraphExplorer.Cypher.Storage;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_backup_is_the_store_of_its_moment(bool hasFile)
    {
        using var store = GraphStore.Open(hasFile ? _folder.File("graph") : GraphStore.InMemory);
        var model = new GraphModel();
        store.Commit(transaction =>
        {
            transaction.Unique("N", "v");
            for (var i = 0; i < 10; i++)
            {
                var node = transaction.Node("N", ("v", i));
                model.Nodes.Add(node, new([0], new() { [0] = Cypher.Values.Value.Of(i) }));
                model.Relationships.Add(transaction.Relationship(node, "T", 0), new(0, node, 0, []));
            }
        });
        var backup = _folder.File("backup");
        Assert.Equal(1, store.BackupTo(backup));
        store.Commit(transaction => transaction.Node());

        using var copy = GraphStore.Open(backup);
        model.DemandEqual(copy.Latest);
        Assert.Equal((1, store.ElementIds.Store), (copy.Latest.Version, copy.ElementIds.Store));
        Assert.Empty(copy.Check());
    }

    [Fact]
    public void An_existing_file_is_not_overwritten()
    {
        using var store = GraphStore.Open(_folder.File("graph"));
        File.WriteAllText(_folder.File("backup"), "precious");
        var error = Assert.Throws<StoreException>(() => store.BackupTo(_folder.File("backup")));

        Assert.Equal($"{_folder.File("backup")} exists: choose another name for the backup.", error.Message);
        Assert.Equal("precious", File.ReadAllText(_folder.File("backup")));
        Assert.Equal(
            StoreProblem.Unreachable,
            Assert.Throws<StoreException>(() => store.BackupTo(_folder.File("no/folder/backup"))).Problem);
    }

    [Fact]
    public async Task Backups_while_writing_hold_every_commit_from_before_they_began()
    {
        using var store = GraphStore.Open(_folder.File("graph"));
        var done = false;
        var writer = Task.Run(() =>
        {
            while (!Volatile.Read(ref done)) store.Commit(transaction => transaction.Node("N"));
        });
        try
        {
            for (var i = 0; i < 5; i++)
            {
                var before = store.Latest.Version;
                var version = store.BackupTo(_folder.File($"backup-{i}"));
                var after = store.Latest.Version;
                Assert.InRange(version, before, after);
                using var copy = GraphStore.Open(_folder.File($"backup-{i}"));
                Assert.Equal((version, version), (copy.Latest.Version, copy.Latest.Statistics.Nodes));
                Assert.Empty(copy.Check());
            }
        }
        finally
        {
            Volatile.Write(ref done, true);
            await writer;
        }
    }

    [Fact]
    public void A_restored_backup_takes_the_place_of_the_store_which_is_kept()
    {
        var (path, backup) = (_folder.File("graph"), _folder.File("backup"));
        using (var store = GraphStore.Open(path))
        {
            store.Commit(transaction => transaction.Node("Old"));
            store.BackupTo(backup);
            store.Commit(transaction => transaction.Node("New"));
            Assert.Equal(
                StoreProblem.InUse, Assert.Throws<StoreException>(() => GraphStore.Restore(backup, path)).Problem);
        }
        Assert.Equal(1, GraphStore.Restore(backup, path));

        using var restored = GraphStore.Open(path);
        Assert.Equal((1, 1), (restored.Latest.Version, restored.Latest.Statistics.Nodes));
        using var replaced = GraphStore.Open(path + ".replaced");
        Assert.Equal(2, replaced.Latest.Statistics.Nodes);
    }

    [Fact]
    public void A_damaged_backup_is_not_restored()
    {
        var (path, backup) = (_folder.File("graph"), _folder.File("backup"));
        using (var store = GraphStore.Open(path))
        {
            store.Commit(transaction => transaction.Node("Old"));
            store.BackupTo(backup);
        }
        FileTests.Sql(backup, "DELETE FROM node");
        var error = Assert.Throws<StoreException>(() => GraphStore.Restore(backup, path));

        Assert.Equal(
            $"{backup} is damaged and is not restored. node: has 0 records where the store counts 1.", error.Message);
        using var untouched = GraphStore.Open(path);
        Assert.Equal(1, untouched.Latest.Statistics.Nodes);
    }

    public void Dispose() => _folder.Dispose();
}
