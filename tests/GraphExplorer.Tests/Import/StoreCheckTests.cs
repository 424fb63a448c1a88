using GraphExplorer.Import;
using Xunit;

namespace GraphExplorer.Tests.Import;

public sealed class StoreCheckTests
{
    public static TheoryData<string, string> Breaks()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in CaseTable.Rows("Import/Cases/check.txt", 2))
            data.Add(row[0], row[1]);
        return data;
    }

    /// <summary>Each row breaks a sound store by one statement; the findings are all that the check reports.</summary>
    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task What_is_broken_is_found(string statement, string findings)
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        await graph.RunAsync(statement);

        var report = await new StoreCheck(graph.Graph).RunAsync();
        Assert.Equal(findings, string.Join("; ", report.Findings));
    }

    [Fact]
    public async Task A_sound_store_has_no_findings()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        var report = await new StoreCheck(graph.Graph).RunAsync();

        Assert.True(report.IsClean);
        Assert.Equal(
            "Sound: 2 entities, 1 names, 1 sources, 3 passages, 3 claims, 2 relationships, 1 contradictions.",
            report.Summary());
    }

    [Fact]
    public async Task An_empty_store_is_sound()
    {
        await using var graph = await TestGraph.EmptyAsync();
        Assert.True((await new StoreCheck(graph.Graph).RunAsync()).IsClean);
    }
}
