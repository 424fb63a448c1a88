using GraphExplorer.Evidence;
using Xunit;

namespace GraphExplorer.Tests.Evidence;

public sealed class VocabularyTests
{
    [Fact]
    public void Every_relation_type_of_the_model_is_defined_once()
    {
        string[] expected =
        [
            "ACTIVE_IN", "AFFILIATED_WITH", "AGENCY_OF", "ALLIED_WITH", "ASPIRES_TO_CONTROL", "BASED_IN", "DIED_IN",
            "FACTION_OF", "FOUGHT", "FOUGHT_ALONGSIDE", "FOUNDED", "FROM", "HAS_MEMBERS_FROM", "KNOWN_AS", "LEADS",
            "LED_TO",
            "LOCATED_IN", "MEMBER_OF", "MERGED_INTO", "NEAR", "OCCURRED_IN", "OPERATED_BY", "OPPOSES",
            "PARTICIPATED_IN",
            "PLEDGED_TO", "RECRUITS_FROM", "RESIDES_IN", "RIVAL_OF", "SAME_AS", "SPLINTER_OF", "SUCCEEDED", "SUPPORTED",
            "TARGETED",
        ];

        Assert.Equal(expected, Vocabulary.Relations.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Symmetric_types_read_the_same_both_ways_and_others_join_known_labels()
    {
        string[] labels = ["Entity", "Name", .. Vocabulary.Kinds.Select(kind => kind.Label)];
        foreach (var type in Vocabulary.Relations)
        {
            Assert.All(type.From.Concat(type.To), label => Assert.Contains(label, labels));
            Assert.EndsWith(".", type.Definition);
            Assert.EndsWith(".", type.Example);
            if (type.Symmetric)
                Assert.Equal((type.Phrase, type.From), (type.Inverse, type.To));
        }
    }

    [Fact]
    public void The_symmetric_types_are_those_four() =>
        Assert.Equal(
            ["ALLIED_WITH", "FOUGHT", "FOUGHT_ALONGSIDE", "RIVAL_OF"],
            Vocabulary.Relations.Where(type => type.Symmetric).Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("reported", false, 3)]
    [InlineData(null, false, 3)]
    [InlineData(null, true, 4)]
    [InlineData("was suspected of", false, 4)]
    [InlineData("implicated", true, 5)]
    [InlineData("may", false, 4)]
    [InlineData("hard to verify", false, 6)]
    [InlineData("hard to verify", true, 6)]
    public void Credibility_has_a_default_by_the_words_of_the_source(string? hedge, bool dateUncertain, int expected) =>
        Assert.Equal(expected, Credibility.Default(hedge, dateUncertain));

    [Fact]
    public void Confidence_follows_the_scale_of_STIX() =>
        Assert.Equal([90, 70, 50, 30, 10, 0], Enumerable.Range(1, 6).Select(Credibility.Confidence));
}
