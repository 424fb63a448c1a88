using System.Globalization;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Generation;

/// <summary>
/// Small graphs as statements, one for each node and relationship, so that any of them can be left out. Every node has a
/// number <c>k</c> of its own; the other properties are often missing: <c>i</c> integer, <c>f</c> float, <c>s</c> string,
/// <c>b</c> boolean, <c>l</c> list of integers, <c>m</c> any of them.
/// </summary>
static class GraphGenerator
{
    public static readonly string[] Labels = ["A", "B", "C"];

    public static readonly string[] Types = ["R", "S", "T"];

    static readonly string[] s_mixed = ["1", "1.0", "2", "2.5", "'a'", "'1'", "true", "false", "0.0", "-1"];

    static readonly string[] s_texts = ["'a'", "'b'", "'ab'", "''", "'B'", "'é'"];

    public static IReadOnlyList<string> Generate(Dice dice)
    {
        var nodes = dice.Chance(4) ? dice.Between(15, 30) : dice.Between(0, 7);
        var edges = nodes == 0 ? 0 : dice.Between(0, nodes > 7 ? 30 : 9);
        var statements = new List<string>();
        for (var k = 0; k < nodes; k++)
        {
            var labels = string.Concat(dice.Some(Labels, 0, 2).Select(l => ":" + l));
            statements.Add($"CREATE ({labels} {{{string.Join(", ", Properties(dice, full: true).Prepend($"k: {Text(k)}"))}}})");
        }
        for (var i = 0; i < edges; i++)
        {
            var (from, to, type) = (Text(dice.Below(nodes)), Text(dice.Below(nodes)), dice.Pick(Types));
            var properties = string.Join(", ", Properties(dice, full: false));
            statements.Add($"MATCH (a {{k: {from}}}), (b {{k: {to}}}) CREATE (a)-[:{type} {{{properties}}}]->(b)");
        }
        return statements;
    }

    /// <summary>Indexes and a constraint over the properties, which must change no answer.</summary>
    public static IReadOnlyList<string> Indexes =>
    [
        .. Labels.SelectMany(l => new[] { "i", "s", "m", "f" }.Select(k => $"CREATE INDEX FOR (n:{l}) ON (n.{k})")),
        "CREATE CONSTRAINT FOR (n:A) REQUIRE n.k IS UNIQUE", "CREATE INDEX FOR (n:B) ON (n.i, n.s)",
        "CREATE TEXT INDEX FOR (n:C) ON (n.s)", "CREATE INDEX FOR ()-[r:R]-() ON (r.i)",
    ];

    static IEnumerable<string> Properties(Dice dice, bool full)
    {
        if (dice.Chance(70)) yield return $"i: {Text(dice.Between(-1, 4))}";
        if (dice.Chance(50)) yield return $"s: {dice.Pick(s_texts)}";
        if (!full) yield break;
        if (dice.Chance(40)) yield return $"f: {Text(dice.Between(-2, 3))}.5";
        if (dice.Chance(40)) yield return $"b: {dice.Pick("true", "false")}";
        if (dice.Chance(30)) yield return $"l: [{string.Join(", ", Enumerable.Range(0, dice.Below(4)).Select(_ => Text(dice.Below(4))))}]";
        if (dice.Chance(50)) yield return $"m: {dice.Pick(s_mixed)}";
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
