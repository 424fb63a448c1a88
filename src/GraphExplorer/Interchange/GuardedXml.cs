using System.Xml;

namespace GraphExplorer.Interchange;

/// <summary>
/// XML of other people, element by element: no document type (so no entities, in the file or outside), no deeper and no
/// larger than the limits.
/// </summary>
sealed class GuardedXml : IDisposable
{
    readonly MeasuredStream _file;
    readonly XmlReader _xml;
    readonly ReaderLimits _limits;

    public GuardedXml(Stream file, ReaderLimits limits)
    {
        _limits = limits;
        _file = new MeasuredStream(file, limits.FileBytesMax) { Tags = new TagMeter(limits.AttributesMax) };
        _xml = XmlReader.Create(_file, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.FileBytesMax,
            IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = false,
        });
    }

    /// <summary>Where the reader stands.</summary>
    public string Place => _xml is IXmlLineInfo { LineNumber: > 0 } at ? $"line {at.LineNumber}, column {at.LinePosition}" : "";

    public string Name => _xml.LocalName;

    public int Depth => _xml.Depth;

    public bool IsStart => _xml.NodeType == XmlNodeType.Element;

    public bool IsEmpty => _xml.IsEmptyElement;

    public bool IsEnd => _xml.NodeType == XmlNodeType.EndElement;

    /// <summary>Text between tags; empty at a tag.</summary>
    public string Text => _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace ? _xml.Value : "";

    /// <summary>An attribute of the element; empty where it has none.</summary>
    public string Attribute(string name) => _xml.GetAttribute(name) ?? "";

    /// <summary>The attributes of the element.</summary>
    public IEnumerable<(string Name, string Value)> Attributes()
    {
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
            yield return (_xml.LocalName, _xml.Value);
        _xml.MoveToElement();
    }

    /// <summary>Goes on by one part; false at the end.</summary>
    /// <exception cref="RefusedFileException">What follows is no XML, or breaks a limit.</exception>
    public bool Read()
    {
        try
        {
            // A tag is read as a whole; a text that somebody asks for comes later and piece by piece.
            _file.Begin($"What follows {(Place.Length > 0 ? Place : "the beginning")}", _limits.TagBytesMax);
            if (!_xml.Read())
                return false;
            _file.End();
        }
        catch (XmlException error)
        {
            var hint = error.Message.Contains("DTD", StringComparison.Ordinal)
                ? "Take the document type (<!DOCTYPE …>) out: a graph file needs none."
                : "Correct the file, or save it again with the program that wrote it.";
            // A document type is reported without a place; it stands before the first element or nowhere.
            var place = error.LineNumber > 0 ? $"line {error.LineNumber}, column {error.LinePosition}" : "before the first element";
            throw new RefusedFileException(place, $"The file is not XML that is read here: {Reason(error)}", hint, error);
        }
        return _xml.Depth <= _limits.DepthMax ? true : throw new RefusedFileException(
            Place, $"Elements stand more than {_limits.DepthMax} deep in one another (DepthMax).", "A graph file is flat; choose another one.");
    }

    /// <summary>The text of the element up to its end.</summary>
    public string Content()
    {
        if (IsEmpty)
            return "";
        var depth = _xml.Depth;
        var text = new System.Text.StringBuilder();
        while (Read() && !(IsEnd && _xml.Depth == depth))
            text.Append(Text);
        return text.ToString();
    }

    public void Dispose() => _xml.Dispose();

    static string Reason(XmlException error)
    {
        var end = error.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return end < 0 ? error.Message : error.Message[..end];
    }
}
