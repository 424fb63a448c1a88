using System.Globalization;
using System.Text.Json;

namespace GraphExplorer.Benchmarks.Peers;

/// <summary>What one engine did at one size, in the form of the result files of the peer benchmark. Times of queries are milliseconds.</summary>
sealed record PeerResult
{
    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Engine { get; init; } = "";

    public string Size { get; init; } = "";

    public Dictionary<string, QueryResult> Queries { get; init; } = [];

    public double? LoadSeconds { get; set; }

    /// <summary>From the file to the first query that can be asked.</summary>
    public double? OpenSeconds { get; set; }

    /// <summary>Growth of the process by the graph, or the size of the server.</summary>
    public double? RssMB { get; set; }

    public MemoryResult? Memory { get; set; }

    public MixResult? Mix { get; set; }

    public string? Error { get; set; }

    public static PeerResult? Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<PeerResult>(File.ReadAllText(file), s_json) : null;

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, s_json));

    /// <summary>Three digits, as the result files have them.</summary>
    public static double Round(double number) =>
        double.Parse(number.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

sealed record QueryResult
{
    public string Id { get; init; } = "";

    public int N { get; init; }

    public double First { get; init; }

    public double P50 { get; init; }

    public double P95 { get; init; }

    public double Max { get; init; }

    public double PerSecond { get; init; }

    public int[] Rows { get; init; } = [];

    public string[] Digests { get; init; } = [];

    public string? Error { get; init; }
}

sealed record MemoryResult(double Rss, double Peak);

sealed record MixResult(double PerSecond);
