using GraphExplorer.Store;
using Xunit;

namespace GraphExplorer.Tests.Rows;

/// <summary>Every question of the product gives exactly these rows on the IMU data, on every store.</summary>
public sealed class RowsTests
{
    static readonly string[] s_queries =
        [.. QueryFiles.In("explore").Concat(QueryFiles.In("queries")).Select(file => file.Path)];

    public static TheoryData<string, string> Runs
    {
        get
        {
            var runs = new TheoryData<string, string>();
            foreach (var store in StoreUnderTest.Names)
                foreach (var query in s_queries) runs.Add(store, query);
            return runs;
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task A_file_gives_its_rows(string store, string query)
    {
        Assert.True(File.Exists(RowFile.PathOf(query)), $"cypher/{query}.cypher has no rows: write '== {{}}' with its parameters to {RowFile.PathOf(query)}.");
        var graph = await StoreUnderTest.OpenAsync(store);

        var found = await RowFile.RunAsync(graph, query, RowFile.Cases(query));

        if (RowFile.IsWriting && store == "embedded") await File.WriteAllTextAsync(RowFile.PathOf(query), found);
        Assert.Equal(await File.ReadAllTextAsync(RowFile.PathOf(query)), found);
    }

    [Fact]
    public void Every_file_of_rows_belongs_to_a_query() =>
        Assert.All(
            new[] { "explore", "queries" }.SelectMany(folder => Directory.GetFiles(Path.GetDirectoryName(RowFile.PathOf(folder + "/x"))!, "*.txt")
                .Select(file => $"{folder}/{Path.GetFileNameWithoutExtension(file)}")),
            query => Assert.Contains(query, s_queries));
}
