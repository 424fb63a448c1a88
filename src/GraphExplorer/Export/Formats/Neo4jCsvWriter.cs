using System.IO.Compression;
using System.Text;
using CsvHelper;
using GraphExplorer.Model;
using Csv = CsvHelper.CsvWriter;

namespace GraphExplorer.Export.Formats;

/// <summary>
/// A zip of tables for <c>neo4j-admin database import full</c> (neo4j.com/docs/operations-manual: Import, CSV header
/// format): one file of nodes for each kind of element and one of relationships for each type, with typed headers, and a
/// <c>README.txt</c> with the command. The elements are those of <see cref="StoreElements"/>: the import makes an equal graph.
/// A text that is empty is written in quotes, a value that is missing without.
/// </summary>
static class Neo4jCsvWriter
{
    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        var elements = new StoreElements(document);
        var kinds = new (string Name, Func<IEnumerable<StoreNode>> Rows)[]
        {
            ("entities", elements.Entities), ("others", elements.Others), ("names", elements.Names), ("sources", elements.Sources),
            ("passages", elements.Passages), ("claims", elements.Claims), ("version", elements.Version),
        };
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        var files = new List<string>();
        foreach (var (name, rows) in kinds)
            if (await WriteNodesAsync(zip, $"nodes-{name}.csv", rows, cancellationToken))
                files.Add($"--nodes=nodes-{name}.csv");
        foreach (var (name, rows) in new (string, Func<IEnumerable<StoreLink>>)[] { ("relationships", elements.Relationships), ("evidence", elements.Evidence) })
            if (await WriteLinksAsync(zip, $"{name}.csv", rows, cancellationToken))
                files.Add($"--relationships={name}.csv");
        await WriteReadmeAsync(zip, document.Provenance, files, cancellationToken);
    }

    static async Task<bool> WriteNodesAsync(
        ZipArchive zip, string name, Func<IEnumerable<StoreNode>> rows, CancellationToken cancellationToken)
    {
        var keys = Keys(rows().Select(row => row.Properties));
        if (keys.Count == 0) return false;
        await using var stream = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await using var csv = Open(stream);
        foreach (var (key, type) in keys) csv.WriteField(key == "id" ? "id:ID" : $"{key}:{type}", CsvQuoting.Always);
        csv.WriteField(":LABEL", CsvQuoting.Always);
        await csv.EndRecordAsync(cancellationToken);
        foreach (var row in rows())
        {
            WriteValues(csv, keys, row.Properties);
            csv.WriteField(string.Join(';', row.Labels), CsvQuoting.Always);
            await csv.EndRecordAsync(cancellationToken);
        }
        return true;
    }

    static async Task<bool> WriteLinksAsync(
        ZipArchive zip, string name, Func<IEnumerable<StoreLink>> rows, CancellationToken cancellationToken)
    {
        if (!rows().Any()) return false;
        var keys = Keys(rows().Select(row => row.Properties));
        await using var stream = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await using var csv = Open(stream);
        foreach (var field in new[] { ":START_ID", ":END_ID", ":TYPE" }) csv.WriteField(field, CsvQuoting.Always);
        foreach (var (key, type) in keys) csv.WriteField($"{key}:{type}", CsvQuoting.Always);
        await csv.EndRecordAsync(cancellationToken);
        foreach (var row in rows())
        {
            foreach (var field in new[] { row.From.Id, row.To.Id, row.Type }) csv.WriteField(field, CsvQuoting.Always);
            WriteValues(csv, keys, row.Properties);
            await csv.EndRecordAsync(cancellationToken);
        }
        return true;
    }

    static Csv Open(Stream stream) =>
        Csv.Create(stream, CsvWriterOptions.Default with { NewLine = "\n", TrueValue = "true", FalseValue = "false" }, leaveOpen: true);

    // The id first; a property that is of several types is text.
    static List<KeyValuePair<string, string>> Keys(IEnumerable<IReadOnlyDictionary<string, object?>> rows)
    {
        var keys = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
            foreach (var (key, value) in row)
                if (TypeOf(value) is var type && !keys.TryAdd(key, type) && keys[key] != type)
                    keys[key] = "string";
        return [.. keys.OrderBy(pair => pair.Key == "id" ? 0 : 1)];
    }

    static string TypeOf(object? value) => value switch
    {
        long => "long",
        double => "double",
        bool => "boolean",
        _ => "string",
    };

    static void WriteValues(Csv csv, List<KeyValuePair<string, string>> keys, IReadOnlyDictionary<string, object?> row)
    {
        foreach (var (key, _) in keys)
            if (row.TryGetValue(key, out var value) && value is not null)
                csv.WriteField(PropertyText.Of(value), CsvQuoting.Always);
            else
                csv.WriteField("", CsvQuoting.WhenNeeded);
    }

    static async Task WriteReadmeAsync(
        ZipArchive zip, Provenance provenance, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        await using var stream = await zip.CreateEntry("README.txt").OpenAsync(cancellationToken);
        await using var text = new StreamWriter(stream, new UTF8Encoding(false));
        foreach (var (name, value) in provenance.Lines())
            await text.WriteAsync($"{name}: {TextCleaning.Visible(value).ReplaceLineEndings("\n  ")}\n".AsMemory(), cancellationToken);
        await text.WriteAsync(
            $"\nTo make a database of it, in the folder of the files:\n\nneo4j-admin database import full --multiline-fields=true {string.Join(' ', files)} neo4j\n".AsMemory(),
            cancellationToken);
    }
}
