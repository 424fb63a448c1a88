using GraphExplorer.Evidence;
using GraphExplorer.Extraction;
using Xunit;

namespace GraphExplorer.Tests.Extraction;

/// <summary>The examples in the rule files are the rules' tests: a researcher who adds a rule adds no test code.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string> Names { get; } = [.. Reading.Rules.Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_makes_the_claims_of_its_examples_and_no_others(string name)
    {
        var rule = Reading.Rules.Rules.Single(each => each.Name == name);

        foreach (var example in rule.Examples)
        {
            var made = ClaimsOf(rule, example.Text);
            foreach (var claim in example.Claims)
                Assert.Contains(claim, made);
            // An event has several claims; an example may name the first only.
            if (example.Claims.Count > 0)
                Assert.Equal(example.Claims.Where(IsTie).Order(), made.Where(IsTie).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_makes_nothing_of_its_counterexamples(string name)
    {
        var rule = Reading.Rules.Rules.Single(each => each.Name == name);

        Assert.Empty(rule.Counterexamples.SelectMany(text => ClaimsOf(rule, text)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_has_examples_of_both_kinds_and_types_of_the_vocabulary(string name)
    {
        var rule = Reading.Rules.Rules.Single(each => each.Name == name);

        Assert.NotEmpty(rule.Examples.SelectMany(example => example.Claims));
        Assert.NotEmpty(rule.Counterexamples);
        Assert.All(rule.Claims, claim => Assert.True(Vocabulary.Relation(claim.Type) is not null || Vocabulary.Attribute(claim.Type) is not null));
    }

    // A verb that the sentence reader does not know is read as a noun, and its rule never asked.
    [Fact]
    public void Every_verb_of_a_rule_is_among_the_verbs_by_which_a_sentence_is_taken_apart() =>
        Assert.Empty(Reading.Rules.Rules.SelectMany(rule => rule.Verbs.Concat(rule.Governors).Concat(rule.YieldsTo).Where(verb => !Reading.Rules.Verbs.IsPlain(verb)).Select(verb => $"{rule.Name}: {verb}")));

    static bool IsTie(string claim) => !claim.StartsWith("PARTICIPATED_IN", StringComparison.Ordinal) && !claim.StartsWith("TARGETED", StringComparison.Ordinal) && !claim.StartsWith("OCCURRED_IN", StringComparison.Ordinal);

    static List<string> ClaimsOf(Rule rule, string text)
    {
        var extracted = Reading.OfSentence(text);
        return [.. extracted.Claims.Where(claim => claim.Rule == rule.Name && claim.Stance == Stance.Asserts).Select(claim => Reading.Line(claim, extracted))];
    }
}
