namespace GraphExplorer.Benchmarks.Storage;

/// <summary>
/// A made-up network of organisations, the same each time: 40% groups, 30% persons, 5% places, 25% events; seven
/// types of relationships whose ends are drawn so that a few nodes hold a large part of them.
/// </summary>
sealed record SyntheticGraph(int Nodes, int Relationships)
{
    public static readonly string[] Labels = ["Group", "Person", "Place", "Event"];

    static readonly double[] Shares = [0.40, 0.30, 0.05, 0.25];

    static readonly (string Type, string From, string To, double Share)[] Types =
    [
        ("SPLINTER_OF", "Group", "Group", 0.05), ("OCCURRED_IN", "Event", "Place", 0.05),
        ("ALLIED_WITH", "Group", "Group", 0.27), ("PLEDGED_TO", "Group", "Group", 0.135),
        ("LEADS", "Person", "Group", 0.135), ("OPERATES_IN", "Group", "Place", 0.135),
        ("PERPETRATED", "Group", "Event", 0.225),
    ];

    static readonly string[] Syllables =
        ["ka", "ro", "vel", "dar", "mi", "sha", "tun", "bel", "or", "zin", "qa", "lu", "mer", "hos", "ti", "yan", "gor"];

    public static SyntheticGraph Medium => new(20_000, 100_000);

    public static SyntheticGraph Large => new(200_000, 1_000_000);

    public (int First, int Count) RangeOf(string label)
    {
        var first = 0;
        for (var i = 0; i < Labels.Length; i++)
        {
            var count = (int)(Nodes * Shares[i]);
            if (Labels[i] == label) return (first, count);
            first += count;
        }
        throw new ArgumentException($"No label {label}.");
    }

    /// <summary>Labels of the two ends of a type.</summary>
    public static (string From, string To) EndsOf(string type)
    {
        var entry = Types.First(t => t.Type == type);
        return (entry.From, entry.To);
    }

    public IEnumerable<(int Id, string Name, int Start, double Confidence)> NodesOf(string label)
    {
        var (first, count) = RangeOf(label);
        var random = new Random(first);
        for (var i = 0; i < count; i++)
            yield return (first + i, Name(random), 1960 + random.Next(65), (50 + random.Next(51)) / 100.0);
    }

    public IEnumerable<(string Type, int From, int To, int Start, int? Until, double Confidence)> Edges()
    {
        var random = new Random(7);
        foreach (var (type, from, to, share) in Types)
            for (var i = 0; i < (int)Math.Round(Relationships * share); i++)
            {
                var start = 1960 + random.Next(65);
                int? until = random.Next(2) == 0 ? null : start + random.Next(20);
                yield return (type, Popular(from, random), Popular(to, random), start, until, (50 + random.Next(51)) / 100.0);
            }
    }

    int Popular(string label, Random random)
    {
        var (first, count) = RangeOf(label);
        return first + (int)(count * Math.Pow(random.NextDouble(), 2.5));
    }

    static string Name(Random random)
    {
        var syllables = Enumerable.Range(0, 5 + random.Next(5)).Select(_ => Syllables[random.Next(Syllables.Length)]);
        return string.Join(' ', string.Concat(syllables).Chunk(7).Select(word => new string(word)));
    }
}
