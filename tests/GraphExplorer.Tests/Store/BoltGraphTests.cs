using System.Net;
using System.Net.Sockets;
using GraphExplorer.Store;
using Xunit;

namespace GraphExplorer.Tests.Store;

public sealed class BoltGraphTests
{
    [Fact]
    public async Task A_written_thing_is_read_back_and_a_failed_write_leaves_nothing()
    {
        await using var test = await TestGraph.EmptyAsync();

        await test.RunAsync("CREATE (:Thing {id: $id})", ("id", "a"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => test.Graph.WriteAsync<int>(async transaction =>
        {
            await (await transaction.RunAsync(new GraphQuery("CREATE (:Thing {id: 'b'})"))).SummaryAsync();
            throw new InvalidOperationException("Changed my mind.");
        }));

        Assert.Equal(["a"], (await test.ReadAsync("MATCH (n:Thing) RETURN n.id AS id")).Select(row => row.Text("id")));
    }

    [Fact]
    public async Task A_read_transaction_refuses_to_write()
    {
        await using var test = await TestGraph.EmptyAsync();

        var refused = await Assert.ThrowsAsync<GraphRefusedException>(() => test.ReadAsync("CREATE (:Thing)"));

        Assert.Equal("Neo.ClientError.Statement.AccessMode", refused.Code);
    }

    [Fact]
    public async Task A_row_past_the_limit_is_refused()
    {
        await using var test = await TestGraph.EmptyAsync();

        var refused = await Assert.ThrowsAsync<GraphRefusedException>(() => test.Graph.ReadAsync(
            async transaction =>
            {
                var result = await transaction.RunAsync(new GraphQuery("UNWIND range(1, 6) AS n RETURN n"));
                return await result.RecordsAsync().CountAsync();
            },
            new GraphLimits { RowsMax = 5 }));

        Assert.Equal(GraphRefusedException.TooManyRows, refused.Code);
        Assert.Equal("The result has more than 5 rows, which is the limit. Narrow the query or add a LIMIT.", refused.Message);
    }

    [Fact]
    public async Task Several_queries_share_a_transaction_and_a_result_may_be_left_early()
    {
        await using var test = await TestGraph.EmptyAsync();

        var numbers = await test.Graph.ReadAsync(async transaction =>
        {
            var endless = await transaction.RunAsync(new GraphQuery("UNWIND range(1, 5000) AS n RETURN n"));
            var first = await endless.RecordsAsync().FirstAsync();
            await endless.SummaryAsync();
            var second = await (await transaction.RunAsync(new GraphQuery("RETURN 2 AS n"))).RecordsAsync().FirstAsync();
            return (first.Integer("n"), second.Integer("n"));
        });

        Assert.Equal((1, 2), numbers);
    }

    [Fact]
    public async Task A_summary_counts_what_was_changed()
    {
        await using var test = await TestGraph.EmptyAsync();

        var summary = await test.Graph.WriteAsync(async transaction =>
            await (await transaction.RunAsync(new GraphQuery("CREATE (:A {x: 1})-[:R]->(:B)"))).SummaryAsync());

        Assert.Equal(
            ["labels-added 2", "nodes-created 2", "properties-set 1", "relationships-created 1"],
            summary.Counters.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_record_says_which_columns_and_types_it_has()
    {
        await using var test = await TestGraph.EmptyAsync();
        var row = (await test.ReadAsync("RETURN 1 AS n, 'a' AS t, null AS nothing, [1] AS list, true AS yes"))[0];

        Assert.Equal((1L, "a", "", 0L, true), (row.Integer("n"), row.Text("t"), row.Text("nothing"), row.Integer("nothing"), row.Truth("yes")));
        Assert.Equal([1L], row.List("list"));
        Assert.Null(row.IntegerOrNull("nothing"));
        Assert.Equal("The result has no column 'm'; it has n, t, nothing, list, yes.", Assert.Throws<KeyNotFoundException>(() => row["m"]).Message);
        Assert.Equal("Column 't' holds String, not Int64.", Assert.Throws<InvalidCastException>(() => row.Integer("t")).Message);
    }

    [Fact]
    public async Task The_embedded_store_says_who_it_is()
    {
        await using var test = await TestGraph.EmptyAsync();

        var server = await test.Graph.VerifyAsync();

        Assert.NotEqual("", server.Agent);
        Assert.StartsWith("5.", server.Protocol, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = GraphAddress.Parse($"bolt://127.0.0.1:{((IPEndPoint)taken.LocalEndPoint!).Port}");

        await using var graph = BoltGraph.Open(address, GraphCredentials.None, new GraphLimits());

        await Assert.ThrowsAsync<GraphUnreachableException>(() => graph.VerifyAsync());
    }

    [Fact]
    public void Only_bolt_addresses_are_opened_over_a_socket() =>
        Assert.Throws<ArgumentException>(() => BoltGraph.Open(GraphAddress.Parse("neo4j://host"), GraphCredentials.None, new GraphLimits()));
}
