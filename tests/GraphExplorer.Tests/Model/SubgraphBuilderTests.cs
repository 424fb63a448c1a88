using GraphExplorer.Bolt.Values;
using GraphExplorer.Model;
using GraphExplorer.Time;
using Xunit;

namespace GraphExplorer.Tests.Model;

public sealed class SubgraphBuilderTests
{
    static readonly BoltNode s_imu = Node(
        1, ["Entity", "Group"], ("id", "imu"), ("name", "Islamic Movement of Uzbekistan"), ("nameKey", "islamic"), ("status", "active"),
        ("foundedEdtf", "1998-39"), ("foundedMin", 19980901L), ("foundedMax", 19981231L), ("unnamed", false), ("changedIn", 3L));

    static readonly BoltNode s_omar = Node(2, ["Leader", "Entity", "Person"], ("id", "omar"), ("name", "Mullah Omar"));

    static readonly BoltRelationship s_pledge = Relationship(
        7, 1, 2, "PLEDGED_TO", ("id", "r-pledged-to.imu.omar"), ("startEdtf", "2001"), ("endEdtf", ""), ("startText", "in 2001"),
        ("startMin", 20010101L), ("startMax", 20011231L), ("endMin", 20010101L), ("endMax", 99991231L), ("status", "accepted"),
        ("confidence", 50L), ("disputed", true), ("claimCount", 2L), ("sourceCount", 1L), ("form", "oath"), ("changedIn", 3L));

    [Fact]
    public void Nodes_and_relationships_are_found_anywhere_in_values()
    {
        var builder = new SubgraphBuilder { DataVersion = "3" };
        builder.Add(new List<object?> { "text", 1L, null, new Dictionary<string, object?> { ["in"] = new object?[] { s_omar } } });
        builder.Add(new BoltPath([s_imu, s_omar], [s_pledge]));
        builder.Add(s_pledge);
        builder.SetDegree("imu", 57);

        var subgraph = builder.Build();

        Assert.Equal(["omar", "imu"], subgraph.Nodes.Select(node => node.Id));
        Assert.Equal([0, 57], subgraph.Nodes.Select(node => node.Degree));
        Assert.Equal(["r-pledged-to.imu.omar"], subgraph.Edges.Select(edge => edge.Id));
        Assert.Equal("3", subgraph.DataVersion);
    }

    [Fact]
    public void A_node_has_its_kind_dates_and_what_else_it_carries()
    {
        var imu = GraphElements.ToNode(s_imu);

        Assert.Equal(("imu", "Group", "Islamic Movement of Uzbekistan", "active"), (imu.Id, imu.Kind, imu.Name, imu.Status));
        Assert.Equal("1998-39", imu.When);
        Assert.Equal(new RelationBounds(19980901, 19981231, 19980901, 99991231), imu.Bounds);
        Assert.Equal(new PropertyMap([new("foundedEdtf", "1998-39"), new("unnamed", false)]), imu.Properties);
        Assert.Equal(["Person", "Leader"], GraphElements.ToNode(s_omar).Labels);
    }

    [Theory]
    [InlineData("Person", "bornEdtf", "1967", "1967")]
    [InlineData("Group", "endedEdtf", "2009", "/2009")]
    [InlineData("Event", "whenEdtf", "2001/..", "2001/..")]
    [InlineData("Place", "name", "Batken", "")]
    public void The_date_of_a_node_is_that_of_its_kind(string label, string key, string value, string when) =>
        Assert.Equal(when, GraphElements.ToNode(Node(1, ["Entity", label], ("id", "a"), (key, value))).When);

    [Fact]
    public void An_edge_has_its_dates_reading_and_what_its_type_adds()
    {
        var edge = GraphElements.ToEdge(s_pledge, "imu", "omar");

        Assert.Equal(new EdgeSpan("2001", "", "in 2001", new RelationBounds(20010101, 20011231, 20010101, 99991231)), edge.Span);
        Assert.Equal(new EdgeReading("accepted", 50, true, 2, 1), edge.Reading);
        Assert.Equal(new PropertyMap([new("form", "oath")]), edge.Properties);
        Assert.True(edge.Directed);
        Assert.False(GraphElements.ToEdge(s_pledge with { Type = "ALLIED_WITH" }, "imu", "omar").Directed);
    }

