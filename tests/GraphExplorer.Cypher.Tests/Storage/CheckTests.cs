using GraphExplorer.Cypher.Storage;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>A check is silent about a sound store and finds planted faults, each where it is.</summary>
public sealed class CheckTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Path => _folder.File("graph");

    [Fact]
    public void A_sound_store_has_no_findings()
    {
        using (var store = Build())
        {
            Assert.Empty(store.Check());
            using var writer = store.BeginWrite();
            writer.Run(_ => writer.DetachDeleteNode(3));
            Assert.Empty(store.Check());
            writer.Commit();
            Assert.Empty(store.Check());
        }
        Assert.Empty(GraphStore.CheckFile(Path));
        using var memory = GraphStore.Open(GraphStore.InMemory);
        Assert.Empty(memory.Check());
    }

    [Fact]
    public void A_flipped_bit_in_a_record_is_found_and_named()
    {
        Build().Dispose();
        var place = Find("needle-17");
        Flip(place);

        var findings = GraphStore.CheckFile(Path);
        Assert.Contains(new("node 17", "does not match its checksum"), findings);
        var error = Assert.Throws<StoreException>(() => GraphStore.Open(Path));
        Assert.Equal(StoreProblem.Damaged, error.Problem);
        Assert.Equal(
            $"{Path} is damaged: node 17 does not match its checksum. Restore a backup.", error.Message);
        Flip(place);
        Assert.Empty(GraphStore.CheckFile(Path));
    }

    [Fact]
    public void Every_flipped_byte_of_a_record_is_found()
    {
        Build().Dispose();
        var place = Find("needle-17");
        for (var i = place - 8; i < place + 9; i++)
        {
            Flip(i);
            Assert.NotEmpty(GraphStore.CheckFile(Path));
            Flip(i);
        }
        Assert.Empty(GraphStore.CheckFile(Path));
    }

    [Fact]
    public void A_flipped_byte_anywhere_is_found_or_harms_nothing()
    {
        Build().Dispose();
        var model = Everything();
        var length = new FileInfo(Path).Length;
        for (var place = 37L; place < length; place += length / 150)
        {
            Flip(place);
            if (GraphStore.CheckFile(Path).Count == 0) Assert.Equal(model, Everything());
            Flip(place);
        }
    }

    [Theory]
    [InlineData("DELETE FROM node WHERE id = 12", "relationship 12: starts at node 12, which is not there")]
    [InlineData("DELETE FROM relationship WHERE id = 5", "relationship: has 29 records where the store counts 30")]
    [InlineData("UPDATE relationship SET id = 1000 WHERE id = 5", "relationship 1000: has an id that was never given")]
    [InlineData("UPDATE node SET data = (SELECT data FROM node WHERE id = 1) WHERE id = 2",
        "node 2: does not match its checksum")]
    [InlineData("DELETE FROM token WHERE id = 0", "node 0: uses name 0, which is not there")]
    [InlineData("DELETE FROM meta", "meta 1: is missing")]
    [InlineData("DROP TABLE schema_item; CREATE TABLE schema_item (id INTEGER PRIMARY KEY, data BLOB)",
        "file: the definition of table schema_item is not the one of this format")]
    public void Planted_faults_are_named(string sql, string expected)
    {
        Build().Dispose();
        FileTests.Sql(Path, sql);
        Assert.Contains(expected, GraphStore.CheckFile(Path).Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_difference_between_memory_and_file_is_found()
    {
        using var store = Build();
        FileTests.Sql(Path, "DELETE FROM relationship WHERE id = 5");
        var findings = store.Check().Select(finding => finding.ToString()).ToList();

        Assert.Equal(
            [
                "relationship: has 29 records where the store counts 30",
                "relationship 5: is in memory, but not in the file",
            ],
            findings);
    }

    [Fact]
    public void A_difference_of_schema_or_names_is_found()
    {
        using var store = Build();
        FileTests.Sql(Path, "DELETE FROM schema_item WHERE id = 3");
        var index = store.Latest.Schema.Indexes.Single(index => index.Id == 3);
        Assert.Equal(
            [$"index `{index.Name}`: differs between memory and file"], store.Check().Select(f => f.ToString()));
    }

    [Theory]
    [InlineData("nodes", "nodes: counts 0 where a recount gives 30")]
    [InlineData("label", "label `N`: counts 0 where a recount gives 30")]
    [InlineData("type", "type `NEXT`: counts 0 where a recount gives 30")]
    [InlineData("relationships", "lists of relationships: counts 0 where a recount gives 60")]
    [InlineData("counts", "Outgoing `NEXT` of `N`: counts 0 where a recount gives 30")]
    [InlineData("index", "index `constraint_")]
    [InlineData("page", "nodes: counts 30 where a recount gives 0")]
    public void Planted_faults_in_memory_are_found(string fault, string expected)
    {
        using var store = Build();
        var state = store.Latest.Graph.Copy();
        switch (fault)
        {
            case "nodes": state.Nodes = new(0); break;
            case "label": state.ByLabel = new(0); break;
            case "type": state.ByType = new(0); break;
            case "relationships": state.Relationships = new(0); break;
            case "counts": state.Counts = new(0); break;
            case "index":
                state.Trees = state.Trees.For(long.MaxValue);
                state.Trees.Set(state.Schema.Indexes[0].Id, new(0));
                break;
            default: state.NodePages = new(0); break;
        }
        var findings = new StateCheck(state, store.Tokens).Run(default).Select(finding => finding.ToString());
        Assert.Contains(findings, finding => finding.StartsWith(expected, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    GraphStore Build()
    {
        var store = GraphStore.Open(Path);
        store.Commit(transaction =>
        {
            transaction.Unique("N", "id");
            transaction.RangeIndex("N", "name");
            for (var i = 0; i < 30; i++) transaction.Node("N", ("id", i), ("name", $"needle-{i}"));
            for (var i = 0; i < 30; i++) transaction.Relationship(i, "NEXT", (i + 1) % 30, ("weight", i / 2.0));
        });
        return store;
    }

    /// <summary>All that can be read, as one text.</summary>
    string Everything()
    {
        using var store = GraphStore.Open(Path);
        var reader = store.Latest;
        var nodes = Write.All(reader.Nodes()).Select(id =>
            $"{id} {reader.Labels(id).Length} {reader.Get(id, "id")} {reader.Get(id, "name")}");
        var relationships = Write.All(reader.Relationships()).Select(id =>
            $"{reader.Ends(id)} {reader.RelationshipProperty(id, reader.Tokens.Keys.Find("weight"))}");
        var schema = reader.Schema.Indexes.Select(index => index.Name + index.Kind + index.IsUnique);
        return string.Join('\n', [.. nodes, .. relationships, .. schema, reader.Version.ToString(), reader.ElementIds.OfNode(0)]);
    }

    long Find(string text) =>
        File.ReadAllBytes(Path).AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(text));

    void Flip(long place)
    {
        using var stream = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite);
        stream.Position = place;
        var value = stream.ReadByte();
        stream.Position = place;
        stream.WriteByte((byte)(value ^ 0x04));
    }
}
