using CsCheck;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Tests.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>Every test runs with a file and without, since the words lie in other tables then.</summary>
public sealed class FullTextTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Words_find_entities_without_regard_to_case_and_accents(bool hasFile)
    {
        using var store = Open(hasFile);
        store.Commit(transaction =>
        {
            Index(transaction);
            transaction.Node("Group", ("name", "Islamic Movement of Uzbekistan"));
            transaction.Node("Group", ("alias", Sample.List("O’zbekiston Islomiy Harakati", "IMU")));
            transaction.Node("Person", ("name", "Tahir Yuldashev"));
            transaction.Node("Place", ("name", "Uzbekistan"));
            transaction.Node("Group", ("name", 7));
            transaction.Node("Group", ("name", "São Tomé"));
        });

        Assert.Equal([0], Search(store.Latest, "UZBEKISTAN"));
        Assert.Equal([1], Search(store.Latest, "\"islomiy harakati\""));
        Assert.Equal([0, 1], Search(store.Latest, "isl*"));
        Assert.Equal([0, 2], Search(store.Latest, "movement yuldashev"));
        Assert.Equal([1], Search(store.Latest, "alias:imu"));
        Assert.Equal([], Search(store.Latest, "name:imu"));
        Assert.Equal([5], Search(store.Latest, "sao AND tome"));
        Assert.Equal([0], Search(store.Latest, "islamic NOT harakati"));
        Assert.Equal([], Search(store.Latest, "!!!"));
        Assert.Empty(store.Check());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Better_matches_come_first_and_the_limit_holds(bool hasFile)
    {
        using var store = Open(hasFile);
        store.Commit(transaction =>
        {
            Index(transaction);
            for (var i = 0; i < 20; i++)
                transaction.Node("Group", ("name", "front of the many words that come with it"));
            transaction.Node("Group", ("name", "front front"));
        });
        var hits = store.Latest.SearchText(store.Latest.Schema.Indexes[0], "front", 3, default);

        Assert.Equal(3, hits.Count);
        Assert.Equal(20, hits[0].Entity);
        Assert.True(hits[0].Score > hits[1].Score && hits[1].Score >= hits[2].Score);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_reader_finds_what_it_sees(bool hasFile)
    {
        using var store = Open(hasFile);
        store.Commit(transaction =>
        {
            Index(transaction);
            transaction.Node("Group", ("name", "alpha"));
            transaction.Node("Group", ("name", "alpha beta"));
        });
        var first = store.Latest;
        store.Commit(transaction =>
        {
            transaction.Set(0, "name", "gamma");
            transaction.Node("Group", ("name", "alpha"));
        });
        var second = store.Latest;
        store.Commit(transaction => transaction.DeleteNode(1));
        using var writer = store.BeginWrite();
        writer.Run(_ => writer.Node("Person", ("name", "alpha")));
        writer.BeginStatement();
        writer.Set(2, "name", "delta");
        writer.UndoStatement();

        Assert.Equal([0, 1], Search(first, "alpha"));
        Assert.Equal([1, 2], Search(second, "alpha"));
        Assert.Equal([2], Search(store.Latest, "alpha"));
        Assert.Equal([2, 3], Search(writer, "alpha"));
        Assert.Equal([], Search(writer, "delta"));
        writer.Commit();
        Assert.Equal([2, 3], Search(store.Latest, "alpha"));
        Assert.Equal([0, 1], Search(first, "alpha"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_index_made_late_or_just_now_holds_what_is_there(bool hasFile)
    {
        using var store = Open(hasFile);
        store.Commit(transaction => transaction.Node("Group Person", ("name", "alpha")));
        var before = store.Latest;
        using var writer = store.BeginWrite();
        IndexDescription index = null!;
        writer.Run(_ => index = Index(writer));
        Assert.Equal([0], Search(writer, "alpha"));
        writer.Commit();
        writer.Dispose();
        Assert.Equal([0], Search(store.Latest, "alpha"));

        store.Commit(transaction => transaction.DropIndex(index.Name));
        Assert.Empty(store.Latest.Schema.Indexes);
        Assert.Equal([0L], before.SearchText(index, "alpha", 10, default).Select(hit => hit.Entity));
        store.Commit(transaction => Index(transaction));
        Assert.Equal([0], Search(store.Latest, "alpha"));
    }

    [Fact]
    public void Relationships_are_found_after_reopening()
    {
        using (var store = Open(true))
            store.Commit(transaction =>
            {
                var tokens = transaction.Tokens;
                transaction.CreateIndex(new("quotes", IndexKind.FullText, EntityKind.Relationship,
                    [tokens.Types.FindOrAdd("PLEDGED_TO"), tokens.Types.FindOrAdd("ALLIED_WITH")],
                    [tokens.Keys.FindOrAdd("quote")]));
                var node = transaction.Node();
                transaction.Relationship(node, "PLEDGED_TO", node, ("quote", "took an oath"));
                transaction.Relationship(node, "ALLIED_WITH", node, ("quote", "took part"));
                transaction.Relationship(node, "OTHER", node, ("quote", "took leave"));
            });
        using var reopened = Open(true);

        Assert.Equal([0, 1], Search(reopened.Latest, "took"));
        reopened.Commit(transaction => transaction.DeleteRelationship(0));
        Assert.Equal([1], Search(reopened.Latest, "took"));
        Assert.Empty(reopened.Check());
        reopened.Dispose();
        FileTests.Sql(_folder.File("graph"), "DELETE FROM fulltext_1 WHERE rowid = 1");
        using var damaged = Open(true);
        Assert.Contains(new("index `quotes`", "does not hold what a scan finds"), damaged.Check());
    }

    [Fact]
    public void A_backup_of_memory_can_be_searched()
    {
        using var store = Open(false);
        store.Commit(transaction =>
        {
            Index(transaction);
            transaction.Node("Group", ("name", "alpha"));
        });
        store.BackupTo(_folder.File("graph"));
        using var copy = Open(true);
        Assert.Equal([0], Search(copy.Latest, "alpha"));
    }

    [Fact]
    public void A_cancelled_search_ends()
    {
        using var store = Open(false);
        store.Commit(transaction =>
        {
            Index(transaction);
            for (var i = 0; i < 5_000; i++) transaction.Node("Group", ("name", $"alpha beta{i}"));
        });
        Assert.ThrowsAny<OperationCanceledException>(() => store.Latest.SearchText(
            store.Latest.Schema.Indexes[0], "alpha", 10, new CancellationToken(true)));
        Assert.Equal(10, store.Latest.SearchText(store.Latest.Schema.Indexes[0], "alpha", 10, default).Count);
    }

    [Fact]
    public void A_query_that_is_too_deep_is_refused()
    {
        using var store = Open(false);
        store.Commit(transaction => Index(transaction));
        var deep = string.Concat(Enumerable.Repeat("(a AND ", 2_000)) + "b" + new string(')', 2_000);
        Assert.Same(ErrorCode.InvalidArgument, Assert.Throws<CypherException>(() => Search(store.Latest, deep)).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Random_writes_are_found_by_every_reader(bool hasFile) =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 7]).Array[1, 6].Array[1, 6].Sample(
            commits =>
            {
                using var folder = new TemporaryFolder();
                using var store = GraphStore.Open(hasFile ? folder.File("graph") : GraphStore.InMemory);
                store.Commit(transaction => Index(transaction));
                var expected = new SortedDictionary<long, string>();
                var readers = new List<(Snapshot, SortedDictionary<long, string>)>();
                foreach (var commit in commits)
                {
                    using var writer = store.BeginWrite();
                    writer.Run(_ =>
                    {
                        foreach (var (node, words) in commit) Put(writer, expected, node, words);
                    });
                    DemandEqual(expected, writer);
                    writer.Commit();
                    readers.Add((store.Latest, new(expected)));
                }
                foreach (var (reader, then) in readers) DemandEqual(then, reader);
                Assert.Empty(store.Check());
            },
            iter: hasFile ? 15 : 60);

    public void Dispose() => _folder.Dispose();

    static void Put(WriteTransaction writer, SortedDictionary<long, string> expected, int choice, int words)
    {
        var text = string.Join(' ', new[] { "red", "green", "blue" }.Where((_, bit) => (words >> bit & 1) != 0));
        if (choice >= expected.Count)
        {
            expected[writer.Node("Group", ("name", text))] = text;
            return;
        }
        var node = expected.Keys.ElementAt(choice);
        if (words == 0) writer.DeleteNode(node);
        else writer.Set(node, "name", text);
        if (words == 0) expected.Remove(node);
        else expected[node] = text;
    }

    static void DemandEqual(SortedDictionary<long, string> expected, IGraphReader reader)
    {
        foreach (var word in new[] { "red", "green", "blue" })
            Assert.Equal(
                expected.Where(pair => pair.Value.Contains(word)).Select(pair => pair.Key), Search(reader, word));
    }

    static IndexDescription Index(WriteTransaction transaction)
    {
        var tokens = transaction.Tokens;
        return transaction.CreateIndex(new("", IndexKind.FullText, EntityKind.Node,
            [tokens.Labels.FindOrAdd("Group"), tokens.Labels.FindOrAdd("Person")],
            [tokens.Keys.FindOrAdd("name"), tokens.Keys.FindOrAdd("alias")]));
    }

    static long[] Search(IGraphReader reader, string query) =>
        [.. reader.SearchText(reader.Schema.Indexes[0], query, 100, default).Select(hit => hit.Entity).Order()];

    GraphStore Open(bool hasFile) => GraphStore.Open(hasFile ? _folder.File("graph") : GraphStore.InMemory);
}
