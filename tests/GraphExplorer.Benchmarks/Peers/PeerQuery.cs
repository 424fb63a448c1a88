using System.Text.Json;

namespace GraphExplorer.Benchmarks.Peers;

/// <summary>A query of the workload, as the benchmark of the peers has it.</summary>
/// <param name="Max">Runs that are measured at most.</param>
/// <param name="Seconds">Time after which no further run begins.</param>
/// <param name="Limit">The query's LIMIT when its rows may be any that many, else null.</param>
/// <param name="Ordered">Whether the order of the rows is a part of the answer.</param>
sealed record PeerQuery(string Id, string Title, string Text, int Max, double Seconds, int? Limit, bool Ordered)
{
    const string Export =
        "import { QUERIES } from './workload.mjs'; console.log(JSON.stringify(QUERIES.map(q => ({ ...q, dialects: undefined }))))";

    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>Has node read the workload, and writes it where <see cref="All"/> finds it.</summary>
    public static void WriteAll(BenchFolder bench) =>
        File.WriteAllText(FileIn(bench.Path), bench.Run("node", ["--input-type=module", "--eval", Export]).Output);

    public static IReadOnlyList<PeerQuery> All(string folder) =>
        JsonSerializer.Deserialize<List<PeerQuery>>(File.ReadAllText(FileIn(folder)), s_json)!;

    static string FileIn(string folder) => Path.Combine(folder, "queries.json");
}
