using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Execution;

/// <summary>What a transaction may do, and what is left of a statement that fails.</summary>
public sealed class TransactionTests : IDisposable
{
    readonly CypherDatabase _database = CypherDatabase.Open(":memory:");

    [Theory]
    [InlineData("CREATE (n) RETURN n", "CREATE")]
    [InlineData("MERGE (n:A)", "MERGE")]
    [InlineData("MATCH (n) SET n.x = 1", "SET")]
    [InlineData("MATCH (n) REMOVE n.x", "REMOVE")]
    [InlineData("MATCH (n) DETACH DELETE n", "DELETE")]
    [InlineData("FOREACH (x IN [] | CREATE ())", "FOREACH")]
    [InlineData("CALL { CREATE (n) RETURN n } RETURN n", "CREATE")]
    [InlineData("UNWIND [1] AS x CALL (x) { CALL (x) { MERGE (:A) } RETURN 1 AS y } RETURN y", "MERGE")]
    [InlineData("MATCH (n) RETURN n UNION MATCH (n) SET n.x = 1 RETURN n", "SET")]
    [InlineData("CREATE INDEX FOR (n:A) ON (n.x)", "schema")]
    [InlineData("PROFILE /* RETURN 1 */ CREATE (n)", "CREATE")]
    [InlineData("\\u0043REATE (n)", "CREATE")]
    public void A_read_transaction_refuses_a_write_and_names_the_clause(string query, string clause)
    {
        using var transaction = _database.BeginRead();

        var problem = Assert.Throws<CypherException>(() => _database.Run(query, Parameters.None, transaction));

        if (problem.Code != ErrorCode.AccessMode) Assert.Equal(ErrorPhase.CompileTime, problem.Code.Phase);
        else Assert.Contains(clause, problem.Error.Message);
        Assert.Equal(0, Count());
    }

    [Fact]
    public void A_statement_that_fails_leaves_what_was_before_it_in_the_transaction()
    {
        using var transaction = _database.BeginWrite();
        Drain("CREATE (:A {x: 1})", transaction);

        Assert.Throws<CypherException>(() => Drain("UNWIND [1, 0] AS x CREATE (:B {y: 1 / x})", transaction));

        Assert.Equal([1L, 0L], Pair(transaction));
        transaction.Commit();
        Assert.Equal(1, Count());
    }

    [Fact]
    public void What_is_not_committed_is_gone()
    {
        using (var transaction = _database.BeginWrite()) Drain("CREATE (:A)", transaction);

        Assert.Equal(0, Count());
    }

    [Fact]
    public void A_reader_keeps_seeing_the_graph_of_its_beginning()
    {
        using var reader = _database.BeginRead();
        using (var writer = _database.BeginWrite())
        {
            Drain("CREATE (:A)", writer);
            writer.Commit();
        }

        using var cursor = _database.Run("MATCH (n) RETURN count(n)", Parameters.None, reader);
        Assert.True(cursor.Read());
        Assert.Equal(Value.Of(0L), cursor.Current[0]);
        Assert.Equal(1, Count());
    }

    [Fact]
    public void A_missing_parameter_is_named()
    {
        using var transaction = _database.BeginRead();

        var problem = Assert.Throws<CypherException>(
            () => _database.Run("RETURN $a + $b", Parameters.Of(("a", Value.Of(1L))), transaction));

        Assert.Equal(ErrorCode.MissingParameter, problem.Code);
        Assert.Contains("b", problem.Error.Message);
    }

    [Fact]
    public void A_unique_constraint_holds_within_one_statement()
    {
        Drain("CREATE CONSTRAINT FOR (n:A) REQUIRE n.id IS UNIQUE");

        var problem = Assert.Throws<CypherException>(() => Drain("UNWIND [1, 2, 1] AS id CREATE (:A {id: id})"));

        Assert.Equal(ErrorCode.ConstraintViolation, problem.Code);
        Assert.Equal(0, Count());
    }

    public void Dispose() => _database.Dispose();

    long Count()
    {
        using var cursor = _database.Run("MATCH (n) RETURN count(n)");
        Assert.True(cursor.Read());
        return cursor.Current[0].AsInteger();
    }

    List<long> Pair(Transaction transaction)
    {
        using var cursor = _database.Run(
            "RETURN COUNT { MATCH (:A) } AS a, COUNT { MATCH (:B) } AS b", Parameters.None, transaction);
        Assert.True(cursor.Read());
        return [cursor.Current[0].AsInteger(), cursor.Current[1].AsInteger()];
    }

    void Drain(string query)
    {
        using var cursor = _database.Run(query);
        while (cursor.Read())
        {
        }
    }

    void Drain(string query, Transaction transaction)
    {
        using var cursor = _database.Run(query, Parameters.None, transaction);
        while (cursor.Read())
        {
        }
    }
}
