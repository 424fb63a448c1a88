namespace GraphExplorer.Tests;

/// <summary>A query that asks for more than any limit allows, and what kind it is.</summary>
sealed record QueryBomb(string Name, string Text)
{
    const string NameStart = "// ";

    /// <summary>The bombs of <c>tests/Shared/Bombs/bombs.cypher</c>, which is a resource of the program.</summary>
    public static IReadOnlyList<QueryBomb> All { get; } = Read();

    /// <summary>The graph that they need, one statement each.</summary>
    public static IReadOnlyList<string> Graph { get; } =
    [
        "CREATE CONSTRAINT FOR (k:K) REQUIRE k.id IS UNIQUE",
        "UNWIND range(1, 60) AS i CREATE (:N {i: i, name: 'node ' + i})",
        "MATCH (a:N), (b:N) WHERE a.i < b.i AND (b.i - a.i) % 7 < 3 CREATE (a)-[:T]->(b)",
    ];

    public override string ToString() => Name;

    static List<QueryBomb> Read()
    {
        using var stream = typeof(QueryBomb).Assembly.GetManifestResourceStream("bombs.cypher")!;
        using var reader = new StreamReader(stream);
        var (bombs, name) = (new List<QueryBomb>(), "");
        while (reader.ReadLine() is { } line)
            if (line.StartsWith(NameStart, StringComparison.Ordinal)) name = line[NameStart.Length..];
            else bombs.Add(new(name, line));
        return bombs;
    }
}
