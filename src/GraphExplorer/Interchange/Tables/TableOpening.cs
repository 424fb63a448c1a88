namespace GraphExplorer.Interchange.Tables;

/// <summary>Opens a file as a table: a spreadsheet by its first bytes, all else as separated text.</summary>
public static class TableOpening
{
    /// <summary>Endings of file names that are tables.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".csv", ".tsv", ".tab", ".txt", ".xlsx"];

    /// <summary>Opens it. The table holds the file until it is disposed of.</summary>
    /// <exception cref="RefusedFileException">It is no table, or breaks a limit.</exception>
    public static async Task<Table> OpenAsync(
        ScannedFile file, TableShape shape, TableLimits limits, CancellationToken cancellationToken = default)
    {
        var head = file.Head.Span;
        if (head.StartsWith("PK\u0003\u0004"u8))
            return XlsxTable.Open(file, shape, limits, cancellationToken);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new RefusedFileException("", "The file is an old Excel workbook (XLS).", "Save it as XLSX or CSV.");
        var encoding = TableEncoding.Of(head, file.IsUtf8, shape.Encoding);
        if (encoding.IsSingleByte || encoding.CodePage == System.Text.Encoding.UTF8.CodePage)
            RefuseBinary(head);
        var stream = file.Open();
        try
        {
            return await CsvTable.OpenAsync(stream, encoding, shape, limits, cancellationToken);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    static void RefuseBinary(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf((byte)0);
        if (at >= 0)
            throw new RefusedFileException(
                $"line {head[..at].Count((byte)'\n') + 1}", "The file holds the character NUL, as no text does.", "Choose a text file, or take the character out.");
    }
}
