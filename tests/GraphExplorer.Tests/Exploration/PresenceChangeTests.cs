using CsCheck;
using GraphExplorer.Exploration;
using GraphExplorer.Time;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

public sealed class PresenceChangeTests
{
    /// <summary>Compared dates and bounds lie in one January, so that every pair of days can be tried.</summary>
    const int Day0 = 20010100;
    const int DaysMax = 14;

    static readonly Gen<RelationBounds> s_bounds = Gen.Int[1, DaysMax].Array[4].Select(days =>
    {
        Array.Sort(days);
        return (days[0], days[1], days[2], days[3]);
    }).SelectMany(days => Gen.Bool.Select(overlap => overlap
        ? new RelationBounds(Day0 + days.Item1, Day0 + days.Item3, Day0 + days.Item2, Day0 + days.Item4)
        : new RelationBounds(Day0 + days.Item1, Day0 + days.Item2, Day0 + days.Item3, Day0 + days.Item4)));

    static readonly Gen<(DateBounds From, DateBounds To)> s_dates = Gen.Int[1, DaysMax].Array[4].Where(days => days.Order().Distinct().Count() == 4)
        .Select(days => days.Order().ToArray())
        .Select(days => (new DateBounds(Day0 + days[0], Day0 + days[1]), new DateBounds(Day0 + days[2], Day0 + days[3])));

    [Fact]
    public void With_stated_ends_the_outcome_is_what_trying_every_pair_of_days_gives() =>
        Gen.Select(s_bounds, s_dates).Sample((bounds, dates) =>
        {
            var outcomes = Outcomes(bounds, dates.From, dates.To).ToHashSet();

            var change = PresenceChange.Between(new Dated(bounds, "a", "b"), dates.From, dates.To, assumeOngoing: true);

            ChangeKind[] order = [ChangeKind.Added, ChangeKind.Ended, ChangeKind.Passed];
            var expected = order.Where(kind => outcomes.Contains(kind)).Cast<ChangeKind?>().FirstOrDefault();
            Assert.Equal(expected, change?.Kind);
            if (change is { } found)
                Assert.Equal(outcomes.Count == 1 ? TimeState.Certain : TimeState.Possible, found.Certainty);
        });

    [Fact]
    public void What_has_no_stated_end_is_never_ended_or_passed_while_the_rule_is_on() =>
        Gen.Select(s_bounds, s_dates, Gen.OneOf<string>("", "..")).Sample((bounds, dates, end) =>
        {
            var open = bounds with { EndMax = DateBounds.Latest };
            var change = PresenceChange.Between(new Dated(open, "a", end), dates.From, dates.To, assumeOngoing: true);
            return change is null or { Kind: ChangeKind.Added };
        });

    [Fact]
    public void Without_the_rule_nothing_that_only_it_holds_is_added_for_certain() =>
        Gen.Select(s_bounds, s_dates).Sample((bounds, dates) =>
        {
            var open = bounds with { EndMin = bounds.StartMin, EndMax = DateBounds.Latest };
            var dated = new Dated(open, "a", "");
            var with = PresenceChange.Between(dated, dates.From, dates.To, assumeOngoing: true);
            var without = PresenceChange.Between(dated, dates.From, dates.To, assumeOngoing: false);
            return with is not { Certainty: TimeState.Assumed } || without is not { Kind: ChangeKind.Added, Certainty: TimeState.Certain };
        });

    [Theory]
    // A pledge of 2014 may be older than June, and one of 2015 is not; no source gives them an end.
    [InlineData("2014", "", true, "Added Possible")]
    [InlineData("2015", "", true, "Added Assumed")]
    [InlineData("2014", "", false, "Passed Possible")]
    [InlineData("2015", "", false, "Passed Possible")]
    [InlineData("2016-01", "", true, "Added Certain")]
    [InlineData("2012", "..", true, "")]
    [InlineData("2015", "..", true, "Added Possible")]
    [InlineData("2012", "2015", true, "Ended Certain")]
    [InlineData("2012", "2016", true, "")]
    [InlineData("2012", "[2015..2017]", true, "Ended Possible")]
    [InlineData("2012", "2017", true, "")]
    [InlineData("2015", "2017", true, "Added Certain")]
    [InlineData("2015", "2015", true, "Passed Certain")]
    [InlineData("2014", "2014", true, "Passed Possible")]
    [InlineData("2014-06", "2014-06", true, "Ended Certain")]
    [InlineData("", "2015", true, "Ended Possible")]
    [InlineData("2017", "", true, "")]
    [InlineData("", "", true, "")]
    [InlineData("[..2015-12]", "", true, "Added Possible")]
    public void The_dates_of_sources_make_these_changes_from_June_2014_to_January_2016(string start, string end, bool rule, string expected)
    {
        var bounds = RelationBounds.Of(DateSpan.Parse(start, end), DateBounds.Of("[2015-39..]"));

        var change = PresenceChange.Between(
            new Dated(bounds, start, end), TimeWindow.Parse("2014-06").Bounds, TimeWindow.Parse("2016-01").Bounds, rule);

        Assert.Equal(expected, change is { } found ? $"{found.Kind} {found.Certainty}" : "");
    }

    [Fact]
    public void Dates_that_overlap_cannot_be_compared() =>
        Assert.Throws<ArgumentException>(() => PresenceChange.Between(
            new Dated(new(Day0 + 1, Day0 + 1, Day0 + 1, Day0 + 1), "a", "a"), TimeWindow.Parse("2014").Bounds, TimeWindow.Parse("2014-06").Bounds, true));

    /// <summary>What each pair of a true start and a true end makes of the two dates; null = no change.</summary>
    static IEnumerable<ChangeKind?> Outcomes(RelationBounds bounds, DateBounds first, DateBounds second) =>
        from start in Enumerable.Range(bounds.StartMin, bounds.StartMax - bounds.StartMin + 1)
        from end in Enumerable.Range(bounds.EndMin, bounds.EndMax - bounds.EndMin + 1)
        where start <= end
        let before = start <= first.Max && end >= first.Min
        let after = start <= second.Max && end >= second.Min
        select (before, after) switch
        {
            (false, true) => ChangeKind.Added,
            (true, false) => ChangeKind.Ended,
            (false, false) when start > first.Max && end < second.Min => ChangeKind.Passed,
            _ => (ChangeKind?)null,
        };
}
