using GraphExplorer.Tests.Documents;

namespace GraphExplorer.Tests.Interchange;

/// <summary>Small workbooks, made part by part.</summary>
static class MadeWorkbooks
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Packages = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>A workbook of one sheet with these rows; style 1 is a date.</summary>
    public static byte[] Xlsx(string rows, string documentType = "", string shared = "") => MadeFiles.Zip(zip =>
    {
        const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        MadeFiles.Add(zip, "[Content_Types].xml", $"""<Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{Type}.sharedStrings+xml"/></Types>""");
        MadeFiles.Add(zip, "_rels/.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        MadeFiles.Add(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>""");
        MadeFiles.Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="r3" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        MadeFiles.Add(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>""");
        MadeFiles.Add(zip, "xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{shared}</sst>""");
        MadeFiles.Add(zip, "xl/worksheets/sheet1.xml", $"""{documentType}<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");
    });
}
