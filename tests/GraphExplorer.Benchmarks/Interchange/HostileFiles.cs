using System.Diagnostics;
using System.Globalization;
using System.Text;
using GraphExplorer.Interchange;

namespace GraphExplorer.Benchmarks.Interchange;

/// <summary>How long each large hostile file takes until it is refused, and with what reason.</summary>
static class HostileFiles
{
    const int Megabytes = 200;

    static readonly (string Format, string Name, string Begin, string Repeat, string End)[] s_files =
    [
        ("graphml", "external entity", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><graphml>", "&e;", ""),
        ("gexf", "laughs", "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><gexf>", "&b;", ""),
        ("graphml", "depth", "", "<graphml>", ""),
        ("graphml", "one text without an end", "<graphml><graph><node id=\"a\"><data key=\"x\">", "x", ""),
        ("graphml", "an attribute without an end", "<graphml><graph><node id=\"", "x", ""),
        ("graphml", "nodes without an end", "<graphml><graph>", "<node id=\"a\"/>", ""),
        ("graphml", "a million attributes", "<graphml ", "a:b=\"\" ", ">"),
        ("cytoscape", "depth", "", "[", ""),
        ("cytoscape", "an unclosed quote", "{\"elements\": \"", "x", ""),
        ("cytoscape", "zeros after one key", "{\"elements\": [", "0,", ""),
        ("stix", "empty objects", "{\"type\": \"bundle\", \"objects\": [", "{},", "{}]}"),
        ("ftm", "a line without an end", "{\"id\": \"", "x", ""),
        ("ftm", "empty lines", "", "\n", "{"),
        ("cypher", "an unclosed text", "CREATE (:Entity {id: '", "x", ""),
        ("cypher", "lists", "CREATE (:Entity {id: ", "[", ""),
        ("cypher", "comments", "", "// x\n", "CREATE"),
    ];

    public static async Task<int> RunAsync()
    {
        var path = Path.GetTempFileName();
        try
        {
            foreach (var (format, name, begin, repeat, end) in s_files)
            {
                Write(path, begin, repeat, end);
                var watch = Stopwatch.StartNew();
                var reason = await RefusedAsync(format, path);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.ElapsedMilliseconds,6} ms  {format}: {name}: {reason}"));
            }
            return 0;
        }
        finally
        {
            File.Delete(path);
        }
    }

    static async Task<string> RefusedAsync(string format, string path)
    {
        try
        {
            await using var file = File.OpenRead(path);
            await foreach (var _ in RecordReaders.Named(format)!.ReadAsync(file, new ImportedSource { Id = "src-x", Title = "X" }, CancellationToken.None))
            {
            }
            return "NOT REFUSED";
        }
        catch (RefusedFileException refused)
        {
            return refused.Message.Length > 160 ? refused.Message[..160] + "…" : refused.Message;
        }
    }

    static void Write(string path, string begin, string repeat, string end)
    {
        var part = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeat, (1 << 20) / repeat.Length)));
        using var file = File.Create(path);
        file.Write(Encoding.UTF8.GetBytes(begin));
        for (var megabyte = 0; megabyte < Megabytes; megabyte++)
            file.Write(part);
        file.Write(Encoding.UTF8.GetBytes(end));
    }
}
