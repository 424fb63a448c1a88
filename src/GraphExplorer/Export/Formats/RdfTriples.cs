using System.Globalization;
using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats;

/// <summary>
/// An export as triples, the same for JSON-LD and Turtle. An entity is joined to another by the relation itself
/// (<c>gx:SPLINTER_OF</c>); beside it the relationship is a resource with its dates and grades (an <c>rdf:Statement</c>), derived
/// (PROV-O: <c>prov:wasDerivedFrom</c>) from claims, each quoted (<c>prov:wasQuotedFrom</c>) from its source by passages
/// (Web Annotation: <c>oa:exact</c>, <c>oa:start</c>, <c>oa:end</c>). Dates are EDTF literals.
/// </summary>
sealed class RdfTriples(ExportDocument document)
{
    readonly EvidenceRecords _records = document.Records;
    readonly List<(string Predicate, RdfTerm Object)> _triples = [];

    public IEnumerable<RdfSubject> Subjects()
    {
        yield return Export();
        var outgoing = document.Subgraph.Edges.ToLookup(edge => edge.From, StringComparer.Ordinal);
        foreach (var node in document.Subgraph.Nodes) yield return Of(node, outgoing[node.Id]);
        var claims = _records.Claims.ToLookup(_records.EdgeOf, StringComparer.Ordinal);
        foreach (var edge in document.Subgraph.Edges) yield return Of(edge, claims[edge.Id]);
        var sources = _records.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        foreach (var source in _records.Sources) yield return Of(source);
        foreach (var claim in _records.Claims) yield return Of(claim, sources[claim.Source]);
        foreach (var (id, passage, source) in Passages(sources).DistinctBy(cited => cited.Id)) yield return Of(id, passage, source);
        foreach (var pair in _records.Contradictions) yield return Of(pair);
    }

    RdfSubject Export()
    {
        var provenance = document.Provenance;
        Is("prov:Entity", "prov:Bundle");
        Text("dcterms:title", provenance.Origin.Title);
        Text("gx:view", provenance.Origin.View);
        Text("gx:query", provenance.Origin.Query);
        Text("gx:dataVersion", provenance.DataVersion);
        Typed("prov:generatedAtTime", provenance.ExportedText, "xsd:dateTime");
        Text("dcterms:creator", Provenance.Generator);
        foreach (var source in provenance.Sources)
        {
            Thing("prov:wasDerivedFrom", "source", source.Id);
            Text("dcterms:bibliographicCitation", Provenance.Citation(source));
        }
        return Done(RdfNames.Thing("export", provenance.ExportedText));
    }

    RdfSubject Of(GraphNode node, IEnumerable<GraphEdge> edges)
    {
        Is(["prov:Entity", .. node.Labels.Select(label => "gx:" + label)]);
        Text("rdfs:label", node.Name);
        Text("gx:id", node.Id);
        Text("gx:status", node.Status);
        Edtf("gx:when", node.When);
        Properties(node.Properties);
        foreach (var edge in edges) Thing("gx:" + edge.Type, "entity", edge.To);
        return Done(RdfNames.Thing("entity", node.Id));
    }

    RdfSubject Of(GraphEdge edge, IEnumerable<Claim> claims)
    {
        Is("rdf:Statement", "gx:Relationship", "prov:Entity");
        Thing("rdf:subject", "entity", edge.From);
        Add("rdf:predicate", RdfTerm.Resource(RdfNames.Iri("gx:" + edge.Type)));
        Thing("rdf:object", "entity", edge.To);
        Text("gx:id", edge.Id);
        Truth("gx:directed", edge.Directed);
        Edtf("gx:startEdtf", edge.Span.StartEdtf);
        Edtf("gx:endEdtf", edge.Span.EndEdtf);
        Text("gx:startText", edge.Span.StartText);
        Whole("gx:startMin", edge.Span.Bounds.StartMin);
        Whole("gx:startMax", edge.Span.Bounds.StartMax);
        Whole("gx:endMin", edge.Span.Bounds.EndMin);
        Whole("gx:endMax", edge.Span.Bounds.EndMax);
        Text("gx:status", edge.Reading.Status);
        Whole("gx:confidence", edge.Reading.Confidence);
        Truth("gx:disputed", edge.Reading.Disputed);
        Whole("gx:claimCount", edge.Reading.ClaimCount);
        Whole("gx:sourceCount", edge.Reading.SourceCount);
        Properties(edge.Properties);
        foreach (var claim in claims) Thing("prov:wasDerivedFrom", "claim", claim.Id);
        return Done(RdfNames.Thing("relationship", edge.Id));
    }

    RdfSubject Of(Source source)
    {
        Is("gx:Source", "prov:Entity");
        Text("gx:id", source.Id);
        Text("dcterms:title", source.Title);
        Text("dcterms:creator", source.Author);
        Text("dcterms:publisher", source.Publisher);
        Edtf("dcterms:issued", source.Published);
        Text("dcterms:language", source.Language);
        Text("dcterms:license", source.Licence);
        Text("gx:reliability", source.Reliability);
        Text("gx:reliabilityReason", source.ReliabilityReason);
        Text("gx:file", source.File);
        Text("gx:sha256", source.Sha256);
        Text("gx:text", source.Text);
        foreach (var origin in source.DerivedFrom) Thing("prov:wasDerivedFrom", "source", origin);
        return Done(RdfNames.Thing("source", source.Id));
    }

