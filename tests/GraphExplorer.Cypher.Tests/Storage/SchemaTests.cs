using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Tests.Values;
using GraphExplorer.Cypher.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

public sealed class SchemaTests
{
    readonly GraphStore _store = GraphStore.Open(GraphStore.InMemory);

    [Fact]
    public void A_second_node_with_a_unique_value_is_refused_and_named()
    {
        _store.Commit(transaction => transaction.Unique("Group", "id"));
        _store.Commit(transaction => transaction.Node("Group", ("id", "imu")));

        var error = Refused(transaction => transaction.Node("Group", ("id", "imu")));
        Assert.StartsWith("Node 0 with label `Group` already has `id` = 'imu', which constraint `constraint_", error);
        Refused(transaction => transaction.AddLabel(transaction.Node("", ("id", "imu")), 0));
        Assert.Equal(1, _store.Latest.Statistics.Nodes);
    }

    [Fact]
    public void One_and_one_point_zero_are_one_unique_value_and_nan_and_nothing_are_free()
    {
        _store.Commit(transaction => transaction.Unique("N", "v"));
        _store.Commit(transaction =>
        {
            transaction.Node("N", ("v", 1));
            transaction.Node("N", ("v", double.NaN));
            transaction.Node("N", ("v", double.NaN));
            transaction.Node("N");
            transaction.Node("N");
        });

        Refused(transaction => transaction.Node("N", ("v", 1.0)));
        Assert.Equal(5, _store.Latest.Statistics.Nodes);
    }

    [Fact]
    public void A_unique_value_is_free_again_after_delete_in_the_same_transaction()
    {
        _store.Commit(transaction => transaction.Unique("Group", "id"));
        var first = 0L;
        _store.Commit(transaction => first = transaction.Node("Group", ("id", "imu")));
        var second = 0L;
        _store.Commit(transaction =>
        {
            transaction.DeleteNode(first);
            second = transaction.Node("Group", ("id", "imu"));
            transaction.Set(second, "id", "iju");
            transaction.Node("Group", ("id", "imu"));
            transaction.RemoveLabel(second, 0);
            transaction.Node("Group", ("id", "iju"));
        });

        Refused(transaction => transaction.AddLabel(second, 0));
        Assert.Equal(-1, _store.Latest.SeekFirst(_store.Latest.Schema.Indexes[0], Value.Of("none")));
        Assert.Equal(2, _store.Latest.SeekFirst(_store.Latest.Schema.Indexes[0], Value.Of("imu")));
    }

    [Fact]
    public void A_constraint_over_several_properties_compares_them_together()
    {
        _store.Commit(transaction => transaction.CreateConstraint(
            new("both", ConstraintKind.Unique, EntityKind.Node, Label(transaction, "N"),
                [Key(transaction, "a"), Key(transaction, "b")])));
        _store.Commit(transaction =>
        {
            transaction.Node("N", ("a", 1), ("b", 1));
            transaction.Node("N", ("a", 1), ("b", 2));
            transaction.Node("N", ("a", 1));
            transaction.Node("N", ("a", 1));
        });

        Refused(transaction => transaction.Node("N", ("a", 1), ("b", 2)));
        Assert.Equal(
            [1L], Write.All(_store.Latest.Seek(_store.Latest.Schema.Indexes[0], IndexRange.Exact([Value.Of(1), Value.Of(2)]))));
    }

    [Fact]
    public void Relationships_have_unique_properties_and_indexes_too()
    {
        _store.Commit(transaction => transaction.CreateConstraint(
            new("rel", ConstraintKind.Unique, EntityKind.Relationship, transaction.Tokens.Types.FindOrAdd("T"),
                [Key(transaction, "id")])));
        _store.Commit(transaction =>
        {
            var node = transaction.Node();
            transaction.Relationship(node, "T", node, ("id", "r1"));
            transaction.Relationship(node, "U", node, ("id", "r1"));
        });

        Refused(transaction => transaction.Relationship(0, "T", 0, ("id", "r1")));
        _store.Commit(transaction => transaction.DeleteRelationship(0));
        _store.Commit(transaction => transaction.Relationship(0, "T", 0, ("id", "r1")));
        Assert.Equal(2, _store.Latest.SeekFirst(_store.Latest.Schema.FindIndex("rel")!, Value.Of("r1")));
    }

    [Fact]
    public void Existence_is_demanded_when_the_transaction_commits()
    {
        _store.Commit(transaction => transaction.CreateConstraint(
            new("named", ConstraintKind.Existence, EntityKind.Node, Label(transaction, "Group"), [Key(transaction, "name")])));
        using (var transaction = _store.BeginWrite())
        {
            var node = 0L;
            transaction.Run(_ => node = transaction.Node("Group"));
            var error = Assert.Throws<CypherException>(() => transaction.Commit());
            Assert.Equal(
                "Node 0 with label `Group` must have `name`, as constraint `named` demands", error.Error.Message);
            transaction.Run(_ => transaction.Set(node, "name", "IMU"));
            transaction.Commit();
        }

        using var writer = _store.BeginWrite();
        writer.Run(_ => writer.Set(0, "name", null));
        Assert.Same(ErrorCode.ConstraintViolation, Assert.Throws<CypherException>(() => writer.Commit()).Code);
    }

