using GraphExplorer.Evidence;
using GraphExplorer.Tests.House;
using GraphExplorer.Time;
using Xunit;

namespace GraphExplorer.Tests.Extraction;

/// <summary>What extraction proposes is what the graph can hold: the vocabulary's words, dates that can be read, and no property that it does not know.</summary>
public sealed class CandidateShapeTests
{
    public static TheoryData<string> Files { get; } =
        ["data/imu-profile.txt", .. Repository.Files("tests/GraphExplorer.Tests/Extraction/profiles", ".txt")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_entity_has_the_properties_of_its_kind(string file)
    {
        foreach (var entity in Reading.Of(Repository.Text(file), Reading.Curated).Entities.Where(entity => !entity.IsKnown))
            Check(entity.Id, Vocabulary.Kind(entity.Label)!.Properties, entity.Properties);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_relation_has_properties_and_dates_that_its_type_allows(string file)
    {
        foreach (var claim in Reading.Of(Repository.Text(file), Reading.Curated).Claims)
        {
            var what = $"{claim.Type} {claim.From} -> {claim.To} ({claim.Rule})";
            Assert.True(claim.StartEdtf.Length == 0 || Edtf.TryParse(claim.StartEdtf, out _, out _), $"{what}: start {claim.StartEdtf}");
            Assert.True(claim.EndEdtf is "" or ".." || Edtf.TryParse(claim.EndEdtf, out _, out _), $"{what}: end {claim.EndEdtf}");
            if (claim.Type != "KNOWN_AS" && Vocabulary.Relation(claim.Type) is { } relation)
                Check(what, relation.Properties, claim.Properties);
        }
    }

    static void Check(string what, IReadOnlyList<PropertyRule> rules, IReadOnlyDictionary<string, object> properties)
    {
        Assert.All(properties.Keys, name => Assert.True(rules.Any(rule => rule.Name == name), $"{what}: unknown property {name}"));
        foreach (var rule in rules)
        {
            Assert.True(!rule.Required || properties.ContainsKey(rule.Name), $"{what}: {rule.Name} is missing");
            if (!properties.TryGetValue(rule.Name, out var value))
                continue;
            Assert.True(rule.Words.Count == 0 || rule.Words.Contains(value), $"{what}: {rule.Name} is {value}");
            Assert.True(rule.Kind != PropertyKind.Date || Edtf.TryParse(value.ToString()!, out _, out _), $"{what}: {rule.Name} is {value}");
            Assert.True(rule.Kind != PropertyKind.Truth || value is bool, $"{what}: {rule.Name} is {value}");
        }
    }
}
