using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Tests.Values;
using GraphExplorer.Cypher.Values;
using GraphExplorer.Cypher.Values.Temporal;
using Microsoft.Data.Sqlite;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>What the file keeps, and what happens when it cannot.</summary>
public sealed class FileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Path => _folder.File("graph");

    [Fact]
    public void Values_of_every_kind_come_back_as_they_were()
    {
        Value[] values =
        [
            Value.True, Value.False, Value.Of(0L), Value.Of(-1L), Value.Of(long.MinValue), Value.Of(long.MaxValue),
            Value.Of(0.1), Value.Of(-0.0), Value.Of(double.NaN), Value.Of(double.NegativeInfinity), Value.Of(""),
            Value.Of("O’zbekiston \ud83d\ude00 \0"), Value.Of("half \ud83d pair"), Value.Of(new string('x', 100_000)),
            Sample.List(), Sample.List(1, 2.5), Sample.List("a", "b"), Value.Of(new BytesValue([0, 255])),
            Value.Of(new DateValue(-365_243_219_162L)), Value.Of(new LocalTimeValue(86_399_999_999_999)),
            Value.Of(new TimeValue(86_399_999_999_999, -64_800)), Value.Of(new TimeValue(0, 64_800)),
            Value.Of(new LocalDateTimeValue(new(1), new(2))),
            Value.Of(new DateTimeValue(new(-1), new(2), 3600, "Europe/Stockholm")),
            Value.Of(new DateTimeValue(new(1), new(2), -3600, null)),
            Value.Of(new DurationValue(-1, 2, -3, 999_999_999)),
            Value.Of(new PointValue(PointValue.Wgs84, 12.5, -7)),
            Value.Of(new PointValue(PointValue.CartesianWith3D, 1, 2, 3)),
        ];
        using (var store = GraphStore.Open(Path))
            store.Commit(transaction =>
            {
                foreach (var value in values) transaction.Node("", ("v", value));
            });

        using var reopened = GraphStore.Open(Path);
        for (var i = 0; i < values.Length; i++)
        {
            var value = reopened.Latest.Get(i, "v");
            Assert.Equal(values[i].Kind, value.Kind);
            Assert.Equal(values[i], value);
            if (value.IsFloat) Assert.Equal(values[i].RawBits, value.RawBits);
        }
        Assert.Empty(reopened.Check());
    }

    [Fact]
    public void Schema_names_ids_and_counters_come_back()
    {
        Guid id;
        using (var store = GraphStore.Open(Path))
        {
            id = store.ElementIds.Store;
            store.Commit(transaction =>
            {
                transaction.Unique("Group", "id");
                transaction.RangeIndex("Group", "start", "name");
                transaction.CreateConstraint(new("e", ConstraintKind.Existence, EntityKind.Relationship,
                    transaction.Tokens.Types.FindOrAdd("LEADS"), [transaction.Tokens.Keys.FindOrAdd("since")]));
                transaction.DropIndex(transaction.RangeIndex("Group", "gone").Name);
            });
            store.Commit(transaction => transaction.DeleteNode(transaction.Node("Group", ("id", "lost"))));
        }

        using var reopened = GraphStore.Open(Path);
        Assert.Equal(id, reopened.ElementIds.Store);
        Assert.Equal(2, reopened.Latest.Version);
        Assert.Equal(2, reopened.Latest.Schema.Indexes.Length);
        Assert.Equal(["e"], reopened.Latest.Schema.Constraints.Where(c => !c.IsUnique).Select(c => c.Name));
        Assert.Equal("Group", reopened.Tokens.Labels.Name(0));
        reopened.Commit(transaction =>
        {
            Assert.Equal(1, transaction.Node("Group", ("id", "next")));
            Assert.True(transaction.RangeIndex("Group", "gone").Id > 4);
        });
    }

    [Fact]
    public void A_store_is_open_once()
    {
        using var store = GraphStore.Open(Path);
        var error = Assert.Throws<StoreException>(() => GraphStore.Open(Path));

        Assert.Equal(StoreProblem.InUse, error.Problem);
        Assert.Equal(
            $"{Path} is in use by this process ({Environment.ProcessId}). Stop that one, or connect to it instead of "
            + "opening the file.", error.Message);
        store.Dispose();
        GraphStore.Open(Path).Dispose();
    }

    [Fact]
    public void Something_else_is_not_opened_and_not_changed()
    {
        File.WriteAllText(Path, "This is a letter, not a database. " + new string('.', 1_000));
        Assert.Equal(StoreProblem.NotAStore, Assert.Throws<StoreException>(() => GraphStore.Open(Path)).Problem);
        Assert.StartsWith("This is a letter", File.ReadAllText(Path));

        var other = _folder.File("other");
        Sql(other, "CREATE TABLE t (x)");
        var error = Assert.Throws<StoreException>(() => GraphStore.Open(other));
        Assert.Equal(
            (StoreProblem.NotAStore, $"{other} is a database, but not a graph store."), (error.Problem, error.Message));

        var missing = _folder.File("no/such/folder");
        Assert.Equal(StoreProblem.Unreachable, Assert.Throws<StoreException>(() => GraphStore.Open(missing)).Problem);
    }

    [Fact]
    public void A_file_of_a_newer_format_is_refused()
    {
        GraphStore.Open(Path).Dispose();
        Sql(Path, "PRAGMA user_version = 99");
        var error = Assert.Throws<StoreException>(() => GraphStore.Open(Path));

        Assert.Equal(StoreProblem.NewerFormat, error.Problem);
        Assert.Equal(
            $"{Path} was written by a newer version (format 99; this one knows {FileFormat.Version}): update the program.",
            error.Message);
    }

    [Fact]
    public void A_full_disk_refuses_the_commit_keeps_reading_and_recovers()
    {
        using var store = GraphStore.Open(Path, new() { FileBytesMax = 200_000 });
        store.Commit(transaction => transaction.Node("N", ("v", "small")));
        var before = store.Latest;
        var error = Assert.Throws<CypherException>(
            () => store.Commit(transaction => transaction.Node("N", ("v", new string('x', 300_000)))));

        Assert.Same(ErrorCode.StoreFailed, error.Code);
        Assert.Equal(
            $"The changes were not stored: there is no space left for {Path}. Reading goes on; free space on the disk "
            + "and do it again.", error.Error.Message);
        Assert.Same(before, store.Latest);
        store.Commit(transaction => transaction.Node("N", ("v", "small too")));
        Assert.Empty(store.Check());
        store.Dispose();
        using var reopened = GraphStore.Open(Path);
        Assert.Equal(Value.Of("small too"), reopened.Latest.Get(1, "v"));
        Assert.Equal(2, reopened.Latest.Statistics.Nodes);
    }

    [Fact]
    public void A_file_of_an_older_format_is_brought_to_the_current_one_in_one_step()
    {
        using (var store = GraphStore.Open(Path)) store.Commit(transaction => transaction.Node("N", ("v", 1)));
        string[] next = [.. FileFormat.Steps, "CREATE TABLE added (id INTEGER)", "ALTER TABLE added ADD COLUMN more TEXT"];
        string[] broken = [.. next, "CREATE TABLE half (id INTEGER); INSERT INTO nothing VALUES (1)"];

        using (var connection = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            connection.Open();
            Assert.Throws<SqliteException>(() => FileFormat.Upgrade(connection, Path, broken));
            Assert.Equal(FileFormat.Version, FileFormat.Pragma(connection, "user_version"));
            Assert.Empty(FileFormat.Differences(connection));
            FileFormat.Upgrade(connection, Path, next);
            Assert.Equal(next.Length, FileFormat.Pragma(connection, "user_version"));
            FileFormat.Execute(connection, "INSERT INTO added VALUES (1, 'more')");
            Assert.Equal(1L, FileFormat.Scalar(connection, "SELECT count(*) FROM node"));
        }
        Assert.Equal(StoreProblem.NewerFormat, Assert.Throws<StoreException>(() => GraphStore.Open(Path)).Problem);
    }

    [Fact]
    public void A_closed_store_takes_no_commit()
    {
        var store = GraphStore.Open(Path);
        using var transaction = store.BeginWrite();
        transaction.Run(_ => transaction.Node());
        store.Dispose();

        Assert.Same(ErrorCode.StoreFailed, Assert.Throws<CypherException>(() => transaction.Commit()).Code);
        Assert.Same(ErrorCode.StoreFailed, Assert.Throws<CypherException>(Begin).Code);
        Assert.Equal(0, store.Latest.Statistics.Nodes);

        void Begin()
        {
            transaction.Dispose();
            store.BeginWrite();
        }
    }

    public void Dispose() => _folder.Dispose();

    internal static void Sql(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        FileFormat.Execute(connection, sql);
    }
}
