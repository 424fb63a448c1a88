using System.IO.Compression;
using System.Text;
using CsvHelper;
using GraphExplorer.Model;
using Csv = CsvHelper.CsvWriter;

namespace GraphExplorer.Export;

/// <summary>
/// A zip of <c>nodes.csv</c>, <c>edges.csv</c>, <c>claims.csv</c> (RFC 4180, UTF-8 with a byte order mark so that
/// spreadsheets read the letters) and
/// <c>README.txt</c> with the provenance. Text that a spreadsheet would run as a formula gets an apostrophe in front;
/// numbers stay
/// numbers. Control characters are made visible by <see cref="TextCleaning"/>.
/// </summary>
static class CsvWriter
{
    static readonly CsvWriterOptions s_options = CsvWriterOptions.Default with
    {
        Injection = CsvInjection.Escape, NewLine = "\r\n", TrueValue = "true", FalseValue = "false", WriteByteOrderMark = true,
    };

    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        var subgraph = document.Subgraph;
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        await WriteTableAsync(zip, "nodes.csv", ExportTable.Nodes(subgraph), subgraph.Nodes, cancellationToken);
        await WriteTableAsync(zip, "edges.csv", ExportTable.Edges(subgraph), subgraph.Edges, cancellationToken);
        await WriteTableAsync(zip, "claims.csv", ExportTable.Claims, ExportTable.ClaimRows(document), cancellationToken);
        await WriteReadmeAsync(zip, document.Provenance, cancellationToken);
    }

    static async Task WriteTableAsync<T>(
        ZipArchive zip, string name, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var stream = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await WriteTableAsync(stream, columns, rows, cancellationToken);
    }

    /// <summary>Writes one table by the rules above; the stream stays open.</summary>
    public static async Task WriteTableAsync<T>(
        Stream stream, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var csv = Csv.Create(stream, s_options, leaveOpen: true);
        foreach (var column in columns) csv.WriteField(TextCleaning.Visible(column.Name));
        await csv.EndRecordAsync(cancellationToken);
        foreach (var row in rows)
        {
            foreach (var column in columns) WriteField(csv, column.Value(row));
            await csv.EndRecordAsync(cancellationToken);
        }
        await csv.FlushAsync(cancellationToken);
    }

    static void WriteField(Csv csv, object? value)
    {
        switch (value)
        {
            case long number: csv.WriteField(number); break;
            case double number: csv.WriteField(number); break;
            case bool truth: csv.WriteField(truth); break;
            default: csv.WriteField(TextCleaning.Visible(PropertyText.Of(value))); break;
        }
    }

    static async Task WriteReadmeAsync(ZipArchive zip, Provenance provenance, CancellationToken cancellationToken)
    {
        await using var stream = await zip.CreateEntry("README.txt").OpenAsync(cancellationToken);
        await using var text = new StreamWriter(stream, new UTF8Encoding(false));
        foreach (var (name, value) in provenance.Lines())
            await text.WriteAsync($"{name}: {TextCleaning.Visible(value).ReplaceLineEndings("\n  ")}\n".AsMemory(), cancellationToken);
        await text.WriteAsync(
            """

            nodes.csv   one row for each entity
            edges.csv   one row for each relationship; startMin to endMax are the first and last possible days, yyyymmdd
            claims.csv  one row for each passage of each claim behind the relationships

            The files are UTF-8 with a byte order mark. Text that begins with = + - or @ has an apostrophe in front of it, so that a spreadsheet
            does not run it. Control characters are shown by their symbols.

            """.AsMemory(), cancellationToken);
    }
}
