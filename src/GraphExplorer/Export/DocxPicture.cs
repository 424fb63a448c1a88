using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using D = DocumentFormat.OpenXml.Drawing;
using DP = DocumentFormat.OpenXml.Drawing.Pictures;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace GraphExplorer.Export;

/// <summary>A picture within a Word document: in the line of text, as large as the page allows (ECMA-376, 20.4.2.8 inline).</summary>
static class DocxPicture
{
    /// <summary>English metric units in a millimetre.</summary>
    const long UnitsPerMillimetre = 36_000;

    const long WidthMax = 170 * UnitsPerMillimetre;
    const long HeightMax = 200 * UnitsPerMillimetre;
    const string PictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>The picture with its caption; its file becomes a part of the document.</summary>
    public static IEnumerable<OpenXmlElement> Of(MainDocumentPart main, ReportPicture picture)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        using (var content = new MemoryStream(picture.Png, writable: false))
            part.FeedData(content);
        yield return new Paragraph(new Run(new Drawing(Inline(main.GetIdOfPart(part), picture))));
        yield return DocxWriter.Paragraph(picture.Caption, "Quote");
    }

    static DW.Inline Inline(string part, ReportPicture picture)
    {
        var scale = Math.Min((double)WidthMax / picture.Width, (double)HeightMax / picture.Height);
        var (width, height) = ((long)(picture.Width * scale), (long)(picture.Height * scale));
        var shown = new DP.Picture(
            new DP.NonVisualPictureProperties(new DP.NonVisualDrawingProperties { Id = 0U, Name = "picture.png" }, new DP.NonVisualPictureDrawingProperties()),
            new DP.BlipFill(new D.Blip { Embed = part }, new D.Stretch(new D.FillRectangle())),
            new DP.ShapeProperties(
                new D.Transform2D(new D.Offset { X = 0L, Y = 0L }, new D.Extents { Cx = width, Cy = height }),
                new D.PresetGeometry(new D.AdjustValueList()) { Preset = D.ShapeTypeValues.Rectangle }));
        return new DW.Inline(
            new DW.Extent { Cx = width, Cy = height },
            new DW.DocProperties { Id = 1U, Name = "Picture", Description = TextCleaning.Visible(picture.Caption) },
            new D.Graphic(new D.GraphicData(shown) { Uri = PictureNamespace }))
        {
            DistanceFromTop = 0U, DistanceFromBottom = 0U, DistanceFromLeft = 0U, DistanceFromRight = 0U,
        };
    }
}
