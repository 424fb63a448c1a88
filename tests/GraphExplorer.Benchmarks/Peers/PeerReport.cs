using System.Globalization;

namespace GraphExplorer.Benchmarks.Peers;

/// <summary>
/// One size as a Markdown table: medians in milliseconds, and ours as a ratio of the fastest peer of the same kind (below 1 is
/// faster). Answers are compared with those of the plain check; what differs or failed is noted beneath.
/// </summary>
sealed class PeerReport(BenchFolder bench, string size)
{
    readonly List<string> _notes = [];

    public void Print(IReadOnlyList<PeerQuery> queries)
    {
        var truth = Read(PeerEngines.Truth);
        var (inside, servers) = (Read(InProcess.Engine), Read(PeerEngines.OursOverBolt));
        var (insidePeers, serverPeers) = (PeerEngines.InProcessPeers.Select(Read).ToArray(), PeerEngines.ServerPeers.Select(Read).ToArray());
        PeerResult?[] all = [inside, .. insidePeers, servers, .. serverPeers];
        Console.WriteLine($"\n### {size}\n");
        Row(["p50, ms", "ours, in process", .. PeerEngines.InProcessPeers, "ratio", "ours, Bolt", .. PeerEngines.ServerPeers, "ratio"]);
        Row(["---", .. Enumerable.Repeat("---:", all.Length + 2)]);
        foreach (var query in queries)
        {
            foreach (var result in all) Check(query, result, truth);
            Row([$"{query.Id} {query.Title}", .. Side(result => Median(result, query), inside, insidePeers, lowerIsBetter: true),
                .. Side(result => Median(result, query), servers, serverPeers, lowerIsBetter: true)]);
        }
        Line("mix q1 q2 q4 q6, queries/s", result => result?.Mix?.PerSecond, lowerIsBetter: false);
        Line("load, s", result => result?.LoadSeconds);
        Line("open the file, s", result => result?.OpenSeconds);
        Line("memory after load, MB", result => result?.RssMB);
        Line("memory at the most while querying, MB", result => result?.Memory?.Peak);
        if (inside?.Memory is { } memory) _notes.Add($"ours, in process: {Text(memory.Rss)} MB resident after the file was opened");
        Console.WriteLine();
        foreach (var note in _notes) Console.WriteLine($"- {note}");

        void Line(string title, Func<PeerResult?, double?> value, bool lowerIsBetter = true) => Row(
            [title, .. Side(value, inside, insidePeers, lowerIsBetter), .. Side(value, servers, serverPeers, lowerIsBetter)]);
    }

    PeerResult? Read(string engine)
    {
        var result = PeerResult.Read(bench.ResultOf(engine, size));
        if (result is null) _notes.Add($"{engine} did not run");
        else if (result.Error is { } error) _notes.Add($"{engine}: {error}");
        return result;
    }

    /// <summary>Ours, the peers, and the ratio to the best of them.</summary>
    static IEnumerable<string> Side(Func<PeerResult?, double?> value, PeerResult? ours, PeerResult?[] peers, bool lowerIsBetter)
    {
        var (own, others) = (value(ours), peers.Select(value).ToArray());
        var best = lowerIsBetter ? others.Min() : others.Max();
        var ratio = own / best is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : "-";
        return [Text(own), .. others.Select(Text), ratio];
    }

    static double? Median(PeerResult? result, PeerQuery query) =>
        result?.Queries.GetValueOrDefault(query.Id) is { Error: null } measured ? measured.P50 : null;

    void Check(PeerQuery query, PeerResult? result, PeerResult? truth)
    {
        if (result?.Queries.GetValueOrDefault(query.Id) is not { } measured) return;
        if (measured.Error is { } error)
        {
            _notes.Add($"{result.Engine} {query.Id}: {error}");
            return;
        }
        var expected = truth?.Queries.GetValueOrDefault(query.Id)?.Digests ?? [];
        for (var i = 0; i < Math.Min(expected.Length, measured.Digests.Length); i++)
        {
            if (expected[i] == measured.Digests[i]) continue;
            _notes.Add($"{result.Engine} {query.Id}: answer {i} is {measured.Digests[i]}, not {expected[i]}");
            return;
        }
    }

    static void Row(IEnumerable<string> cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    static string Text(double? number) => number?.ToString("#,0.###", CultureInfo.InvariantCulture) ?? "-";
}