    RdfSubject Of(Claim claim, Source source)
    {
        Is("gx:Claim", "prov:Entity");
        Text("gx:id", claim.Id);
        Text("gx:predicate", claim.Predicate);
        Thing("gx:subject", "entity", claim.From);
        Text("gx:fromRaw", claim.FromRaw);
        if (claim.Name is { } name)
        {
            Add("gx:name", RdfTerm.InLanguage(name.Text, name.Language));
            Text("gx:nameKind", name.Kind);
        }
        else if (claim.To is { } to) Thing("gx:object", "entity", to);
        Text("gx:toRaw", claim.ToRaw);
        Text("gx:edge", claim.Edge);
        Text("gx:value", claim.Value?.Text);
        Number("gx:valueMin", claim.Value?.Min);
        Number("gx:valueBest", claim.Value?.Best);
        Number("gx:valueMax", claim.Value?.Max);
        Text("gx:unit", claim.Value?.Unit);
        Edtf("gx:startEdtf", claim.Span.StartText);
        Edtf("gx:endEdtf", claim.Span.EndText);
        Text("gx:dateText", claim.DateText);
        Text("gx:stance", Vocabulary.Stances[(int)claim.Stance]);
        Text("gx:hedge", claim.Hedge);
        Whole("gx:credibility", claim.Credibility);
        Text("gx:rank", Vocabulary.Ranks[(int)claim.Rank]);
        Truth("gx:inferred", claim.Inferred);
        Text("gx:note", claim.Note);
        if (claim.Name is null) Properties(claim.Properties.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value)));
        Thing("prov:wasQuotedFrom", "source", claim.Source);
        foreach (var passage in claim.Passages) Thing("gx:passage", "passage", ElementProperties.PassageId(passage, source));
        return Done(RdfNames.Thing("claim", claim.Id));
    }

    RdfSubject Of(string id, Passage passage, Source source)
    {
        Is("gx:Passage", "oa:TextQuoteSelector", "oa:TextPositionSelector");
        Text("oa:exact", passage.Quote);
        Whole("oa:start", passage.Start);
        Whole("oa:end", passage.End);
        Thing("prov:wasQuotedFrom", "source", source.Id);
        return Done(RdfNames.Thing("passage", id));
    }

    RdfSubject Of(Contradiction pair)
    {
        Is("gx:Contradiction");
        Thing("gx:claim", "claim", pair.Claim);
        Thing("gx:claim", "claim", pair.OtherClaim);
        Text("gx:aspect", pair.Aspect);
        Text("gx:note", pair.Note);
        return Done(RdfNames.Thing("contradiction", $"{pair.Claim}.{pair.OtherClaim}.{pair.Aspect}"));
    }

    IEnumerable<(string Id, Passage Passage, Source Source)> Passages(Dictionary<string, Source> sources) =>
        from claim in _records.Claims
        from passage in claim.Passages
        select (ElementProperties.PassageId(passage, sources[claim.Source]), passage, sources[claim.Source]);

    void Is(params IEnumerable<string> types)
    {
        foreach (var type in types) Add("rdf:type", RdfTerm.Resource(RdfNames.Iri(type)));
    }

    void Properties(IEnumerable<KeyValuePair<string, object?>> properties)
    {
        foreach (var (key, value) in properties)
            switch (value)
            {
                case null: break;
                case bool truth: Truth("gx:" + key, truth); break;
                case long whole: Whole("gx:" + key, whole); break;
                case double number: Number("gx:" + key, number); break;
                default: Text("gx:" + key, PropertyText.Of(value)); break;
            }
    }

    void Text(string predicate, string? text)
    {
        if (text is { Length: > 0 }) Add(predicate, RdfTerm.Plain(text));
    }

    void Edtf(string predicate, string text)
    {
        if (text.Length > 0) Typed(predicate, text, "edtf:EDTF");
    }

    void Typed(string predicate, string text, string type) => Add(predicate, RdfTerm.Typed(text, RdfNames.Iri(type)));

    void Whole(string predicate, long number) => Typed(predicate, number.ToString(CultureInfo.InvariantCulture), "xsd:integer");

    void Number(string predicate, double? number)
    {
        if (number is { } value) Typed(predicate, value.ToString("R", CultureInfo.InvariantCulture), "xsd:double");
    }

    void Truth(string predicate, bool truth) => Typed(predicate, truth ? "true" : "false", "xsd:boolean");

    void Thing(string predicate, string kind, string id) => Add(predicate, RdfTerm.Resource(RdfNames.Thing(kind, id)));

    void Add(string predicate, RdfTerm term) => _triples.Add((RdfNames.Iri(predicate), term));

    RdfSubject Done(string iri)
    {
        var subject = new RdfSubject(iri, [.. _triples]);
        _triples.Clear();
        return subject;
    }
}
