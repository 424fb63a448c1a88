using CsCheck;
using GraphExplorer.Evidence;
using GraphExplorer.Time;
using Xunit;

namespace GraphExplorer.Tests.Evidence;

public sealed class ReadingTests
{
    static readonly Source s_profile = new() { Id = "src-profile", Title = "Profile", Published = "[2015-39..]" };
    static readonly Source s_report = new() { Id = "src-report", Title = "Report", Published = "2010-05",
        Reliability = "B" };
    static readonly Source s_copy = new() { Id = "src-copy", Title = "Copy", DerivedFrom = ["src-report"] };

    [Fact]
    public void A_split_is_read_with_its_date_cause_and_confidence()
    {
        var edge = Assert.Single(Read(Split() with { DateText = "In March 2002" }).Edges);

        Assert.Equal("r-splinter-of.iju.imu", edge.Id);
        Assert.Equal(("SPLINTER_OF", "iju", "imu", "c-1"), (edge.Type, edge.From, edge.To, edge.LeadClaim));
        Assert.Equal(("2002-03", "", "In March 2002"), (edge.Span.StartText, edge.Span.EndText, edge.StartText));
        Assert.Equal(new RelationBounds(20020301, 20020331, 20020301, 99991231), edge.Bounds);
        Assert.Equal(("accepted", 50, false, 1, 1),
            (edge.Status, edge.Confidence, edge.Disputed, edge.ClaimCount, edge.SourceCount));
        Assert.Equal("internal disagreements", edge.Properties["cause"]);
    }

    [Fact]
    public void A_symmetric_edge_has_the_smaller_id_first_whichever_way_it_is_claimed()
    {
        var one = new Claim { Id = "c-1", Predicate = "ALLIED_WITH", From = "taliban", To = "imu",
            Source = "src-profile" };
        var edge = Assert.Single(Read(one, one with { Id = "c-2", From = "imu", To = "taliban" }).Edges);

        Assert.Equal(("r-allied-with.imu.taliban", "imu", "taliban", 2),
            (edge.Id, edge.From, edge.To, edge.ClaimCount));
    }

    [Fact]
    public void Two_edges_of_one_type_are_told_apart_by_their_word()
    {
        var edges = Read(Split(), Split() with { Id = "c-2", Edge = "2004" }).Edges;

        Assert.Equal(["r-splinter-of.iju.imu", "r-splinter-of.iju.imu.2004"], edges.Select(edge => edge.Id));
    }

    [Theory]
    [InlineData(ClaimRank.Normal, Stance.Asserts, 3, "src-profile", ClaimRank.Preferred, Stance.Asserts, 5,
        "src-profile", "c-2")]
    [InlineData(ClaimRank.Normal, Stance.Denies, 1, "src-profile", ClaimRank.Normal, Stance.Asserts, 5, "src-profile",
        "c-2")]
    [InlineData(ClaimRank.Normal, Stance.Asserts, 6, "src-profile", ClaimRank.Normal, Stance.Asserts, 5, "src-profile",
        "c-2")]
    [InlineData(ClaimRank.Normal, Stance.Asserts, 3, "src-profile", ClaimRank.Normal, Stance.Asserts, 3, "src-report",
        "c-2")]
    [InlineData(ClaimRank.Normal, Stance.Asserts, 3, "src-profile", ClaimRank.Normal, Stance.Asserts, 3, "src-profile",
        "c-1")]
    [InlineData(ClaimRank.Preferred, Stance.Denies, 3, "src-profile", ClaimRank.Normal, Stance.Asserts, 3,
        "src-profile", "c-2")]
    [InlineData(ClaimRank.Deprecated, Stance.Asserts, 1, "src-profile", ClaimRank.Normal, Stance.Asserts, 5,
        "src-profile", "c-2")]
    public void The_lead_is_chosen_by_rank_stance_credibility_reliability_and_id(
        ClaimRank rank1, Stance stance1, int credibility1, string source1,
        ClaimRank rank2, Stance stance2, int credibility2, string source2, string lead)
    {
        var edge = Assert.Single(Read(
            Split() with { Id = "c-1", Rank = rank1, Stance = stance1, Credibility = credibility1, Source = source1 },
            Split() with { Id = "c-2", Rank = rank2, Stance = stance2, Credibility = credibility2,
            Source = source2 }).Edges);

        Assert.Equal(lead, edge.LeadClaim);
        Assert.Equal(Credibility.Confidence(lead == "c-1" ? credibility1 : credibility2), edge.Confidence);
    }

