namespace GraphExplorer.Export;

/// <summary>A form in which a subgraph can be taken away.</summary>
/// <param name="Name">Name in addresses and on the command line.</param>
/// <param name="Title">What people call it.</param>
/// <param name="MediaType">Media type of the file.</param>
/// <param name="Ending">Ending of the file's name, with the dot.</param>
/// <param name="WriteAsync">Writes the document to a stream, which stays open.</param>
public sealed record ExportFormat(
    string Name, string Title, string MediaType, string Ending, Func<ExportDocument, Stream, CancellationToken, Task> WriteAsync)
{
    /// <summary>All forms that are written here; pictures are made by the browser, which has the positions.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("graphml", "GraphML", "application/graphml+xml", ".graphml", GraphMlWriter.WriteAsync),
        new("cytoscape", "Cytoscape JSON", "application/json", ".cyjs", CytoscapeWriter.WriteAsync),
        new("csv", "CSV (nodes, edges, claims)", "application/zip", ".csv.zip", CsvWriter.WriteAsync),
        new("json", "JSON with evidence", "application/json", ".graph.json", EvidenceJsonWriter.WriteAsync),
        new("cypher", "Cypher script", "application/x-cypher-query", ".cypher", CypherScriptWriter.WriteAsync),
    ];

    /// <summary>The form of a name, or null.</summary>
    public static ExportFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>A file name for a title: letters and digits of it, joined by dashes.</summary>
    public string FileName(string title) => NameOf(title, "subgraph") + Ending;

    /// <summary>The part of a file name that comes from a title; <paramref name="otherwise"/> where it gives none.</summary>
    internal static string NameOf(string title, string otherwise)
    {
        var name = string.Join('-', Evidence.NameKey.Of(title).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length is 0 or > 80 ? otherwise : name;
    }
}
