using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Time;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

/// <summary>What sources said by two dates, 2010 and 2015.</summary>
public sealed class SaidChangeTests
{
    const string Edge = "r-near.a.b";

    [Theory]
    [InlineData("2009", "2012", "Redated Certain")]
    [InlineData("2009", "2016", "")]
    [InlineData("2008", "2009", "")]
    [InlineData("[2009..2011]", "2012", "Redated Possible")]
    [InlineData("2009", "[2014..]", "Redated Possible")]
    [InlineData("2009", "", "Redated Possible")]
    [InlineData("2011", "2012", "")]
    public void A_newer_source_with_another_date_redates(string older, string newer, string expected) =>
        Assert.Equal(expected, Said(Claim("one", older, "2001"), Claim("two", newer, "2002")));

    [Fact]
    public void The_same_date_again_or_one_that_was_given_before_redates_nothing()
    {
        Assert.Equal("", Said(Claim("one", "2009", "2001"), Claim("two", "2012", "2001")));
        Assert.Equal("", Said(Claim("one", "2008", "2001"), Claim("two", "2009", "2002"), Claim("three", "2012", "2002")));
    }

    [Fact]
    public void A_deprecated_claim_and_a_denial_redate_nothing()
    {
        Assert.Equal("", Said(Claim("one", "2009", "2001"), Claim("two", "2012", "2002") with { Rank = "deprecated" }));
        Assert.Equal("", Said(Claim("one", "2009", "2001"), Claim("two", "2012", "2002") with { Stance = "denies" }));
    }

    [Theory]
    [InlineData("2009", "2012", "Disputed Certain")]
    [InlineData("2008", "2009", "")]
    [InlineData("2012", "2013", "Disputed Certain")]
    [InlineData("2009", "2016", "")]
    [InlineData("2009", "[2014..]", "Disputed Possible")]
    [InlineData("", "", "Disputed Possible")]
    public void A_contradiction_is_new_when_its_younger_side_is(string one, string other, string expected) =>
        Assert.Equal(expected, Said(Against(Claim("one", one, "2001"), "two"), Against(Claim("two", other, "2001"), "one")));

    [Fact]
    public void What_was_disputed_before_is_not_newly_disputed() =>
        Assert.Equal("", Said(
            Against(Claim("one", "2008", "2001"), "two", "three"), Against(Claim("two", "2009", "2001"), "one"), Against(Claim("three", "2012", "2001"), "one")));

    static string Said(params StatedClaim[] claims)
    {
        var graph = Subgraph.Empty with
        {
            Edges = [new GraphEdge(Edge, "NEAR", "a", "b", true, EdgeSpan.Undated, EdgeReading.None, PropertyMap.Empty)],
        };
        var comparison = SubgraphComparison.Of(
            graph, claims.ToLookup(claim => claim.EdgeId), TimeWindow.Parse("2010"), TimeWindow.Parse("2015"));
        return string.Join(", ", comparison.Changes.Select(change => $"{change.Kind} {change.Certainty}"));
    }

    static StatedClaim Claim(string id, string published, string date) => new()
    {
        Id = id, EdgeId = Edge, Predicate = "NEAR", FromRaw = "", ToRaw = "", Value = "", DateText = "", StartEdtf = date, EndEdtf = "",
        Stance = "asserts", Hedge = "", Credibility = 3, Rank = "normal", Inferred = false, Note = "", Properties = PropertyMap.Empty,
        Passages = [new CitedPassage("p-" + id, 0, 1, "x", new SourceReference("s-" + id, "Source", "F", "", published, ""))],
        Conflicts = [],
    };

    static StatedClaim Against(StatedClaim claim, params string[] others) => claim with
    {
        Conflicts =
        [
            .. others.Select(other => new ClaimConflict
            {
                Claim = other, EdgeId = Edge, Predicate = "NEAR", SubjectName = "", ObjectName = "", Value = "", DateText = "", Stance = "denies",
                Aspect = "existence", Note = "", Quotes = [], SourceTitle = "",
            }),
        ],
    };
}