    [Fact]
    public void Claims_that_assert_and_deny_make_an_edge_disputed()
    {
        var edge = Assert.Single(Read(Split(), Split() with { Id = "c-2", Stance = Stance.Denies }).Edges);
        Assert.Equal(("accepted", true, 2), (edge.Status, edge.Disputed, edge.ClaimCount));
    }

    [Fact]
    public void A_deprecated_claim_is_counted_but_disputes_nothing()
    {
        var denial = Split() with { Id = "c-2", Stance = Stance.Denies, Rank = ClaimRank.Deprecated };
        var edge = Assert.Single(Read([Split(), denial], [new("c-1", "c-2", "existence", "")]).Edges);
        Assert.Equal(("accepted", false, 2), (edge.Status, edge.Disputed, edge.ClaimCount));
    }

    [Fact]
    public void An_edge_that_is_only_denied_or_deprecated_is_kept_as_rejected()
    {
        var denied = Assert.Single(Read(Split() with { Stance = Stance.Denies }).Edges);
        var deprecated = Assert.Single(Read(Split() with { Rank = ClaimRank.Deprecated }).Edges);
        Assert.Equal(("rejected", 0, false), (denied.Status, denied.Confidence, denied.Disputed));
        Assert.Equal(("rejected", 0, false), (deprecated.Status, deprecated.Confidence, deprecated.Disputed));
    }

    [Fact]
    public void A_contradiction_disputes_the_edges_of_both_claims()
    {
        var pledge = new Claim { Id = "c-2", Predicate = "PLEDGED_TO", From = "ghazi", To = "isis",
            Source = "src-profile" };
        var alliance = new Claim { Id = "c-3", Predicate = "ALLIED_WITH", From = "imu", To = "isis",
            Source = "src-profile" };
        var reading = Read([Split(), pledge, alliance], [new("c-1", "c-2", "date", "")]);

        Assert.Equal(
            ["r-allied-with.imu.isis False", "r-pledged-to.ghazi.isis True", "r-splinter-of.iju.imu True"],
            reading.Edges.Select(edge => $"{edge.Id} {edge.Disputed}"));
    }

    [Fact]
    public void A_source_that_repeats_another_is_not_a_second_one()
    {
        var edge = Assert.Single(Read(
            Split() with { Source = "src-report" }, Split() with { Id = "c-2", Source = "src-copy" },
            Split() with { Id = "c-3", Source = "src-profile" }).Edges);
        Assert.Equal((3, 2), (edge.ClaimCount, edge.SourceCount));
    }

    [Fact]
    public void Start_and_end_come_from_the_first_claims_that_give_them()
    {
        var edge = Assert.Single(Read(
            Split() with { Rank = ClaimRank.Preferred, Span = DateSpan.None },
            Split() with { Id = "c-2", Span = DateSpan.Parse("2002", ""), DateText = "in 2002" },
            Split() with { Id = "c-3", Span = DateSpan.Parse("", ".."), DateText = "still" }).Edges);

        Assert.Equal(("c-1", "2002", "..", "in 2002"),
            (edge.LeadClaim, edge.Span.StartText, edge.Span.EndText, edge.StartText));
        Assert.Equal(new RelationBounds(20020101, 20021231, 20150901, 99991231), edge.Bounds);
    }

    [Fact]
    public void An_end_before_the_start_of_a_better_claim_is_not_taken()
    {
        var edge = Assert.Single(Read(
            Split() with { Span = DateSpan.Parse("2002", "") },
            Split() with { Id = "c-2", Span = DateSpan.Parse("1999", "2000") }).Edges);
        Assert.Equal(("2002", ""), (edge.Span.StartText, edge.Span.EndText));
    }

