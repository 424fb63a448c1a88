using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace GraphExplorer.Interchange.Tables;

/// <summary>
/// A table of text, comma- or otherwise separated (RFC 4180). Rows are read one at a time; a row longer than the limit
/// ends the reading, so that a quotation mark that is never closed costs one row and not the file.
/// </summary>
sealed class CsvTable : Table
{
    readonly CsvReader _csv;
    readonly TableLimits _limits;
    readonly Queue<CsvMalformedRecord> _malformed;
    readonly int _headerLines;

    CsvTable(CsvReader csv, TableLimits limits, Queue<CsvMalformedRecord> malformed, int headerLines) =>
        (_csv, _limits, _malformed, _headerLines) = (csv, limits, malformed, headerLines);

    /// <exception cref="RefusedFileException">The header cannot be read.</exception>
    public static async Task<CsvTable> OpenAsync(
        Stream stream, Encoding encoding, TableShape shape, TableLimits limits, CancellationToken cancellationToken)
    {
        var malformed = new Queue<CsvMalformedRecord>();
        var options = CsvReaderOptions.Default with
        {
            Separator = shape.Separator is [var separator] ? separator : null,
            HasHeader = false,
            CommentPrefix = shape.Comment is [var comment] ? comment : null,
            Encoding = encoding,
            MaxRecordSize = limits.RowBytesMax,
            TrackLineNumbers = true,
            OnMalformedRecord = malformed.Enqueue,
        };
        var csv = CsvReader.Create(stream, options, leaveOpen: false);
        try
        {
            return await ReadHeaderAsync(csv, encoding, shape, limits, malformed, cancellationToken);
        }
        catch
        {
            await csv.DisposeAsync();
            throw;
        }
    }

    static async Task<CsvTable> ReadHeaderAsync(
        CsvReader csv, Encoding encoding, TableShape shape, TableLimits limits, Queue<CsvMalformedRecord> malformed,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<string> columns = shape.Columns;
        var text = string.Join(shape.Separator ?? ",", columns);
        if (shape.Header)
        {
            if (!await NextAsync(csv, limits, cancellationToken))
                throw new RefusedFileException("", "The file is empty.", "Choose another file.");
            if (csv.FieldCount > limits.ColumnsMax)
                ColumnNames.Check(new string[csv.FieldCount], limits);
            columns = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
            text = System.Text.Encoding.UTF8.GetString(csv.RawRecord);
        }
        if (malformed.Count > 0)
            throw new RefusedFileException("line 1", Words(malformed.Peek().Reason), Advice(malformed.Peek().Reason));
        return new CsvTable(csv, limits, malformed, shape.Header ? 1 : 0)
        {
            Columns = ColumnNames.Check(columns, limits),
            Form = $"text separated by {NameOf(csv.Separator)}, {encoding.WebName}",
            MediaType = csv.Separator == '\t' ? "text/tab-separated-values" : "text/csv",
            Encoding = encoding.WebName,
            HeaderText = text,
        };
    }

    public override async IAsyncEnumerable<TableRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        while (await NextAsync(_csv, _limits, cancellationToken))
        {
            if (++number > _limits.RowsMax)
                throw new RefusedFileException(
                    $"line {_csv.LineNumber}", $"The table has more than {_limits.RowsMax} rows (setting Tables:RowsMax).",
                    "Divide it into several files.");
            yield return RowOf(number);
        }
    }

    TableRow RowOf(int number)
    {
        var line = (int)_csv.LineNumber;
        var raw = _csv.RawRecord;
        var cells = new string[Columns.Count];
        for (var index = 0; index < cells.Length; index++)
            cells[index] = index < _csv.FieldCount ? _csv.GetString(index) : "";
        var problem = ProblemOf(number, line, raw);
        return new TableRow(number, line, cells, System.Text.Encoding.UTF8.GetString(raw)) { Problem = problem };
    }

    TableProblem? ProblemOf(int number, int line, ReadOnlySpan<byte> raw)
    {
        var record = number + _headerLines;
        while (_malformed.TryPeek(out var earlier) && earlier.RecordNumber < record)
            _malformed.Dequeue();
        if (_malformed.TryPeek(out var malformed) && malformed.RecordNumber == record)
            return new TableProblem(number, "", Words(malformed.Reason), Advice(malformed.Reason)) { Line = line };
        if (!Utf8.IsValid(raw))
            return new TableProblem(number, "", "Some of its bytes are no UTF-8.", "Save the file as UTF-8, or name its encoding in the mapping.") { Line = line };
        for (var index = Columns.Count; index < _csv.FieldCount; index++)
            if (!_csv.IsEmpty(index))
                return new TableProblem(
                    number, "", $"The row has {_csv.FieldCount} cells, but the table {Columns.Count} columns.",
                    "Put a cell that holds the separator between quotation marks.") { Line = line };
        return null;
    }

    static async Task<bool> NextAsync(CsvReader csv, TableLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            return await csv.ReadAsync(cancellationToken);
        }
        catch (CsvFormatException error)
        {
            throw new RefusedFileException(
                $"line {Math.Max(1, error.LineNumber)}",
                $"The row that begins here is longer than {limits.RowBytesMax} bytes (setting Tables:RowBytesMax).",
                "Look for a quotation mark that is never closed.", error);
        }
        catch (DecoderFallbackException error)
        {
            throw new RefusedFileException(
                "", "Some of its bytes do not fit its encoding.", "Save the file as UTF-8, or name its encoding in the mapping.", error);
        }
    }

    static string Words(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "A quotation mark is never closed.",
        CsvMalformedReason.TextAfterClosingQuote => "Text follows a closing quotation mark.",
        CsvMalformedReason.StrayQuote => "A quotation mark stands within a cell that is not quoted.",
        _ => "The row is not well formed.",
    };

    static string Advice(CsvMalformedReason reason) => reason == CsvMalformedReason.UnterminatedQuote
        ? "Close it, or take it out."
        : "Put the whole cell between quotation marks and write a quotation mark in it twice.";

    static string NameOf(char separator) => separator switch
    {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        ' ' => "spaces",
        '|' => "bars",
        _ => $"'{separator}'",
    };

    public override ValueTask DisposeAsync() => _csv.DisposeAsync();
}
