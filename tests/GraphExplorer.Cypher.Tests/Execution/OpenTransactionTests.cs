using GraphExplorer.Cypher.Errors;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Execution;

/// <summary>What SHOW TRANSACTIONS lists, and what TERMINATE TRANSACTIONS ends.</summary>
public sealed class OpenTransactionTests : IDisposable
{
    readonly CypherDatabase _database = CypherDatabase.Open(":memory:");

    public void Dispose() => _database.Dispose();

    [Fact]
    public void A_query_that_is_being_read_is_listed_until_it_ends_and_can_be_terminated()
    {
        using var cursor = _database.Run("UNWIND range(1, 1000000) AS x RETURN x");
        Assert.True(cursor.Read());
        Assert.Equal(["Transaction terminated."], Texts(
            "SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery AS q WHERE q STARTS WITH 'UNWIND' "
            + "TERMINATE TRANSACTIONS id YIELD message RETURN message"));

        var problem = Assert.Throws<CypherException>(() =>
        {
            while (cursor.Read())
            {
            }
        });
        Assert.Same(ErrorCode.TransactionTerminated, problem.Code);
        Assert.Equal([], Texts("SHOW TRANSACTIONS YIELD currentQuery AS q WHERE q STARTS WITH 'UNWIND' RETURN q"));
    }

    [Fact]
    public void A_terminated_transaction_takes_no_more_queries_and_does_not_commit()
    {
        using var transaction = _database.BeginWrite();
        _database.Run("CREATE (:Half)", Parameters.None, transaction).Dispose();
        var id = Assert.Single(Texts(
            "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery STARTS WITH 'CREATE' RETURN transactionId"));
        Assert.Equal(["Transaction terminated."], Texts($"TERMINATE TRANSACTION '{id}' YIELD message"));

        Assert.Same(ErrorCode.TransactionTerminated,
            Assert.Throws<CypherException>(() => _database.Run("RETURN 1", Parameters.None, transaction)).Code);
        Assert.Same(ErrorCode.TransactionTerminated, Assert.Throws<CypherException>(() => transaction.Commit()).Code);
        transaction.Dispose();
        Assert.Equal([], Texts("MATCH (n:Half) RETURN labels(n)[0]"));
    }

    [Fact]
    public void Metadata_that_a_query_attaches_is_listed()
    {
        using var transaction = _database.BeginRead();
        _database.Run("CALL tx.setMetaData({job: 'nightly'})", Parameters.None, transaction).Dispose();

        Assert.Equal(["nightly"], Texts("SHOW TRANSACTIONS YIELD metaData WHERE metaData.job IS NOT NULL RETURN metaData.job"));
    }

    [Fact]
    public void A_name_that_comes_to_the_graph_is_remarked_upon_no_more_though_the_plan_is_kept()
    {
        const string query = "MATCH (n:Late) RETURN count(n)";
        Assert.Equal(["Neo.ClientNotification.Statement.UnknownLabelWarning"], Codes(query));
        _database.Run("CREATE (:Late)").Dispose();

        Assert.Equal([], Codes(query));
    }

    string[] Codes(string query)
    {
        using var cursor = _database.Run(query);
        while (cursor.Read())
        {
        }
        return [.. cursor.Summary.Notifications.Select(note => note.Code)];
    }

    List<string> Texts(string query)
    {
        using var cursor = _database.Run(query);
        var texts = new List<string>();
        while (cursor.Read()) texts.Add(cursor.Current[0].AsString());
        return texts;
    }
}
