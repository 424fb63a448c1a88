namespace GraphExplorer.Export.Formats;

/// <summary>The object of a triple: a resource or a literal.</summary>
/// <param name="Text">An IRI, or the text of a literal.</param>
/// <param name="IsResource">Whether it is an IRI.</param>
/// <param name="Type">Datatype of a literal as prefix and name; empty for a plain text.</param>
/// <param name="Language">BCP 47 tag of a literal; empty for none.</param>
readonly record struct RdfTerm(string Text, bool IsResource, string Type, string Language)
{
    public static RdfTerm Resource(string iri) => new(iri, true, "", "");

    public static RdfTerm Plain(string text) => new(text, false, "", "");

    public static RdfTerm Typed(string text, string type) => new(text, false, type, "");

    public static RdfTerm InLanguage(string text, string language) => new(text, false, "", language);
}

/// <summary>All triples of one subject, as predicate and object; a predicate is an IRI.</summary>
sealed record RdfSubject(string Iri, IReadOnlyList<(string Predicate, RdfTerm Object)> Triples);

/// <summary>Names of the vocabularies that an export in RDF uses.</summary>
static class RdfNames
{
    public const string Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    /// <summary>Prefixes, ours first.</summary>
    public static IReadOnlyList<(string Prefix, string Iri)> Prefixes { get; } =
    [
        ("gx", "https://graph-explorer.example/ns#"),
        ("prov", "http://www.w3.org/ns/prov#"),
        ("dcterms", "http://purl.org/dc/terms/"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        ("oa", "http://www.w3.org/ns/oa#"),
        ("edtf", "http://id.loc.gov/datatypes/edtf/"),
    ];

    /// <summary>The IRI of a name with a prefix, such as <c>prov:Entity</c>.</summary>
    public static string Iri(string name)
    {
        var colon = name.IndexOf(':');
        return Prefixes.First(prefix => prefix.Prefix == name[..colon]).Iri + Uri.EscapeDataString(name[(colon + 1)..]);
    }

    /// <summary>The IRI of a thing of the graph, such as <c>urn:graph-explorer:entity:imu</c>.</summary>
    public static string Thing(string kind, string id) => $"urn:graph-explorer:{kind}:{Uri.EscapeDataString(id)}";
}