    [Fact]
    public void A_relationship_waits_for_its_ends()
    {
        var builder = new SubgraphBuilder();
        builder.Add(s_pledge);
        Assert.Equal(["e1", "e2"], builder.MissingEnds);
        Assert.Empty(builder.Build().Edges);

        builder.Add(s_imu);
        builder.Add(s_omar);

        Assert.Empty(builder.MissingEnds);
        Assert.Single(builder.Build().Edges);
    }

    [Fact]
    public void A_graph_of_other_people_falls_back_on_the_ids_of_its_store()
    {
        var node = GraphElements.ToNode(Node(5, ["Movie"], ("title", "A film"), ("year", 1999L), ("status", 7L)));

        Assert.Equal(("e5", "Movie", "A film", ""), (node.Id, node.Kind, node.Name, node.Status));
        Assert.Equal("e9", GraphElements.ToEdge(Relationship(9, 5, 5, "SEQUEL_OF", ("confidence", "high")), "e5", "e5").Id);
        Assert.Equal("Node", GraphElements.ToNode(Node(6, [])).Kind);
    }

    [Theory]
    [InlineData(0, "1970-01-01")]
    [InlineData(-1, "1969-12-31")]
    public void A_date_is_written_as_Cypher_does(long days, string text) => Assert.Equal(text, PlainValue.Of(new BoltDate(days)));

    [Fact]
    public void Temporal_values_and_points_become_text()
    {
        Assert.Equal("12:30:00.5", PlainValue.Of(new BoltLocalTime(45_000_500_000_000)));
        Assert.Equal("12:30:00+05:30", PlainValue.Of(new BoltTime(45_000_000_000_000, 19_800)));
        Assert.Equal("1970-01-01T00:00:01Z", PlainValue.Of(new BoltDateTime(1, 0, 0)));
        Assert.Equal("1970-01-01T02:00:00+02:00", PlainValue.Of(new BoltDateTime(0, 0, 7_200)));
        Assert.Equal("P14M3DT5.5S", PlainValue.Of(new BoltDuration(14, 3, 5, 500_000_000)));
        Assert.Equal("PT0S", PlainValue.Of(new BoltDuration(0, 0, 0, 0)));
        Assert.Equal("point(67.5 24.9, srid 4326)", PlainValue.Of(new BoltPoint2D(4326, 67.5, 24.9)));
        Assert.Equal("AQI=", PlainValue.Of(new byte[] { 1, 2 }));
    }

    [Fact]
    public void Cells_are_values_of_the_product()
    {
        var builder = new SubgraphBuilder();
        builder.Add(s_imu);
        builder.Add(s_omar);

        var path = Assert.IsType<GraphPath>(builder.ToPlain(new BoltPath([s_imu, s_omar], [s_pledge])));
        Assert.Equal(["imu", "omar"], path.Nodes.Select(node => node.Id));
        Assert.Equal(("imu", "omar"), (path.Edges[0].From, path.Edges[0].To));
        Assert.Equal([1L, "a"], Assert.IsType<object?[]>(builder.ToPlain(new List<object?> { 1L, "a" })));
        Assert.Equal("a", builder.ToPlain("a"));
    }

    static BoltNode Node(long id, string[] labels, params (string Key, object? Value)[] values) =>
        new(id, $"e{id}", labels, values.ToDictionary(pair => pair.Key, pair => pair.Value));

    static BoltRelationship Relationship(long id, long from, long to, string type, params (string Key, object? Value)[] values) =>
        new(id, $"e{id}", new BoltEnds(from, $"e{from}", to, $"e{to}"), type, values.ToDictionary(pair => pair.Key, pair => pair.Value));
}
