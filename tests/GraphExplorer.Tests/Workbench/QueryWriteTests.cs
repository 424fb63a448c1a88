using GraphExplorer.Store;
using GraphExplorer.Workbench;
using GraphExplorer.Workspace;
using Xunit;

namespace GraphExplorer.Tests.Workbench;

public sealed class QueryWriteTests : IAsyncDisposable
{
    readonly WorkspaceDatabase _database = WorkspaceDatabase.OpenInMemory();
    readonly WorkbenchLimits _limits = new() { WriteQueries = true };

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_preview_says_what_would_change_and_only_what_was_confirmed_is_written()
    {
        await using var test = await TestGraph.ImuAsync();
        var log = new RunLog(_database, _limits, TimeProvider.System);
        var writes = new QueryWrite(test.Graph, _limits, log);
        var query = new GraphQuery("MATCH (g:Group {id: $id}) SET g.note = 'x' CREATE (:Note {of: $id})", new Dictionary<string, object?> { ["id"] = "imu" });
        async Task<long> CountAsync() => (long)(await test.ReadAsync("MATCH (n:Note) RETURN count(n) AS count"))[0]["count"]!;

        var preview = await writes.PreviewAsync(query);
        Assert.Equal("labels-added 1, nodes-created 1, properties-set 2", string.Join(", ", preview.Order(Comparer<KeyValuePair<string, long>>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key))).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.Equal(0, await CountAsync());

        Assert.Null(await writes.WriteAsync(query, new Dictionary<string, long> { ["nodes-created"] = 2 }, "E. Editor"));
        Assert.Equal(0, await CountAsync());

        Assert.Equal(2, await writes.WriteAsync(query, preview, "E. Editor"));
        Assert.Equal(1, await CountAsync());
        var run = Assert.Single(await log.LatestAsync(null, 10));
        Assert.Equal(("E. Editor", "2"), (run.By, run.DataVersion));
        Assert.StartsWith(RunRecord.Wrote, run.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_where_the_settings_do_not_allow_it()
    {
        var writes = new QueryWrite((await TestGraph.SharedImuAsync()).Graph, new WorkbenchLimits(), new RunLog(_database, _limits, TimeProvider.System));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => writes.PreviewAsync(new GraphQuery("CREATE (:Note)")));

        Assert.Equal("Queries that write are switched off (Workbench:WriteQueries).", refusal.Message);
    }
}
