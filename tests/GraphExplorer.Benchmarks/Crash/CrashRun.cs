using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Cypher;

namespace GraphExplorer.Benchmarks.Crash;

/// <summary>Kills a writing process again and again, and lets its disk fail, and looks what is left.</summary>
static class CrashRun
{
    const int DelayMsMax = 150;
    const string Strace = "strace";

    /// <summary>Commits of a process whose disk fails.</summary>
    const int FaultyCommits = 40;

    static readonly string s_program = typeof(CrashRun).Assembly.Location;

    /// <summary>Kills the writer (SIGKILL) so many times at random moments.</summary>
    public static int Kill(string count)
    {
        var (cycles, random) = (int.Parse(count, CultureInfo.InvariantCulture), new Random(1));
        using var folder = new CrashFolder();
        var path = folder.File("graph");
        var (confirmed, lost, unsound, unconfirmed) = (0L, 0, 0, 0);
        var slowest = TimeSpan.Zero;
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            var said = WriteAndKill(path, random.Next(DelayMsMax));
            var watch = Stopwatch.StartNew();
            using var database = CypherDatabase.Open(path);
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            var last = CrashWriter.Last(database);
            if (last < said) lost++;
            if (last > said) unconfirmed++;
            foreach (var difference in CrashWriter.Differences(database).Take(1))
            {
                unsound++;
                Console.WriteLine($"cycle {cycle}: {difference}");
            }
            confirmed = last;
        }
        Console.WriteLine(
            $"{cycles} kills, {confirmed:N0} commits: {lost} confirmed ones lost, {unsound} unsound stores, {unconfirmed} last "
            + $"commits there without having been confirmed, slowest opening {slowest.TotalMilliseconds:N0} ms");
        return lost + unsound == 0 ? 0 : 1;
    }

    /// <summary>
    /// Lets every system call of a kind fail from the k-th on (strace --inject), for each k up to a number: flushes and
    /// writes with EIO, writes with ENOSPC.
    /// </summary>
    public static int Faults(string count)
    {
        var places = int.Parse(count, CultureInfo.InvariantCulture);
        var bad = 0;
        foreach (var (calls, error) in new[] { ("fsync,fdatasync", "EIO"), ("pwrite64", "EIO"), ("pwrite64", "ENOSPC") })
        {
            var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
            for (var place = 1; place <= places; place++)
            {
                var outcome = WithFault(calls, error, place);
                if (outcome.StartsWith('!'))
                {
                    bad++;
                    Console.WriteLine($"{calls} {error} from call {place} on: {outcome}");
                }
                outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            }
            Console.WriteLine($"{calls} {error} from call 1..{places} on: "
                + string.Join(", ", outcomes.Select(pair => $"{pair.Value} {pair.Key}")));
        }
        return bad == 0 ? 0 : 1;
    }

    /// <summary>Runs the writer on a disk that fails; what came of it in a few words, beginning with ! when it must not be.</summary>
    static string WithFault(string calls, string error, int place)
    {
        using var folder = new CrashFolder();
        var path = folder.File("graph");
        using (CypherDatabase.Open(path))
        {
        }
        string[] arguments =
            ["-f", "-qq", "-o", "/dev/null", "-e", $"trace={calls}", "-e", $"inject={calls}:error={error}:when={place}+", "-P", path, "-P", path + "-wal",
             "dotnet", s_program, CrashWriter.Word, path, FaultyCommits.ToString(CultureInfo.InvariantCulture)];
        using var writer = Process.Start(new ProcessStartInfo(Strace, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = writer.StandardError.ReadToEndAsync();
        var said = writer.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        writer.WaitForExit();
        var confirmed = said.Select(line => long.TryParse(line, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max();
        using var database = CypherDatabase.Open(path);
        var last = CrashWriter.Last(database);
        if (last < confirmed || last > confirmed + 1) return $"! {confirmed} confirmed, {last} there";
        if (CrashWriter.Differences(database).FirstOrDefault() is { } difference) return $"! {difference}";
        if (writer.ExitCode != 0) return $"! ended with {writer.ExitCode}: {errors.Result.Split('\n')[0]}";
        if (confirmed == FaultyCommits) return "not reached";
        return said is [.., CrashWriter.StoodFirm]
            ? said[^2].Contains("unknown", StringComparison.Ordinal) ? "outcome unknown, then refused" : "not stored, then refused"
            : "! went on writing";
    }

    static long WriteAndKill(string path, int delayMs)
    {
        var start = new ProcessStartInfo(
            "dotnet", [s_program, CrashWriter.Word, path, int.MaxValue.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var writer = Process.Start(start)!;
        var last = writer.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The writer did not begin.");
        var killed = Task.Delay(delayMs).ContinueWith(_ => writer.Kill(), TaskScheduler.Default);
        while (writer.StandardOutput.ReadLine() is { Length: > 0 } line) last = line;
        killed.Wait();
        writer.WaitForExit();
        return long.Parse(last, CultureInfo.InvariantCulture);
    }
}

/// <summary>A folder that goes away.</summary>
sealed class CrashFolder : IDisposable
{
    readonly string _path = Directory.CreateTempSubdirectory("graph-explorer-").FullName;

    public string File(string name) => Path.Combine(_path, name);

    public void Dispose() => Directory.Delete(_path, true);
}
