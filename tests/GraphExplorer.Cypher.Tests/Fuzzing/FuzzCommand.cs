using System.Diagnostics;
using System.Globalization;

namespace GraphExplorer.Cypher.Tests.Fuzzing;

/// <summary>
/// The long runs: <c>fuzz parser|packstream|queries MINUTES [SEED] [--first] [--from RUN]</c>. Prints its progress, and
/// each finding with the run that makes it again. The exit code is 1 when there was a finding.
/// </summary>
static class FuzzCommand
{
    const int FindingsMax = 25;

    public static int Run(string[] args)
    {
        string[] plain = [.. args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal))];
        if (plain is not [var kind, var minutes, .. var rest] || !double.TryParse(minutes, CultureInfo.InvariantCulture, out var budget)) return Usage();
        var seed = rest is [var given] ? ulong.Parse(given, CultureInfo.InvariantCulture) : 1;
        var from = Array.IndexOf(args, "--from") is var at and >= 0 ? long.Parse(args[at + 1], CultureInfo.InvariantCulture) : 0;
        using var fuzzer = Find(kind, seed, shrinks: !args.Contains("--first"));
        if (fuzzer is null) return Usage();
        return Run(fuzzer, TimeSpan.FromMinutes(budget), from, args.Contains("--first"));
    }

    static IFuzzer? Find(string kind, ulong seed, bool shrinks) => kind switch
    {
        "parser" => new ParserFuzzer(seed) { IsTimed = true },
        "packstream" => new PackStreamFuzzer(seed),
        "queries" => new QueryFuzzer(seed) { Shrinks = shrinks },
        _ => null,
    };

    static int Run(IFuzzer fuzzer, TimeSpan budget, long from, bool endsAtFirst)
    {
        var clock = Stopwatch.StartNew();
        var (findings, told) = (0, TimeSpan.Zero);
        var run = from;
        do
        {
            if (fuzzer.Run(run) is { } finding)
            {
                findings++;
                Console.WriteLine($"FINDING {findings} in run {run}\n{finding}\n");
                if (endsAtFirst || findings >= FindingsMax) break;
            }
            run++;
            if (clock.Elapsed - told <= TimeSpan.FromSeconds(20)) continue;
            told = clock.Elapsed;
            Tell(fuzzer, run, from, clock, findings);
        }
        while (clock.Elapsed < budget);
        Tell(fuzzer, run, from, clock, findings);
        return findings == 0 ? 0 : 1;
    }

    static void Tell(IFuzzer fuzzer, long run, long from, Stopwatch clock, int findings) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{clock.Elapsed:hh\\:mm\\:ss} run {run}, {(run - from) / clock.Elapsed.TotalSeconds:F0}/s, {findings} findings; {fuzzer.Statistics}"));

    static int Usage()
    {
        Console.Error.WriteLine("usage: fuzz parser|packstream|queries MINUTES [SEED] [--first] [--from RUN]");
        return 2;
    }
}
