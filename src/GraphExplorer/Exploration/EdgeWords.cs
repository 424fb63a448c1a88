using GraphExplorer.Evidence;
using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>Edges in words of a reader, the same as <c>describe.ts</c> writes beside the lines of the canvas.</summary>
public static class EdgeWords
{
    static readonly string[] Unsaid = ["id", "edge"];

    /// <summary>Read from the start to the end: <c>splinter of</c>. A type that is not in the vocabulary is its name in words.</summary>
    public static string Phrase(string type) => Vocabulary.Relation(type)?.Phrase ?? Plain(type);

    /// <summary>Read from one of the ends: <c>has splinter</c> from the parent.</summary>
    public static string PhraseFrom(GraphEdge edge, string id) =>
        edge.From == id ? Phrase(edge.Type) : Vocabulary.Relation(edge.Type)?.Inverse ?? Plain(edge.Type);

    /// <summary>When it held: <c>March 2002</c>; empty when no source says when.</summary>
    public static string When(EdgeSpan span) => When(span.StartEdtf, span.EndEdtf);

    /// <summary>When it held, from the EDTF of its start and end.</summary>
    public static string When(string startEdtf, string endEdtf) => (startEdtf, endEdtf) switch
    {
        ("", "") => "",
        (_, "") => DateWording.Of(startEdtf),
        _ => DateWording.OfSpan(startEdtf, endEdtf),
    };

    /// <summary><c>Islamic Jihad Union – splinter of – Islamic Movement of Uzbekistan, March 2002</c>.</summary>
    public static string Sentence(GraphEdge edge, string from, string to)
    {
        var when = When(edge.Span);
        return $"{from} – {Phrase(edge.Type)} – {to}{(when.Length > 0 ? ", " + when : "")}";
    }

    /// <summary>What the type adds, such as <c>level: leader</c>, in the order of the store.</summary>
    public static IEnumerable<(string Name, string Value)> Details(GraphEdge edge) =>
        from property in edge.Properties
        where !Unsaid.Contains(property.Key)
        let value = Worded(property.Value)
        where value.Length > 0
        select (property.Key, value);

    static string Worded(object? value) => value switch
    {
        true => "yes",
        false => "no",
        _ => PropertyText.Of(value),
    };

    static string Plain(string type) => type.ToLowerInvariant().Replace('_', ' ');
}
