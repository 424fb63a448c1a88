using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Cypher;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Benchmarks.Peers;

/// <summary>
/// The embedded store in the process of the caller, measured as the peer benchmark measures: every value of every row taken, the
/// rows of an answer held. Loading and querying are processes of their own, so that each has its memory for itself.
/// </summary>
static class InProcess
{
    public const string Engine = "ours-in-process";
    public const string LoadWord = "peers-load";
    public const string QueryWord = "peers-query";

    const int AnswersCompared = 10;
    const double MixSeconds = 5;

    static readonly string[] s_mixed = ["q1", "q2", "q4", "q6"];

    static readonly CypherOptions s_options = new() { QueryTimeout = TimeSpan.FromMinutes(2), RowsMax = 0 };

    /// <summary>Loads the graph into a file, and writes the time and the memory that it took.</summary>
    public static int Load(string benchFolder, string size, string file, string result)
    {
        var graph = new PeerGraph(benchFolder, size);
        var before = Resident();
        var watch = Stopwatch.StartNew();
        using var database = CypherDatabase.Open(file, s_options);
        graph.LoadInto(database);
        var seconds = watch.Elapsed.TotalSeconds;
        GC.Collect();
        new PeerResult { Engine = Engine, Size = size, LoadSeconds = PeerResult.Round(seconds), RssMB = Math.Round(Resident() - before) }.Write(result);
        return 0;
    }

    /// <summary>Opens the file and runs the queries; adds to what <see cref="Load"/> has written.</summary>
    public static int Query(string benchFolder, string size, string file, string result)
    {
        var graph = new PeerGraph(benchFolder, size);
        var measured = PeerResult.Read(result)!;
        var watch = Stopwatch.StartNew();
        using var database = CypherDatabase.Open(file, s_options);
        var nodes = Run(database, "MATCH (n) RETURN count(n)", Parameters.None, out _)[0][0].AsInteger();
        measured.OpenSeconds = PeerResult.Round(watch.Elapsed.TotalSeconds);
        if (nodes != graph.Nodes) throw new InvalidOperationException($"The file holds {nodes} nodes, not {graph.Nodes}.");
        var afterOpen = Resident();
        var queries = PeerQuery.All(benchFolder);
        foreach (var query in queries) measured.Queries[query.Id] = Measure(database, query, graph.ParametersOf(query.Id));
        measured.Mix = new MixResult(Mix(database, graph, [.. queries.Where(q => s_mixed.Contains(q.Id))]));
        measured.Memory = new MemoryResult(Math.Round(afterOpen), Math.Round(Peak()));
        measured.Write(result);
        return 0;
    }

    static QueryResult Measure(CypherDatabase database, PeerQuery query, Parameters[] parameters)
    {
        var start = Stopwatch.GetTimestamp();
        Run(database, query.Text, parameters[^1], out _);
        var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var (times, kept, columns) = (new List<double>(), new List<List<Value[]>>(), (IReadOnlyList<string>)[]);
        var all = Stopwatch.StartNew();
        for (var i = 0; i < query.Max && all.Elapsed.TotalSeconds < query.Seconds; i++)
        {
            start = Stopwatch.GetTimestamp();
            var rows = Run(database, query.Text, parameters[i % parameters.Length], out columns);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (i == 0 || (i < AnswersCompared && i < parameters.Length)) kept.Add(rows);
        }
        var seconds = all.Elapsed.TotalSeconds;
        times.Sort();
        return new QueryResult
        {
            Id = query.Id, N = times.Count, First = PeerResult.Round(first), P50 = At(0.5), P95 = At(0.95), Max = PeerResult.Round(times[^1]),
            PerSecond = PeerResult.Round(times.Count / seconds), Rows = [.. kept.Select(rows => rows.Count)],
            Digests = [.. kept.Select(rows => Answer.Digest(query, columns, rows))],
        };

        double At(double share) => PeerResult.Round(times[Math.Min(times.Count - 1, (int)Math.Ceiling(times.Count * share) - 1)]);
    }

    static double Mix(CypherDatabase database, PeerGraph graph, PeerQuery[] queries)
    {
        var parameters = queries.Select(query => graph.ParametersOf(query.Id)).ToArray();
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed.TotalSeconds < MixSeconds; count++)
        {
            var (query, choices) = (queries[count % queries.Length], parameters[count % queries.Length]);
            Run(database, query.Text, choices[count % choices.Length], out _);
        }
        return PeerResult.Round(count / watch.Elapsed.TotalSeconds);
    }

    static List<Value[]> Run(CypherDatabase database, string text, Parameters parameters, out IReadOnlyList<string> columns)
    {
        using var cursor = database.Run(text, parameters);
        columns = cursor.Columns;
        var rows = new List<Value[]>();
        while (cursor.Read()) rows.Add(cursor.Current.ToArray());
        return rows;
    }

    static double Resident() => StatusField("VmRSS");

    static double Peak() => StatusField("VmHWM");

    /// <summary>A line of the process's status, in MB.</summary>
    static double StatusField(string name)
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
