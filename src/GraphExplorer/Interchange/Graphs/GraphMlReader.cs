namespace GraphExplorer.Interchange.Graphs;

/// <summary>
/// GraphML 1.0 (graphml.graphdrawing.org), as this program, NetworkX, igraph, Gephi and yEd write it: the nodes and edges of
/// the first graph with their data by the names of the keys. Nested graphs and hyperedges are refused.
/// </summary>
sealed class GraphMlReader(ReaderLimits limits) : GraphFileReader("graphml", "GraphML", limits)
{
    protected override bool Fits(string fileName, string head) =>
        fileName.EndsWith(".graphml", StringComparison.Ordinal) || head.Contains("<graphml", StringComparison.Ordinal);

    protected override Task<IEnumerable<string>> RecordsAsync(Stream file, ImportedSource source, CancellationToken cancellationToken) =>
        Task.Run(() => Read(file, cancellationToken).ToRecords(source), cancellationToken);

    PlainGraph Read(Stream file, CancellationToken cancellationToken)
    {
        using var xml = new GuardedXml(file, Limits);
        var graph = new PlainGraph(Limits);
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var isGraphMl = false;
        while (xml.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!xml.IsStart)
                continue;
            switch (xml.Name)
            {
                case "graphml": isGraphMl = true; break;
                case "key": AddKey(xml, keys); break;
                case "node": graph.Add(ReadNode(xml, keys)); break;
                case "edge": graph.Add(ReadEdge(xml, keys)); break;
                case "data" when keys.GetValueOrDefault(xml.Attribute("key")) == Export.ExportTable.Evidence: graph.Evidence = xml.Content(); break;
                case "hyperedge":
                    throw new RefusedFileException(xml.Place, "A hyperedge joins any number of nodes.", "Write it as edges of two nodes each.");
            }
        }
        return isGraphMl ? graph : throw new RefusedFileException("", "The file has no element <graphml>.", "Choose a GraphML file.");
    }

    static void AddKey(GuardedXml xml, Dictionary<string, string> keys)
    {
        var (id, name) = (xml.Attribute("id"), xml.Attribute("attr.name"));
        if (!keys.TryAdd(id, name.Length > 0 ? name : id))
            throw new RefusedFileException(xml.Place, $"The key '{PlainGraph.Shown(id)}' is declared twice.", "Give each key an id of its own.");
    }

    static PlainNode ReadNode(GuardedXml xml, Dictionary<string, string> keys)
    {
        var (place, id) = (xml.Place, xml.Attribute("id"));
        var values = ReadData(xml, keys, "node");
        return new PlainNode(id, values, PlainRecord.Of("node", [("id", id)], values), place);
    }

    static PlainEdge ReadEdge(GuardedXml xml, Dictionary<string, string> keys)
    {
        var (place, from, to) = (xml.Place, xml.Attribute("source"), xml.Attribute("target"));
        var values = ReadData(xml, keys, "edge");
        return new PlainEdge(from, to, values, PlainRecord.Of("edge", [("source", from), ("target", to)], values), place);
    }

    static Dictionary<string, string> ReadData(GuardedXml xml, Dictionary<string, string> keys, string owner)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (xml.IsEmpty)
            return values;
        while (xml.Read() && !(xml.IsEnd && xml.Name == owner))
            if (xml.IsStart && xml.Name == "data")
            {
                var (place, key) = (xml.Place, xml.Attribute("key"));
                if (!keys.TryGetValue(key, out var name))
                    throw new RefusedFileException(place, $"The key '{PlainGraph.Shown(key)}' is not declared.", "Declare it with an element <key>.");
                if (!values.TryAdd(name, xml.Content()))
                    throw new RefusedFileException(place, $"'{PlainGraph.Shown(name)}' is given twice.", "Give it once.");
            }
            else if (xml.IsStart && xml.Name is "graph" or "node" or "edge")
                throw new RefusedFileException(xml.Place, $"A <{xml.Name}> stands inside of a {owner}.", "Nested graphs are not read; write one flat graph.");
        return values;
    }
}
