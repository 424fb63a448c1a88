using GraphExplorer.Export.Formats;

namespace GraphExplorer.Export;

/// <summary>A form in which a subgraph can be taken away.</summary>
/// <param name="Name">Name in addresses and on the command line.</param>
/// <param name="Title">What people call it.</param>
/// <param name="MediaType">Media type of the file.</param>
/// <param name="Ending">Ending of the file's name, with the dot.</param>
/// <param name="Losses">What of a document the form cannot hold, in sentences with counts; empty where it holds all.</param>
/// <param name="WriteAsync">
/// Writes the document to a stream, which stays open. Beside the document itself it takes constant memory.
/// </param>
public sealed record ExportFormat(
    string Name, string Title, string MediaType, string Ending, Func<ExportDocument, IReadOnlyList<string>> Losses,
    Func<ExportDocument, Stream, CancellationToken, Task> WriteAsync)
{
    /// <summary>Whether it shows the picture of a document that has one.</summary>
    public bool TakesPicture { get; init; }

    /// <summary>All forms that are written here; pictures are made by the browser, which has the positions.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("graphml", "GraphML", "application/graphml+xml", ".graphml", ExportLosses.OfRecords, GraphMlWriter.WriteAsync),
        new("gexf", "GEXF (Gephi)", "application/gexf+xml", ".gexf", ExportLosses.OfRecords, GexfWriter.WriteAsync),
        new("cytoscape", "Cytoscape JSON", "application/json", ".cyjs", ExportLosses.OfRecords, CytoscapeWriter.WriteAsync),
        new("cx2", "CX2 (Cytoscape, NDEx)", "application/json", ".cx2", ExportLosses.OfRecords, Cx2Writer.WriteAsync),
        new("csv", "CSV (nodes, edges, claims)", "application/zip", ".csv.zip", ExportLosses.OfTables, CsvWriter.WriteAsync),
        new("xlsx", "Excel (nodes, edges, claims)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", ExportLosses.OfWorkbook, XlsxWriter.WriteAsync),
        new("json", "JSON with evidence", "application/json", ".graph.json", ExportLosses.OfRecords, EvidenceJsonWriter.WriteAsync),
        new("cypher", "Cypher script", "application/x-cypher-query", ".cypher", ExportLosses.OfRecords, CypherScriptWriter.WriteAsync),
        new("neo4j", "Tables for neo4j-admin", "application/zip", ".neo4j.zip", ExportLosses.OfEvidence, Neo4jCsvWriter.WriteAsync),
        new("jsonld", "JSON-LD with PROV", "application/ld+json", ".jsonld", ExportLosses.OfEvidence, JsonLdWriter.WriteAsync),
        new("turtle", "Turtle with PROV", "text/turtle", ".ttl", ExportLosses.OfEvidence, TurtleWriter.WriteAsync),
        new("stix", "STIX 2.1 bundle", "application/stix+json;version=2.1", ".stix.json", ExportLosses.OfRecords, StixWriter.WriteAsync),
        new("ftm", "FollowTheMoney", "application/x-ndjson", ".ftm.json", ExportLosses.OfFtm, FtmWriter.WriteAsync),
        new("dot", "DOT (Graphviz)", "text/vnd.graphviz", ".dot", ExportLosses.OfDrawing, DotWriter.WriteAsync),
        new("report", "Cited report (Word)", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", ExportLosses.OfReport, ReportWriter.WriteDocxAsync) { TakesPicture = true },
        new("report-html", "Cited report (HTML, to be printed)", "text/html", ".report.html", ExportLosses.OfReport, ReportWriter.WriteHtmlAsync) { TakesPicture = true },
        new("report-md", "Cited report (Markdown)", "text/markdown", ".report.md", ExportLosses.OfReport, ReportWriter.WriteMarkdownAsync),
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