    [Fact]
    public void A_constraint_that_the_graph_breaks_already_is_not_made()
    {
        _store.Commit(transaction =>
        {
            transaction.Node("N", ("v", 1));
            transaction.Node("N", ("v", 1), ("w", 1));
        });
        using var writer = _store.BeginWrite();
        writer.BeginStatement();
        var unique = Assert.Throws<CypherException>(() => writer.Unique("N", "v"));
        writer.UndoStatement();
        writer.BeginStatement();
        var existence = Assert.Throws<CypherException>(() => writer.CreateConstraint(
            new("", ConstraintKind.Existence, EntityKind.Node, Label(writer, "N"), [Key(writer, "w")])));
        writer.UndoStatement();

        Assert.Same(ErrorCode.ConstraintCreationFailed, unique.Code);
        Assert.Same(ErrorCode.ConstraintCreationFailed, existence.Code);
        Assert.Empty(writer.Schema.Indexes);
        Assert.Empty(writer.Schema.Constraints);
    }

    [Fact]
    public void Names_and_shapes_of_the_schema_are_not_given_twice()
    {
        using var writer = _store.BeginWrite();
        writer.BeginStatement();
        var index = writer.RangeIndex("N", "v");
        Assert.Matches("^index_[0-9a-f]{8}$", index.Name);
        Assert.Same(
            ErrorCode.SchemaRuleAlreadyExists, Assert.Throws<CypherException>(() => writer.RangeIndex("N", "v")).Code);
        var constraint = writer.Unique("N", "w");
        Assert.Matches("^constraint_[0-9a-f]{8}$", constraint.Name);
        Assert.Same(
            ErrorCode.SchemaRuleAlreadyExists, Assert.Throws<CypherException>(() => writer.Unique("N", "w")).Code);
        Assert.Same(ErrorCode.ConstraintNameTaken, Assert.Throws<CypherException>(
            () => writer.CreateIndex(new(constraint.Name, IndexKind.Range, EntityKind.Node, [0], [5]))).Code);
        Assert.Same(ErrorCode.IndexNotDroppable, Assert.Throws<CypherException>(() => writer.DropIndex(constraint.Name)).Code);
        Assert.Same(ErrorCode.IndexNotFound, Assert.Throws<CypherException>(() => writer.DropIndex("none")).Code);
        Assert.Same(
            ErrorCode.ConstraintNotFound, Assert.Throws<CypherException>(() => writer.DropConstraint("none")).Code);
        writer.DropConstraint(constraint.Name);
        writer.DropIndex(index.Name);

        Assert.Empty(writer.Schema.Indexes);
        Assert.Empty(writer.Schema.Constraints);
    }

    [Fact]
    public void An_index_that_is_made_late_holds_what_is_there()
    {
        _store.Commit(transaction =>
        {
            for (var i = 0; i < 500; i++) transaction.Node(i % 2 == 0 ? "N" : "M", ("v", i % 10));
        });
        IndexDescription index = null!;
        _store.Commit(transaction => index = transaction.RangeIndex("N", "v"));

        Assert.Equal(250, _store.Latest.Statistics.IndexEntries(index));
        Assert.Equal(5, _store.Latest.Statistics.IndexDistinct(index));
        Assert.Equal(50, Write.All(_store.Latest.Seek(index, IndexRange.Exact(Value.Of(4)))).Count);
        Assert.Same(index, _store.Latest.Schema.IndexFor(EntityKind.Node, index.Tokens[0], index.Keys[0]));
    }

    [Fact]
    public void A_text_index_answers_what_a_range_index_answers()
    {
        IndexDescription index = null!;
        _store.Commit(transaction =>
        {
            index = transaction.CreateIndex(
                new("t", IndexKind.Text, EntityKind.Node, [Label(transaction, "N")], [Key(transaction, "v")]));
            transaction.Node("N", ("v", 5));
            transaction.Node("N", ("v", "five"));
        });

        Assert.Equal([0L], Write.All(_store.Latest.Seek(index, IndexRange.Exact(Value.Of(5)))));
        Assert.Equal([1L], Write.All(_store.Latest.Seek(index, IndexRange.StartingWith("fi"))));
        Assert.Equal([0L, 1L], Write.All(_store.Latest.Seek(index, IndexRange.Everything)).Order());
    }

    [Theory]
    [InlineData("A map")]
    [InlineData("A node")]
    [InlineData("A list with a null in it")]
    [InlineData("A list of lists")]
    [InlineData("A list of values of different types")]
    public void What_is_not_a_property_is_refused(string what)
    {
        Value value = what switch
        {
            "A map" => Sample.Map(),
            "A node" => Value.Node(1),
            "A list with a null in it" => Sample.List(1, null),
            "A list of lists" => Sample.List(Sample.List(1)),
            _ => Sample.List(1, "a"),
        };
        using var writer = _store.BeginWrite();
        writer.BeginStatement();
        var error = Assert.Throws<CypherException>(() => writer.Node("N", ("v", value)));
        Assert.Same(ErrorCode.InvalidPropertyType, error.Code);
        Assert.Equal(what + " cannot be stored as a property", error.Error.Message);
    }

    string Refused(Action<WriteTransaction> work)
    {
        using var transaction = _store.BeginWrite();
        transaction.BeginStatement();
        var error = Assert.Throws<CypherException>(() => work(transaction));
        transaction.UndoStatement();
        Assert.Same(ErrorCode.ConstraintViolation, error.Code);
        return error.Error.Message;
    }

    static int Label(WriteTransaction transaction, string name) => transaction.Tokens.Labels.FindOrAdd(name);

    static int Key(WriteTransaction transaction, string name) => transaction.Tokens.Keys.FindOrAdd(name);
}