    [Fact]
    public void An_edge_without_dates_is_undated_and_bounded_by_its_source()
    {
        var late = Assert.Single(Read(Split() with { Span = DateSpan.None }).Edges);
        var early = Assert.Single(Read(Split() with { Span = DateSpan.None, Source = "src-report" }).Edges);
        Assert.Equal(new RelationBounds(0, 99991231, 0, 99991231), late.Bounds);
        Assert.Equal(new RelationBounds(0, 20100531, 0, 99991231), early.Bounds);
    }

    [Fact]
    public void The_lead_claims_words_count_and_others_fill_what_it_leaves_open()
    {
        var edge = Assert.Single(Read(
            Split(),
            Split() with
            {
                Id = "c-2",
                Properties = new Dictionary<string, object> { ["cause"] = "money", ["temporary"] = true },
            }).Edges);
        Assert.Equal("internal disagreements", edge.Properties["cause"]);
        Assert.Equal(true, edge.Properties["temporary"]);
    }

    [Fact]
    public void Deaths_and_dates_of_the_leading_claims_are_carried_by_the_entity()
    {
        var deaths = Attribute("c-1", "ev-karachi", "deaths", new(null, 36, 36, 36, "persons"));
        var more = Attribute("c-2", "ev-karachi", "deaths",
            new(null, 40, null, null, "persons")) with { Credibility = 5 };
        var attackers = Attribute("c-3", "ev-karachi", "deathsPerp", new(null, null, 10, null, "persons"));
        var founded = Attribute("c-4", "imu", "founded", new("1998-39", null, null, null, null));
        var denied = Attribute("c-5", "imu", "ended",
            new("2015", null, null, null, null)) with { Stance = Stance.Denies };
        var facts = Read(deaths, more, attackers, founded, denied).Facts;

        Assert.Equal(
            "deathsBest 36, deathsMax 36, deathsMin 36, deathsPerp 10",
            Text(facts["ev-karachi"].Cached()));
        Assert.Equal("foundedEdtf 1998-39, foundedMax 19981231, foundedMin 19980901", Text(facts["imu"].Cached()));
    }

    [Fact]
    public void The_order_in_which_claims_come_changes_nothing() =>
        Gen.Select(
            Gen.Int[0, 2], Gen.Int[0, 1], Gen.Int[1, 6], Gen.Int[0, 2], Gen.Int[0, 3],
            (rank, stance, credibility, source, date) => Split() with
            {
                Rank = (ClaimRank)rank,
                Stance = (Stance)stance,
                Credibility = credibility,
                Source = new[] { "src-profile", "src-report", "src-copy" }[source],
                Span = DateSpan.Parse(new[] { "", "2002", "2003-05", "" }[date], new[] { "", "2004", "", ".." }[date]),
            })
            .Array[1, 6].Sample(drawn =>
            {
                var claims = drawn.Select((claim, index) => claim with { Id = $"c-{index}" }).ToArray();
                var forwards = Assert.Single(Read(claims).Edges);
                var backwards = Assert.Single(Read([.. claims.Reverse()]).Edges);
                Assert.True(forwards.Bounds.IsOrdered);
                Assert.Equal(forwards with { Properties = backwards.Properties }, backwards);
            });

    static Claim Split() => new()
    {
        Id = "c-1",
        Predicate = "SPLINTER_OF",
        From = "iju",
        To = "imu",
        Span = DateSpan.Parse("2002-03", ""),
        Credibility = 3,
        Source = "src-profile",
        Properties = new Dictionary<string, object> { ["cause"] = "internal disagreements" },
    };

    static Claim Attribute(string id, string entity, string predicate, ClaimValue value) =>
        new() { Id = id, Predicate = predicate, From = entity, Value = value, Credibility = 3, Source = "src-profile" };

    static Reading Read(params Claim[] claims) => Read(claims, []);

    static Reading Read(Claim[] claims, Contradiction[] contradictions) =>
        Reading.Of([s_profile, s_report, s_copy], claims, contradictions);

    static string Text(IReadOnlyDictionary<string, object> properties) =>
        string.Join(", ",
            properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
}
