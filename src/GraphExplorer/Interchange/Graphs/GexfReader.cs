namespace GraphExplorer.Interchange.Graphs;

/// <summary>
/// GEXF 1.1 to 1.3 (gexf.net), as this program, Gephi and NetworkX write it: nodes and edges with the values of their
/// attributes by title, and start and end. The first spell counts where there are several.
/// </summary>
sealed class GexfReader(ReaderLimits limits) : GraphFileReader("gexf", "GEXF", limits)
{
    protected override bool Fits(string fileName, string head) =>
        fileName.EndsWith(".gexf", StringComparison.Ordinal) || head.Contains("<gexf", StringComparison.Ordinal);

    protected override Task<IEnumerable<string>> RecordsAsync(Stream file, ImportedSource source, CancellationToken cancellationToken) =>
        Task.Run(() => Read(file, cancellationToken).ToRecords(source), cancellationToken);

    PlainGraph Read(Stream file, CancellationToken cancellationToken)
    {
        using var xml = new GuardedXml(file, Limits);
        var graph = new PlainGraph(Limits);
        var titles = new Dictionary<(string Class, string Id), string>();
        var (isGexf, owner) = (false, "");
        while (xml.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!xml.IsStart)
                continue;
            switch (xml.Name)
            {
                case "gexf": isGexf = true; break;
                case "keywords" when xml.Content() is var words && words.StartsWith('['): graph.Evidence = words; break;
                case "attributes": owner = xml.Attribute("class"); break;
                case "attribute": AddTitle(xml, owner, titles); break;
                case "node": ReadNode(xml, titles, graph); break;
                case "edge": ReadEdge(xml, titles, graph); break;
            }
        }
        return isGexf ? graph : throw new RefusedFileException("", "The file has no element <gexf>.", "Choose a GEXF file.");
    }

    static void AddTitle(GuardedXml xml, string owner, Dictionary<(string Class, string Id), string> titles)
    {
        var (id, title) = (xml.Attribute("id"), xml.Attribute("title"));
        if (!titles.TryAdd((owner, id), title.Length > 0 ? title : id))
            throw new RefusedFileException(xml.Place, $"The attribute '{PlainGraph.Shown(id)}' is declared twice.", "Give each attribute an id of its own.");
    }

    static void ReadNode(GuardedXml xml, Dictionary<(string Class, string Id), string> titles, PlainGraph graph)
    {
        var (place, id) = (xml.Place, xml.Attribute("id"));
        var values = ReadValues(xml, titles, "node", "name", ["start", "end"]);
        graph.Add(new PlainNode(id, values, PlainRecord.Of("node", [("id", id)], values), place));
    }

    static void ReadEdge(GuardedXml xml, Dictionary<(string Class, string Id), string> titles, PlainGraph graph)
    {
        var (place, from, to) = (xml.Place, xml.Attribute("source"), xml.Attribute("target"));
        var values = ReadValues(xml, titles, "edge", "label", ["kind", "weight", "start", "end"]);
        graph.Add(new PlainEdge(from, to, values, PlainRecord.Of("edge", [("source", from), ("target", to)], values), place));
    }

    static Dictionary<string, string> ReadValues(
        GuardedXml xml, Dictionary<(string Class, string Id), string> titles, string owner, string label, string[] attributes)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (xml.Attribute("label") is { Length: > 0 } text)
            values.Add(label, text);
        foreach (var name in attributes)
            if (xml.Attribute(name) is { Length: > 0 } value)
                values.Add(name, value);
        if (xml.IsEmpty)
            return values;
        while (xml.Read() && !(xml.IsEnd && xml.Name == owner))
            if (xml.IsStart && xml.Name == "attvalue")
                AddValue(xml, titles, owner, values);
            else if (xml.IsStart && xml.Name == "spell")
                AddSpell(xml, values);
            else if (xml.IsStart && xml.Name is "nodes" or "edges" or "node" or "edge")
                throw new RefusedFileException(xml.Place, $"A <{xml.Name}> stands inside of a {owner}.", "Hierarchies are not read; write one flat graph.");
        return values;
    }

    // GEXF 1.1 has the attribute id in "id".
    static void AddValue(GuardedXml xml, Dictionary<(string Class, string Id), string> titles, string owner, Dictionary<string, string> values)
    {
        var id = xml.Attribute("for") is { Length: > 0 } given ? given : xml.Attribute("id");
        if (!titles.TryGetValue((owner, id), out var title))
            throw new RefusedFileException(xml.Place, $"The attribute '{PlainGraph.Shown(id)}' is not declared.", "Declare it with an element <attribute>.");
        values[title] = xml.Attribute("value");
    }

    static void AddSpell(GuardedXml xml, Dictionary<string, string> values)
    {
        foreach (var name in new[] { "start", "end" })
            if (xml.Attribute(name) is { Length: > 0 } value)
                values.TryAdd(name, value);
    }
}
