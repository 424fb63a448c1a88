using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Cypher.Storage;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>
/// A process that is killed while it writes loses nothing that it has confirmed, and leaves a sound file.
/// </summary>
public sealed class KillTests : IDisposable
{
    /// <summary>Set to run more of them: <c>KILL_CYCLES=200 dotnet test --filter KillTests</c>.</summary>
    const string CyclesVariable = "KILL_CYCLES";

    const int CyclesByDefault = 15;
    const int DelayMsMax = 150;

    readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Every_confirmed_commit_is_there_after_a_kill()
    {
        var path = _folder.File("graph");
        var cycles = int.TryParse(Environment.GetEnvironmentVariable(CyclesVariable), out var count)
            ? count
            : CyclesByDefault;
        using var expected = GraphStore.Open(GraphStore.InMemory);
        var random = new Random(1);
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            var confirmed = await WriteAndKill(path, random.Next(DelayMsMax));
            using var store = GraphStore.Open(path);

            // The last commit may be in the file although its confirmation was never read.
            Assert.InRange(store.Latest.Version, confirmed, confirmed + 1);
            Assert.Empty(store.Check());
            while (expected.Latest.Version < store.Latest.Version) KilledWriter.Write(expected, expected.Latest.Version + 1);
            Assert.Empty(StoreCheck.Differences(expected.Latest, store.Latest));
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The last number that the writer said before it was killed, some time after its first one.</summary>
    static async Task<long> WriteAndKill(string path, int delayMs)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KillTests).Assembly.Location, KilledWriter.Argument, path])
        {
            RedirectStandardOutput = true,
        };
        using var writer = Process.Start(start)!;
        var last = await writer.StandardOutput.ReadLineAsync();
        Assert.NotNull(last);
        var killed = Task.Delay(delayMs).ContinueWith(_ => writer.Kill(), TaskScheduler.Default);
        while (await writer.StandardOutput.ReadLineAsync() is { Length: > 0 } line) last = line;
        await killed;
        await writer.WaitForExitAsync();
        return long.Parse(last, CultureInfo.InvariantCulture);
    }
}
