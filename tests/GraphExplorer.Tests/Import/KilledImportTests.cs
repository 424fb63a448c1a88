using System.Diagnostics;
using GraphExplorer.Import;
using Xunit;

namespace GraphExplorer.Tests.Import;

/// <summary>
/// Whatever ends a process in the middle of an import, the store opens again with all of it or none of it.
/// </summary>
public sealed class KilledImportTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(23)]
    [InlineData(41)]
    [InlineData(int.MaxValue)]
    public async Task A_killed_import_leaves_all_or_nothing(int linesBefore)
    {
        var folder = Directory.CreateTempSubdirectory("killed-import");
        try
        {
            var store = Path.Combine(folder.FullName, "graph.db");
            var last = await ImportAndKillAsync(store, linesBefore);

            await using var graph = await TestGraph.EmptyAsync(store);
            var check = await new StoreCheck(graph.Graph).RunAsync();
            Assert.Empty(check.Findings);
            var claims = check.Checked.Single(pair => pair.Key == "claims").Value;
            // After the last line before the commit, both are right; before it only nothing is.
            Assert.Contains(claims, last.StartsWith("Committing", StringComparison.Ordinal) ? [0, 377] : new[] { 0 });

            var read = await ClaimsFile.ReadAsync(Path.Combine(TestGraph.DataFolder, "imu.claims.jsonl"));
            var report = await new ClaimsLoader(graph.Graph, TimeProvider.System).ImportAsync(read.File!);
            Assert.Equal(claims == 0, report.Changes);
            Assert.Equal(1, report.DataVersion);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Kills the child after so many lines of its output, or at the line "Committing" at the latest.</summary>
    static async Task<string> ImportAndKillAsync(string store, int linesBefore)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(KilledImportTests).Assembly.Location, "import", store,
                Path.Combine(TestGraph.DataFolder, "imu.claims.jsonl"),
            },
            RedirectStandardOutput = true,
        };
        using var child = Process.Start(start)!;
        var last = "";
        for (var lines = 0; await child.StandardOutput.ReadLineAsync() is { } line; lines++)
        {
            last = line;
            if (lines >= linesBefore || line.StartsWith("Committing", StringComparison.Ordinal))
                break;
        }
        child.Kill(entireProcessTree: true);
        await child.WaitForExitAsync();
        return last;
    }
}
