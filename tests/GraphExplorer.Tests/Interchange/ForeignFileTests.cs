using System.Text;
using GraphExplorer.Interchange;
using GraphExplorer.Tests.Export;
using Xunit;

namespace GraphExplorer.Tests.Interchange;

/// <summary>Graphs as other programs write them become claims of their file.</summary>
public sealed class ForeignFileTests
{
    const string Written = """
        <?xml version='1.0' encoding='utf-8'?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d1" for="edge" attr.name="relation" attr.type="string" /><key id="d0" for="node" attr.name="kind" attr.type="string" />
        <key id="d2" for="edge" attr.name="start" attr.type="long" />
        <graph edgedefault="undirected">
        <node id="IMU"><data key="d0">group</data></node>
        <node id="Taliban &amp; co"><data key="d0">Group</data></node>
        <edge source="Taliban &amp; co" target="IMU"><data key="d1">fought alongside</data><data key="d2">2001</data></edge>
        </graph></graphml>
        """;

    static readonly Dictionary<string, string> s_files = new()
    {
        ["graphml"] = Written,
        ["gexf"] = """
            <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph mode="dynamic" defaultedgetype="undirected" timeformat="date">
            <attributes class="node"><attribute id="0" title="type" type="string" /></attributes>
            <nodes><node id="IMU" label="IMU"><attvalues><attvalue for="0" value="group" /></attvalues></node>
            <node id="Taliban &amp; co" label="Taliban &amp; co"><attvalues><attvalue for="0" value="Group" /></attvalues></node></nodes>
            <edges><edge id="0" source="Taliban &amp; co" target="IMU" label="fought alongside" start="2001" /></edges></graph></gexf>
            """,
        ["cytoscape"] = """
            {"elements": [{"data": {"id": "IMU", "type": "group"}}, {"data": {"id": "Taliban & co", "type": "Group"}},
            {"data": {"source": "Taliban & co", "target": "IMU", "interaction": "fought alongside", "start": 2001}}]}
            """,
        ["cx2"] = """
            [{"CXVersion": "2.0", "hasFragments": false}, {"attributeDeclarations": [{"nodes": {"name": {"a": "n"}, "kind": {"v": "Group"}}, "edges": {"interaction": {"a": "i"}}}]},
            {"nodes": [{"id": 1, "v": {"n": "IMU"}}, {"id": 2, "v": {"n": "Taliban & co"}}]},
            {"edges": [{"id": 1, "s": 2, "t": 1, "v": {"i": "fought alongside", "start": "2001"}}]}]
            """,
        ["stix"] = """
            {"type": "bundle", "id": "bundle--1", "objects": [{"type": "threat-actor", "id": "threat-actor--1", "name": "IMU"},
            {"type": "intrusion-set", "id": "intrusion-set--2", "name": "Taliban & co"}, {"type": "marking-definition", "id": "marking-definition--3"},
            {"type": "relationship", "id": "relationship--1", "relationship_type": "fought-alongside", "source_ref": "intrusion-set--2", "target_ref": "threat-actor--1",
            "start_time": "2001-01-01T00:00:00.000Z"}]}
            """,
        ["ftm"] = """
            {"id": "a", "schema": "Organization", "properties": {"name": ["IMU"]}}
            {"id": "b", "schema": "Organization", "properties": {"name": ["Taliban & co"]}}
            {"id": "c", "schema": "UnknownLink", "properties": {"subject": ["b"], "object": ["a"], "role": ["fought alongside"], "startDate": ["2001"]}}
            """,
    };

