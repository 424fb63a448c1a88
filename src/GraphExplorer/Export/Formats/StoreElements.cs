using System.Globalization;
using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Export.Formats;

/// <summary>A node as a store of ours holds it; null values are left out.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Labels">All labels, <c>Entity</c> included.</param>
/// <param name="Properties">All properties, the id included.</param>
sealed record StoreNode(string Id, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object?> Properties)
{
    /// <summary>The label under which a store has an index of ids.</summary>
    public string KeyLabel => Labels.Count > 0 ? Labels[0] : "";
}

/// <summary>A relationship as a store of ours holds it; each end is a label and an id.</summary>
sealed record StoreLink(
    (string Label, string Id) From, (string Label, string Id) To, string Type, IReadOnlyDictionary<string, object?> Properties);

/// <summary>
/// An export as the elements of a store of ours: entities with their dated names, relationships, and the claims,
/// passages and sources behind them, texts included. Loaded into an empty store they are an equal graph. Of a store's
/// own bookkeeping, the version in which an element was last written is left out.
/// </summary>
sealed class StoreElements
{
    const string EntityLabel = "Entity";

    static readonly Dictionary<string, object?> s_nothing = [];
    static readonly string[] s_dates = ["when", "founded", "ended", "born", "died"];

    readonly ExportDocument _document;
    readonly Reading _reading;
    readonly Dictionary<string, GraphNode> _drawn;
    readonly Dictionary<string, Source> _sources;
    readonly Dictionary<string, Entity> _entities;

    public StoreElements(ExportDocument document)
    {
        _document = document;
        _reading = document.Records.Reading();
        _drawn = document.Subgraph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        _sources = document.Records.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        _entities = document.Records.Entities.ToDictionary(entity => entity.Id, StringComparer.Ordinal);
    }

    /// <summary>Nodes of entities: those that are drawn, then others that a claim names.</summary>
    public IEnumerable<StoreNode> Entities() => _document.Subgraph.Nodes.Where(IsEntity).Select(Drawn).Concat(
        _document.Records.Entities.Where(entity => !_drawn.ContainsKey(entity.Id)).Select(entity => Node(
            entity.Id, [EntityLabel, .. entity.Labels], ElementProperties.Of(entity, FactsOf(entity.Id)))));

    /// <summary>Nodes that are drawn and no entities, as the result of a query may hold them.</summary>
    public IEnumerable<StoreNode> Others() => _document.Subgraph.Nodes.Where(node => !IsEntity(node)).Select(Drawn);

    public IEnumerable<StoreNode> Names() => NotDrawn(_document.Records.Claims.Select(claim => claim.Name).OfType<ClaimName>()
        .DistinctBy(name => name.Id).Select(name => Node(name.Id, ["Name"], ElementProperties.Of(name))));

    public IEnumerable<StoreNode> Sources() =>
        NotDrawn(_document.Records.Sources.Select(source => Node(source.Id, ["Source"], ElementProperties.Of(source))));

    public IEnumerable<StoreNode> Passages()
    {
        var texts = _sources.ToDictionary(pair => pair.Key, pair => new CodePointText(pair.Value.Text), StringComparer.Ordinal);
        return NotDrawn(PassagesOf().DistinctBy(cited => cited.Id).Select(
            cited => Node(cited.Id, ["Passage"], ElementProperties.Of(cited.Passage, cited.Source, texts[cited.Source.Id]))));
    }

    public IEnumerable<StoreNode> Claims() => NotDrawn(_document.Records.Claims.Select(claim => Node(
        claim.Id, ["Claim"],
        ClaimProperties.Of(claim, _sources[claim.Source], _reading.IsContradicted(claim), _document.Records.Merges))));

    /// <summary>The version of the data, where it is known.</summary>
    public IEnumerable<StoreNode> Version() => long.TryParse(_document.Subgraph.DataVersion, CultureInfo.InvariantCulture, out var version)
        ? [Node("data", ["GraphVersion"], new(StringComparer.Ordinal) { ["id"] = "data", ["version"] = version })]
        : [];

    /// <summary>Every node, an end always before its links.</summary>
    public IEnumerable<StoreNode> Nodes() =>
        Entities().Concat(Others()).Concat(Names()).Concat(Sources()).Concat(Passages()).Concat(Claims()).Concat(Version());

    /// <summary>Relationships between entities, and their names.</summary>
    public IEnumerable<StoreLink> Relationships()
    {
        var drawn = _document.Subgraph.Edges.Select(edge => edge.Id).ToHashSet(StringComparer.Ordinal);
        return _document.Subgraph.Edges.Select(edge => new StoreLink(EndOf(edge.From), EndOf(edge.To), edge.Type, Of(edge))).Concat(
            _reading.Edges.Where(edge => edge.Type == "KNOWN_AS" && !drawn.Contains(edge.Id)).Select(edge => new StoreLink(
                (EntityLabel, edge.From), ("Name", edge.To), edge.Type, ElementProperties.Of(edge))));
    }

