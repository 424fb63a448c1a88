using CsCheck;
using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Tests.Tracing;

/// <summary>Small random graphs with certain, uncertain, half open and missing dates, and a definition of order that tries days.</summary>
static class Chains
{
    /// <summary>Dates of relations as sources give them: start and end, empty when not given.</summary>
    static readonly Gen<(string Start, string End)> s_dates = Gen.OneOf<(string Start, string End)>(
        ("2001", ""), ("2001-03", ""), ("2001-03-05", ""), ("2002", "2004"), ("2001~", ""), ("[2000..2002]", ""), ("[..2001]", ""),
        ("[2002..]", ""), ("2003?", ".."), ("200X", ""), ("", ""), ("", ".."), ("", "2001"), ("2000", "2000"));

    /// <summary>Ids of the nodes of random graphs.</summary>
    public static readonly string[] Nodes = ["a", "b", "c", "d", "e"];

    static readonly Gen<string> s_node = Gen.Int[0, Nodes.Length - 1].Select(index => Nodes[index]);

    /// <summary>Up to seven relationships of some of the types, parallel ones and loops among them.</summary>
    public static Gen<GraphEdge[]> Edges(params string[] types) =>
        Gen.Select(s_node, s_node, s_dates, Gen.Int[0, types.Length - 1], (from, to, date, type) => (from, to, date, Type: types[type]))
            .Array[0, 7]
            .Select(drawn => drawn.Select((edge, index) => Edge($"r-{index}", edge.Type, edge.from, edge.to, edge.date.Start, edge.date.End)).ToArray());

    public static GraphEdge Edge(string id, string type, string from, string to, string start = "", string end = "") => new(
        id, type, from, to, true,
        new EdgeSpan(start, end, "", RelationBounds.Of(DateSpan.Parse(start, end), DateBounds.Of("2015"))),
        EdgeReading.None, PropertyMap.Empty);

    /// <summary>
    /// Whether days can be chosen, one for each relationship within its bounds, that never go back. Only days on which some bound
    /// lies are tried: between two of them nothing changes. A relationship without a date may have any day.
    /// </summary>
    public static bool CanBeInOrder(IReadOnlyList<GraphEdge> chain)
    {
        int[] days = [.. chain.Where(IsDated).SelectMany(edge => new[] { edge.Span.Bounds.StartMin, edge.Span.Bounds.StartMax }).Append(0).Distinct().Order()];
        return From(0, int.MinValue);

        bool From(int index, int notBefore) =>
            index == chain.Count || days.Any(day => day >= notBefore && Allows(chain[index], day) && From(index + 1, day));
    }

    /// <summary>Whether every choice of days keeps the order of the dated relationships.</summary>
    public static bool MustBeInOrder(IReadOnlyList<GraphEdge> chain)
    {
        var dated = chain.Where(IsDated).ToArray();
        return dated.Zip(dated.Skip(1), (one, next) => one.Span.Bounds.StartMax <= next.Span.Bounds.StartMin).All(holds => holds);
    }

    public static bool IsDated(GraphEdge edge) => edge.Span.StartEdtf.Length > 0 || edge.Span.EndEdtf is not ("" or "..");

    static bool Allows(GraphEdge edge, int day) => !IsDated(edge) || (edge.Span.Bounds.StartMin <= day && day <= edge.Span.Bounds.StartMax);
}
