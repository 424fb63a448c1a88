using GraphExplorer.Evidence;
using Xunit;

namespace GraphExplorer.Tests.Extraction;

/// <summary>The examples of <c>milestones.json</c> and <c>deeds.json</c> are their tests.</summary>
public sealed class EventExampleTests
{
    public static TheoryData<string> Claims { get; } = [.. Reading.Rules.Milestones.Select(milestone => milestone.Claim)];

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_claim_that_tells_of_a_milestone_makes_its_event(string claim)
    {
        var milestone = Reading.Rules.Milestones.Single(each => each.Claim == claim);

        Assert.NotEmpty(milestone.Examples);
        Assert.All(milestone.Examples, example => Assert.Equal(example.Claims.Order(), EventClaims(example.Text, "milestone-").Distinct().Order()));
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_milestone_is_none_where_the_counterexamples_say_so(string claim)
    {
        var milestone = Reading.Rules.Milestones.Single(each => each.Claim == claim);

        Assert.NotEmpty(milestone.Counterexamples);
        Assert.All(milestone.Counterexamples, text => Assert.Empty(EventClaims(text, "milestone-")));
    }

    [Fact]
    public void Nouns_that_tell_of_an_event_make_the_claims_of_their_examples()
    {
        Assert.All(Reading.Rules.Deeds.Examples, example => Assert.All(example.Claims, claim => Assert.Contains(claim, EventClaims(example.Text, ""))));
        Assert.All(Reading.Rules.Deeds.Counterexamples, text => Assert.Empty(EventClaims(text, "")));
    }

    [Fact]
    public void An_event_without_a_date_is_not_before_the_founding_of_the_group_and_is_none_when_that_is_not_known()
    {
        Assert.Contains("OCCURRED_IN Move of Hamas to Damascus -> Damascus @[1987..]", EventClaims("Hamas was founded in 1987. Hamas moved its headquarters to Damascus.", "milestone-"));
        Assert.Empty(EventClaims("Hamas moved its headquarters to Damascus.", "milestone-"));
    }

    static List<string> EventClaims(string text, string rule)
    {
        var extracted = Reading.OfSentence(text);
        var events = extracted.Entities.Where(entity => entity.Label == "Event").Select(entity => entity.Id).ToHashSet();
        return [.. extracted.Claims.Where(claim => claim.Stance == Stance.Asserts && claim.Rule.StartsWith(rule, StringComparison.Ordinal) && (events.Contains(claim.From) || events.Contains(claim.To))).Select(claim => Reading.Line(claim, extracted))];
    }
}