    /// <summary>Links of the evidence.</summary>
    public IEnumerable<StoreLink> Evidence()
    {
        foreach (var source in _document.Records.Sources)
            foreach (var origin in source.DerivedFrom)
                yield return Link(("Source", source.Id), ("Source", origin), "DERIVED_FROM");
        foreach (var cited in PassagesOf().DistinctBy(cited => cited.Id))
            yield return Link(("Passage", cited.Id), ("Source", cited.Source.Id), "PART_OF");
        foreach (var claim in _document.Records.Claims)
        {
            yield return Link(("Claim", claim.Id), (EntityLabel, claim.From), "SUBJECT");
            if (claim.To is { } to)
                yield return Link(("Claim", claim.Id), (claim.Name is null ? EntityLabel : "Name", to), "OBJECT");
            foreach (var passage in claim.Passages)
                yield return Link(("Claim", claim.Id), ("Passage", ElementProperties.PassageId(passage, _sources[claim.Source])), "EVIDENCED_BY");
        }
        foreach (var pair in _document.Records.Contradictions)
            yield return new StoreLink(("Claim", pair.Claim), ("Claim", pair.OtherClaim), "CONTRADICTS", new Dictionary<string, object?>
            {
                ["aspect"] = pair.Aspect, ["note"] = pair.Note,
            });
    }

    IEnumerable<(string Id, Passage Passage, Source Source)> PassagesOf() =>
        from claim in _document.Records.Claims
        let source = _sources[claim.Source]
        from passage in claim.Passages
        select (ElementProperties.PassageId(passage, source), passage, source);

    StoreNode Drawn(GraphNode node)
    {
        var values = _entities.TryGetValue(node.Id, out var entity)
            ? ElementProperties.Of(entity, FactsOf(node.Id))
            : new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = node.Id };
        if (IsEntity(node))
            AddFields(values, node);
        foreach (var (key, value) in node.Properties)
            values.TryAdd(key, value);
        return Node(node.Id, IsEntity(node) ? [EntityLabel, .. node.Labels] : node.Labels, values);
    }

    static void AddFields(Dictionary<string, object?> values, GraphNode node)
    {
        values.TryAdd("name", node.Name);
        values.TryAdd("nameKey", NameKey.Of(node.Name));
        values.TryAdd("nameSkeleton", NameKey.Skeleton(node.Name));
        if (node.Status.Length > 0)
            values["status"] = node.Status;
        foreach (var date in s_dates.Where(date => node.Properties.Text(date + "Edtf").Length > 0))
        {
            var bounds = DateBounds.Of(node.Properties.Text(date + "Edtf"));
            values.TryAdd(date + "Min", (long)bounds.Min);
            values.TryAdd(date + "Max", (long)bounds.Max);
        }
    }

    static Dictionary<string, object?> Of(GraphEdge edge)
    {
        var (span, reading) = (edge.Span, edge.Reading);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = edge.Id, ["startEdtf"] = span.StartEdtf, ["endEdtf"] = span.EndEdtf, ["startText"] = span.StartText,
            ["startMin"] = (long)span.Bounds.StartMin, ["startMax"] = (long)span.Bounds.StartMax,
            ["endMin"] = (long)span.Bounds.EndMin, ["endMax"] = (long)span.Bounds.EndMax,
            ["status"] = reading.Status, ["confidence"] = (long)reading.Confidence, ["disputed"] = reading.Disputed,
            ["claimCount"] = (long)reading.ClaimCount, ["sourceCount"] = (long)reading.SourceCount,
        };
        foreach (var (key, value) in edge.Properties)
            values.TryAdd(key, value);
        return values;
    }

    (string Label, string Id) EndOf(string id) =>
        (_drawn[id] is var node && IsEntity(node) ? EntityLabel : node.Labels.Count > 0 ? node.Labels[0] : "", id);

    IEnumerable<StoreNode> NotDrawn(IEnumerable<StoreNode> nodes) => nodes.Where(node => !_drawn.ContainsKey(node.Id));

    EntityFacts FactsOf(string id) => _reading.Facts.GetValueOrDefault(id, EntityFacts.None);

    static bool IsEntity(GraphNode node) => node.Labels.Any(label => Vocabulary.Kind(label) is not null);

    static StoreNode Node(string id, IReadOnlyList<string> labels, Dictionary<string, object?> properties) =>
        new(id, labels, properties.WithoutNulls());

    static StoreLink Link((string Label, string Id) from, (string Label, string Id) to, string type) => new(from, to, type, s_nothing);
}
