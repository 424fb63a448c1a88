using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace GraphExplorer.Interchange.Tables;

/// <summary>Streams the rows of one sheet (ECMA-376 part 1, 18.3); shared texts and number formats are held.</summary>
sealed class SheetReader
{
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    readonly OpenXmlPart _part;
    readonly TableLimits _limits;
    readonly List<string> _shared;
    readonly CellFormats _formats;

    SheetReader(string name, OpenXmlPart part, List<string> shared, CellFormats formats, TableLimits limits) =>
        (Name, _part, _shared, _formats, _limits) = (name, part, shared, formats, limits);

    public string Name { get; }

    public static SheetReader Open(SpreadsheetDocument document, string? wanted, TableLimits limits)
    {
        if (document.WorkbookPart is not { } book)
            throw new RefusedFileException("", "The package holds no workbook.", "Only XLSX is read of Office files; save others as CSV.");
        var sheets = Sheets(book, limits);
        var (name, id) = wanted is null ? sheets.FirstOrDefault() : sheets.FirstOrDefault(sheet => sheet.Name == wanted);
        if (id is null)
            throw new RefusedFileException(
                "", wanted is null ? "The workbook has no sheet." : $"The workbook has no sheet '{wanted}'.", $"It has: {string.Join(", ", sheets.Select(sheet => sheet.Name))}.");
        var shared = book.SharedStringTablePart is { } texts ? Texts(texts, limits) : [];
        return new SheetReader(name, book.GetPartById(id), shared, CellFormats.Read(book, limits), limits);
    }

    public IEnumerable<SheetRow> Rows(CancellationToken cancellationToken)
    {
        using var reader = Reader(_part, _limits);
        var number = 0;
        while (reader.ReadToFollowing("row", reader.NamespaceURI is { Length: > 0 } space ? space : Namespace(reader)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            number = int.TryParse(reader.GetAttribute("r"), out var given) ? given : number + 1;
            var cells = Cells(reader, number);
            if (cells.Any(cell => cell.Length > 0))
                yield return new SheetRow(number, cells);
        }
    }

    static string Namespace(XmlReader reader)
    {
        reader.MoveToContent();
        return reader.NamespaceURI;
    }

    List<string> Cells(XmlReader reader, int row)
    {
        var cells = new List<string>();
        if (reader.IsEmptyElement)
            return cells;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
                continue;
            var at = Column(reader.GetAttribute("r")) ?? cells.Count;
            if (at >= _limits.ColumnsMax)
                throw new RefusedFileException(
                    $"row {row} of the sheet", $"It has more than {_limits.ColumnsMax} columns (setting Tables:ColumnsMax).", "Take out the columns that are not needed.");
            while (cells.Count <= at)
                cells.Add("");
            cells[at] = Cell(reader);
        }
        return cells;
    }

    string Cell(XmlReader reader)
    {
        var (type, style) = (reader.GetAttribute("t") ?? "n", reader.GetAttribute("s"));
        if (reader.IsEmptyElement)
            return "";
        var depth = reader.Depth;
        var text = new StringBuilder();
        var inValue = false;
        while (reader.Read() && reader.Depth > depth)
            if (reader.NodeType == XmlNodeType.Element)
                inValue = reader.LocalName is "v" or "t";
            else if (inValue && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                text.Append(reader.Value);
        var value = text.ToString();
        return type switch
        {
            "s" => int.TryParse(value, out var index) && index >= 0 && index < _shared.Count ? _shared[index] : "",
            "b" => value == "1" ? "true" : "false",
            "n" => _formats.Text(value, style),
            "e" => "",
            _ => Plain(value),
        };
    }

    /// <summary>The column of a reference such as <c>AB12</c>, from 0.</summary>
    static int? Column(string? reference)
    {
        if (reference is null)
            return null;
        var column = 0;
        foreach (var letter in reference)
            if (char.IsAsciiLetterUpper(letter) && column < 1 << 20)
                column = (column * 26) + letter - 'A' + 1;
            else
                break;
        return column == 0 ? null : column - 1;
    }

    static List<(string Name, string? Id)> Sheets(WorkbookPart book, TableLimits limits)
    {
        var sheets = new List<(string, string?)>();
        using var reader = Reader(book, limits);
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                sheets.Add((reader.GetAttribute("name") ?? "", reader.GetAttribute("id", Relations) ?? reader.GetAttribute("id", StrictRelations)));
        return sheets;
    }

    static List<string> Texts(OpenXmlPart part, TableLimits limits)
    {
        var texts = new List<string>();
        long characters = 0;
        using var reader = Reader(part, limits);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            var text = SharedText(reader);
            texts.Add(text);
            if ((characters += text.Length) > limits.SharedCharactersMax)
                throw new RefusedFileException(
                    "", $"The shared texts of the workbook have more than {limits.SharedCharactersMax} characters (setting Tables:SharedCharactersMax).", "Save the sheet as CSV.");
        }
        return texts;
    }

    // Runs of one text are joined; how it is pronounced (rPh) is not part of it.
    static string SharedText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var (depth, inText) = (reader.Depth, false);
        var goesOn = reader.Read();
        while (goesOn && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                reader.Skip();
                continue;
            }
            if (reader.NodeType == XmlNodeType.Element)
                inText = reader.LocalName == "t";
            else if (inText && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                text.Append(reader.Value);
            goesOn = reader.Read();
        }
        return Plain(text.ToString());
    }

    /// <summary>A text with its escapes such as <c>_x000D_</c> resolved (ECMA-376, 22.9.2.19).</summary>
    static string Plain(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var plain = XmlConvert.DecodeName(text)!;
        for (var at = 0; at < plain.Length; at++)
            if (char.IsSurrogate(plain[at]) && !char.IsSurrogatePair(plain, at++))
                throw new RefusedFileException("", "A text of the workbook holds half of a character (a lone surrogate).", "Correct the text that has an escape such as _xD800_.");
        return plain;
    }

    internal static XmlReader Reader(OpenXmlPart part, TableLimits limits) => XmlReader.Create(
        part.GetStream(FileMode.Open, FileAccess.Read),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.UnpackedBytesMax, CloseInput = true });
}
