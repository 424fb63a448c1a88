using GraphExplorer.Evidence;
using GraphExplorer.Import;

namespace GraphExplorer.Interchange.Graphs;

/// <summary>The nodes and links of a script, and the records that they were made of; the way back of <see cref="Export.Formats.StoreElements"/>.</summary>
sealed class ScriptGraph(ReaderLimits limits)
{
    static readonly string[] s_evidence = ["SUBJECT", "OBJECT", "EVIDENCED_BY", "PART_OF", "CONTRADICTS", "DERIVED_FROM"];

    readonly OrderedDictionary<string, StoredElement> _nodes = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<(string From, string To, Dictionary<string, object?> Properties)>> _links = new(StringComparer.Ordinal);
    int _elements;

    /// <exception cref="RefusedFileException">It has no id, or one that is taken.</exception>
    public void AddNode(IReadOnlyList<string> labels, Dictionary<string, object?> properties, string place)
    {
        var id = properties.GetValueOrDefault("id") as string ?? "";
        if (id.Length == 0)
            throw new RefusedFileException(place, "A node has no id.", "Give each node a property 'id'.");
        if (!_nodes.TryAdd(id, new StoredElement(properties, labels)))
            throw new RefusedFileException(place, $"The id '{PlainGraph.Shown(id)}' is given to a second node.", "Give each node an id of its own.");
        _places[id] = place;
        Count(place);
    }

    /// <exception cref="RefusedFileException">An end is not there.</exception>
    public void AddLink(string from, string to, string type, Dictionary<string, object?> properties, string place)
    {
        foreach (var id in new[] { from, to })
            if (!_nodes.ContainsKey(id))
                throw new RefusedFileException(place, $"There is no node '{PlainGraph.Shown(id)}' before.", "Create nodes before relationships.");
        if (s_evidence.Contains(type))
        {
            if (!_links.TryGetValue(type, out var links))
                _links.Add(type, links = []);
            links.Add((from, to, properties));
        }
        Count(place);
    }

    /// <summary>The records behind the graph.</summary>
    /// <exception cref="RefusedFileException">A node is not what its label says.</exception>
    public IEnumerable<string> Records()
    {
        var records = new RecordCollection();
        void Add(string record, string place)
        {
            using var document = GuardedJson.Parse(record, limits, place);
            records.Add(document.RootElement, place);
        }

        foreach (var (id, node) in _nodes)
            if (RecordOf(id, node) is { } record)
                Add(record, _places[id]);
        foreach (var (from, to, properties) in Links("CONTRADICTS"))
            Add(RecordText.Of(new Contradiction(from, to, properties.Text("aspect"), properties.Text("note"))), _places[from]);
        return records.Lines();
    }

    string? RecordOf(string id, StoredElement node)
    {
        try
        {
            return node.Labels switch
            {
                ["Source"] => RecordText.Of(ElementProperties.SourceOf(node.Properties, [.. To("DERIVED_FROM", id)])),
                ["Claim"] => RecordText.Of(ClaimOf(id, node)),
                ["Entity", ..] => RecordText.Of(KnownRecordsReader.EntityOf(node)),
                _ => null,
            };
        }
        catch (Exception error) when (error is FormatException or InvalidCastException)
        {
            throw new RefusedFileException(_places[id], error.Message, "Export the script again.", error);
        }
    }

    Claim ClaimOf(string id, StoredElement node)
    {
        string[] passages = [.. To("EVIDENCED_BY", id)];
        var source = passages.SelectMany(passage => To("PART_OF", passage)).FirstOrDefault() ?? "";
        var claim = ClaimProperties.Read(node.Properties, One("SUBJECT", id) ?? "", One("OBJECT", id), source);
        var name = claim.To is { } to && _nodes.TryGetValue(to, out var named) && named.Labels.Contains("Name") ? named.Properties : null;
        return claim with
        {
            Passages = [.. passages.Select(passage => _nodes[passage].Properties).Select(passage =>
                new Passage((int)passage.Whole("start"), (int)passage.Whole("end"), passage.Text("quote")))],
            Name = name is null ? null : new ClaimName(name.Text("text"), name.Text("lang"), name.Text("kind")),
        };
    }

    string? One(string type, string from) => To(type, from).FirstOrDefault();

    IEnumerable<string> To(string type, string from) => ByStart(type)[from];

    readonly Dictionary<string, ILookup<string, string>> _starts = new(StringComparer.Ordinal);

    ILookup<string, string> ByStart(string type)
    {
        if (!_starts.TryGetValue(type, out var starts))
            _starts.Add(type, starts = Links(type).ToLookup(link => link.From, link => link.To, StringComparer.Ordinal));
        return starts;
    }

    List<(string From, string To, Dictionary<string, object?> Properties)> Links(string type) => _links.GetValueOrDefault(type, []);

    void Count(string place)
    {
        if (++_elements > limits.ElementsMax)
            throw new RefusedFileException(
                place, $"The file has more than {limits.ElementsMax} nodes and relationships (ElementsMax).", "Divide it, or raise the limit.");
    }
}
