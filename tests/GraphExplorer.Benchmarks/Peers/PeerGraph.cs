using System.Globalization;
using System.Text.Json;
using GraphExplorer.Cypher;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Benchmarks.Peers;

/// <summary>The generated graph of one size: its CSV files and the parameters of the queries.</summary>
sealed class PeerGraph
{
    static readonly string[] s_labels = ["Group", "Person", "Place", "Event"];

    /// <summary>Ends of the types; what the files do not say.</summary>
    static readonly (string Type, string From, string To)[] s_types =
    [
        ("SPLINTER_OF", "Group", "Group"), ("OCCURRED_IN", "Event", "Place"), ("ALLIED_WITH", "Group", "Group"),
        ("PLEDGED_TO", "Group", "Group"), ("LEADS", "Person", "Group"), ("OPERATES_IN", "Group", "Place"), ("PERPETRATED", "Group", "Event"),
    ];

    const int RowsInStatement = 5_000;

    readonly string _folder;
    readonly JsonElement _meta;

    public PeerGraph(string benchFolder, string size)
    {
        _folder = Path.Combine(benchFolder, "data", size);
        _meta = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "meta.json"))).RootElement;
    }

    public long Nodes => _meta.GetProperty("nodes").GetInt64();

    public long Edges => _meta.GetProperty("edges").GetInt64();

    public Parameters[] ParametersOf(string query) =>
        [.. _meta.GetProperty("params").GetProperty(query).EnumerateArray().Select(ParametersOf)];

    /// <summary>Loads by UNWIND of 5,000 rows a statement, each in a transaction of its own, as clients over Bolt do.</summary>
    public void LoadInto(CypherDatabase database)
    {
        foreach (var label in s_labels)
        {
            Execute(database, $"CREATE CONSTRAINT {label.ToLowerInvariant()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE", Parameters.None);
            Send(database, label, $"UNWIND $rows AS r CREATE (:{label} {{id: r.id, name: r.name, start: r.start, confidence: r.confidence}})");
        }
        foreach (var (type, from, to) in s_types)
            Send(database, type, $$"""
                UNWIND $rows AS r MATCH (a:{{from}} {id: r.src}), (b:{{to}} {id: r.dst})
                CREATE (a)-[e:{{type}} {start: r.start, until: r.until, confidence: r.confidence}]->(b)
                """);
    }

    void Send(CypherDatabase database, string file, string text)
    {
        foreach (var rows in Rows(file).Chunk(RowsInStatement))
            Execute(database, text, Parameters.Of(("rows", Value.Of(rows))));
    }

    IEnumerable<Value> Rows(string file)
    {
        var lines = File.ReadLines(Path.Combine(_folder, file + ".csv"));
        var keys = lines.First().Split(',');
        foreach (var line in lines.Skip(1))
        {
            var fields = line.Split(',');
            yield return Value.Of(new MapValue(keys, [.. fields.Select((field, i) => Field(keys[i], field))]));
        }
    }

    static Value Field(string key, string text) => key switch
    {
        _ when text.Length == 0 => default,
        "name" => Value.Of(text),
        "confidence" => Value.Of(double.Parse(text, CultureInfo.InvariantCulture)),
        _ => Value.Of(long.Parse(text, CultureInfo.InvariantCulture)),
    };

    static Parameters ParametersOf(JsonElement entry) =>
        Parameters.Of([.. entry.EnumerateObject().Select(p => (p.Name, p.Value.ValueKind == JsonValueKind.String
            ? Value.Of(p.Value.GetString())
            : Value.Of(p.Value.GetInt64())))]);

    static void Execute(CypherDatabase database, string text, Parameters parameters)
    {
        using var cursor = database.Run(text, parameters);
        while (cursor.Read())
        {
        }
    }
}
