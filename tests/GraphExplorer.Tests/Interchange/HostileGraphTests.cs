using System.Text;
using GraphExplorer.Interchange;
using Xunit;

namespace GraphExplorer.Tests.Interchange;

/// <summary>Files that were made to harm are refused with their place and a reason.</summary>
public sealed class HostileGraphTests
{
    static readonly ReaderLimits s_limits = new() { FileBytesMax = 3L << 20, JsonBytesMax = 2L << 20, TagBytesMax = 1 << 20, ElementsMax = 1000 };

    static string Nested(string open, int count) => string.Concat(Enumerable.Repeat(open, count));

    public static TheoryData<string, string, string, string> Files => new()
    {
        { "graphml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><graphml>&e;</graphml>", "before the first element", "DTD" },
        { "gexf", "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><gexf>&b;</gexf>", "before the first element", "DTD" },
        { "graphml", Nested("<graphml>", 100_000), "line 1, column ", "more than 64 deep" },
        { "graphml", "<graphml><graph><node id=\"a\"/>", "line 1, column ", "Unexpected end of file" },
        { "graphml", "<graphml><graph><node id=\"a\u0001\"/></graph></graphml>", "line 1, column ", "hexadecimal value 0x01" },
        { "graphml", "<graphml><graph><node id=\"a\"/><node id=\"a\"/></graph></graphml>", "line 1, column ", "second node" },
        { "graphml", "<graphml><graph><node id=\"a\"><data key=\"x\">1</data></node></graph></graphml>", "line 1, column ", "is not declared" },
        { "graphml", "<graphml><graph><node id=\"a\"><graph/></node></graph></graphml>", "line 1, column ", "inside of a node" },
        { "graphml", "<graphml><graph>" + Nested("<node id=\"a\" />", 1).Replace("a", "x") + string.Concat(Enumerable.Range(0, 1001).Select(i => $"<node id=\"{i}\"/>")), "line 1, column ", "more than 1000 nodes" },
        { "graphml", "<graphml><graph>" + Nested("<data key='x'>1</data>", 200_000), "", "larger than 3 MB" },
        { "graphml", "<graphml><node id='" + new string('x', 2 << 20), "", "What follows line 1, column " },
        { "graphml", "<graphml><node " + Nested("a='' ", 1001), "", "more than 1000 attributes" },
        { "cytoscape", "[" + Nested("0,", 2 << 20), "", "larger than 2 MB (JsonBytesMax)" },
        { "ftm", "\n" + new string('x', 2 << 20), "", "Line 2 does not end" },
        { "graphml", "<html/>", "", "no element <graphml>" },
        { "cytoscape", Nested("[", 1_000_000), "line 1, byte ", "depth of 64" },
        { "cytoscape", "{\"elements\": {\"nodes\": [{\"data\": {\"id\": \"a\", \"id\": \"b\"}}]}}", "", "uplicate" },
        { "cytoscape", "{\"elements\": {\"nodes\": [{\"data\": {\"id\": \"\\ud800\"}}]}}", "", "lone surrogate" },
        { "cytoscape", "{\"elements\": \"" + new string('x', 1 << 20), "line 1, byte ", "end" },
        { "cx2", "[{\"CXVersion\": \"1.0\"}]", "", "CXVersion 2" },
        { "json", "{\"format\": \"graph-explorer\", \"version\": 99}", "", "version '99'" },
        { "json", "{\"format\": \"graph-explorer\", \"version\": 2, \"records\": [{\"record\": \"virus\"}]}", "record 1", "'virus' is not a kind of record" },
        { "stix", "{\"type\": \"bundle\", \"objects\": [{\"type\": \"malware\", \"id\": \"malware--1\"}]}", "object 1", "of no kind that the graph knows: it says 'malware'" },
        { "ftm", "{\"id\": \"a\", \"schema\": \"Organization\", \"properties\": {\"name\": [\"A\"]}}\n{\"id\": ", "line 2", "not JSON" },
        { "ftm", "{\"id\": \"a\", \"schema\": \"Vessel\", \"properties\": {\"name\": [\"A\"]}}", "line 1", "it says 'Vessel'" },
        { "cypher", "CREATE (:Entity {id: 'a'}); MATCH (n) DETACH DELETE n;", "line 1, column 29", "Something follows" },
        { "cypher", "LOAD CSV FROM 'file:///etc/passwd' AS line CREATE (:Entity {id: line});", "line 1, column 1", "begins with CREATE" },
        { "cypher", "CREATE (:Entity {id: 'a', x: " + Nested("[", 100_000), "line 1, column ", "more than 64 deep" },
        { "cypher", "CREATE (:Entity {id: 'a', id: 'b'});", "line 1, column ", "given twice" },
        { "cypher", "CREATE (:Entity {id: 'a\\ud800'});", "line 1, column ", "lone surrogate" },
        { "cypher", "CREATE (:Entity {id: '" + new string('x', 1 << 19), "line 1, column ", "not closed" },
        { "cypher", "CREATE (:Entity {id: rand()});", "line 1, column 22", "Only literals" },
        { "cypher", "MATCH (a:Entity {id: 'a'}), (b:Entity {id: 'b'}) CREATE (a)-[:FOUGHT]->(b);", "line 1, column ", "no node 'a'" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_hostile_file_is_refused_with_its_place_and_a_reason(string format, string file, string place, string what)
    {
        var refused = await Assert.ThrowsAsync<RefusedFileException>(async () =>
        {
            var reader = RecordReaders.With(s_limits).Single(reader => reader.Name == format);
            await foreach (var _ in reader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(file)), RoundTrip.Source, CancellationToken.None))
            {
            }
        });

        Assert.StartsWith(place, refused.Place, StringComparison.Ordinal);
        Assert.Contains(what, refused.What, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Hint);
    }
}