    public static TheoryData<string> Formats => [.. s_files.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_tie_between_two_groups_is_one_claim_that_quotes_its_record(string format)
    {
        var file = RoundTrip.Read(await RoundTrip.RecordsAsync(format, Encoding.UTF8.GetBytes(s_files[format])));

        Assert.Equal(["IMU", "Taliban & co"], file.Entities.Select(entity => entity.Name));
        Assert.All(file.Entities, entity => Assert.StartsWith("file-", entity.Id, StringComparison.Ordinal));
        var tie = Assert.Single(file.Claims, claim => claim.Predicate == "FOUGHT_ALONGSIDE");
        Assert.Equal("2001", tie.Span.StartText[..4]);
        Assert.Equal((6, "src-file"), (tie.Credibility, tie.Source));
        Assert.Contains("2001", tie.Passages[0].Quote, StringComparison.Ordinal);
        Assert.Equal(["IMU", "Taliban & co"], file.Claims.Where(claim => claim.Name is not null).Select(claim => claim.Name!.Text));
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    public async Task A_file_that_NetworkX_itself_writes_is_read(string format)
    {
        var written = (string)(await NetworkX.RunAsync("Export/read_others.py", [], $"write-{format}"))!;

        var file = RoundTrip.Read(await RoundTrip.RecordsAsync(format, Encoding.UTF8.GetBytes(written)));

        Assert.Equal(["IMU", "Taliban & co"], file.Entities.Select(entity => entity.Name));
        Assert.Equal("2001", Assert.Single(file.Claims, claim => claim.Predicate == "FOUGHT_ALONGSIDE").Span.StartText);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_is_known_by_its_first_bytes(string format) =>
        Assert.Equal(format, RecordReaders.For("", Encoding.UTF8.GetBytes(s_files[format]))!.Name);

    [Fact]
    public async Task The_same_file_gives_the_same_records() =>
        Assert.Equal(
            await RoundTrip.RecordsAsync("graphml", Encoding.UTF8.GetBytes(Written)), await RoundTrip.RecordsAsync("graphml", Encoding.UTF8.GetBytes(Written)));

    [Theory]
    [InlineData("fought alongside", "met", "line 8, column 2", "The edge from 'Taliban & co' to 'IMU' is of no type that the graph knows: it says 'met'.")]
    [InlineData(">group<", ">fish<", "line 6, column 2", "The node 'IMU' is of no kind that the graph knows: it says 'fish'.")]
    [InlineData("fought alongside", "agency of", "line 8, column 2", "AGENCY_OF cannot lead from a Group to a Group.")]
    [InlineData("fought alongside", "allied with", "line 8, column 2", "It has no 'tier'.")]
    [InlineData("target=\"IMU\"", "target=\"ISIS\"", "line 8, column 2", "An edge ends at 'ISIS', but there is no such node.")]
    [InlineData("target=\"IMU\"", "target=\"Taliban &amp; co\"", "line 8, column 2", "FOUGHT_ALONGSIDE joins 'Taliban & co' with itself.")]
    public async Task What_the_graph_does_not_know_is_refused_with_its_place(string from, string to, string place, string what)
    {
        var refused = await Assert.ThrowsAsync<RefusedFileException>(
            () => RoundTrip.RecordsAsync("graphml", Encoding.UTF8.GetBytes(Written.Replace(from, to, StringComparison.Ordinal))));

        Assert.Equal((place, what), (refused.Place, refused.What));
        Assert.NotEmpty(refused.Hint);
    }

    [Fact]
    public async Task Words_of_the_file_can_be_mapped()
    {
        var source = RoundTrip.Source with
        {
            Terms = new ImportedTerms
            {
                Kinds = new Dictionary<string, string> { ["fish"] = "Group" }, RelationOtherwise = "RIVAL_OF",
                Values = new Dictionary<string, string> { ["intensity"] = "armed" },
            },
        };
        var file = Written.Replace(">group<", ">Fish<", StringComparison.Ordinal).Replace("fought alongside", "met", StringComparison.Ordinal);

        var read = RoundTrip.Read(await RoundTrip.RecordsAsync("graphml", Encoding.UTF8.GetBytes(file), source));

        Assert.Equal("armed", Assert.Single(read.Claims, claim => claim.Predicate == "RIVAL_OF").Properties["intensity"]);
    }
}
