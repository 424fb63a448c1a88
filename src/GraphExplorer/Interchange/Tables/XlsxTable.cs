using System.Runtime.CompilerServices;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using GraphExplorer.Documents;

namespace GraphExplorer.Interchange.Tables;

/// <summary>
/// One sheet of an XLSX workbook. The package is unpacked once to count its bytes before anything of it is read; its
/// XML is streamed and may have no document type. Of a formula the value counts that was saved with it.
/// </summary>
sealed class XlsxTable : Table
{
    readonly SpreadsheetDocument _document;
    readonly IEnumerator<SheetRow> _rows;
    readonly TableLimits _limits;
    readonly SheetRow? _firstData;

    XlsxTable(SpreadsheetDocument document, IEnumerator<SheetRow> rows, SheetRow? firstData, TableLimits limits) =>
        (_document, _rows, _firstData, _limits) = (document, rows, firstData, limits);

    /// <exception cref="RefusedFileException">It is no workbook, breaks a limit or has no header.</exception>
    public static XlsxTable Open(ScannedFile file, TableShape shape, TableLimits limits, CancellationToken cancellationToken) => Guarded(() =>
    {
        using (var package = file.Open())
            PackageRules.Check(package, new PackageLimits("Tables", limits.UnpackedBytesMax, limits.PackedFilesMax, limits.AttributesMax, "Excel"), cancellationToken);
        var document = SpreadsheetDocument.Open(
            file.Open(), isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = limits.UnpackedBytesMax });
        try
        {
            var sheet = SheetReader.Open(document, shape.Sheet, limits);
            var rows = sheet.Rows(cancellationToken).GetEnumerator();
            var first = rows.MoveNext() ? rows.Current : null;
            if (first is null && shape.Header)
                throw new RefusedFileException("", $"The sheet '{sheet.Name}' is empty.", "Name another sheet in the mapping.");
            IReadOnlyList<string> header = shape.Header ? ColumnNames.Check(first!.Cells, limits) : ColumnNames.Check(shape.Columns, limits);
            return new XlsxTable(document, rows, shape.Header ? null : first, limits)
            {
                Columns = header,
                Form = $"Excel workbook, sheet '{sheet.Name}'",
                MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                HeaderText = CsvText(header),
            };
        }
        catch
        {
            document.Dispose();
            throw;
        }
    });

    public override async IAsyncEnumerable<TableRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var number = 0;
        for (var row = _firstData ?? Next(); row is not null; row = Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++number > _limits.RowsMax)
                throw new RefusedFileException(
                    $"row {row.Number} of the sheet", $"The table has more than {_limits.RowsMax} rows (setting Tables:RowsMax).", "Divide it into several files.");
            yield return RowOf(row, number);
        }
    }

    SheetRow? Next() => Guarded(() => _rows.MoveNext() ? _rows.Current : null);

    TableRow RowOf(SheetRow row, int number)
    {
        var beyond = row.Cells.Count > Columns.Count ? row.Cells.Skip(Columns.Count).Count(cell => cell.Length > 0) : 0;
        var cells = new string[Columns.Count];
        for (var index = 0; index < cells.Length; index++)
            cells[index] = index < row.Cells.Count ? row.Cells[index] : "";
        var problem = beyond == 0 ? null : new TableProblem(
            number, "", $"The row has {row.Cells.Count} cells, but the table {Columns.Count} columns.", "Name the further columns in the first row.") { Line = row.Number };
        return new TableRow(number, row.Number, cells, CsvText(cells)) { Problem = problem };
    }

    static string CsvText(IReadOnlyList<string> cells) => string.Join(',', cells.Select(cell =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DocumentRefusedException refused)
        {
            throw new RefusedFileException("", refused.Message, "", refused);
        }
        catch (XmlException error) when (error.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new RefusedFileException(
                "", "The workbook declares a document type (DTD), which a workbook must not have.", "Do not trust this file.", error);
        }
        catch (Exception error) when (error is not (RefusedFileException or OutOfMemoryException or OperationCanceledException))
        {
            throw new RefusedFileException("", "The workbook is damaged and cannot be read.", "Open it in Excel or LibreOffice and save it anew.", error);
        }
    }

    public override ValueTask DisposeAsync()
    {
        _rows.Dispose();
        _document.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>A row of a sheet that has cells.</summary>
/// <param name="Number">From 1, as the sheet counts it.</param>
/// <param name="Cells">From the first column on.</param>
sealed record SheetRow(int Number, IReadOnlyList<string> Cells);
