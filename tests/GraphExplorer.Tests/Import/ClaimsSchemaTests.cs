using System.Text.Json;
using GraphExplorer.Evidence;
using GraphExplorer.Tests.House;
using Xunit;

namespace GraphExplorer.Tests.Import;

/// <summary>
/// The published schema of claims files and the vocabulary that the loader checks by name the same words.
/// </summary>
public sealed class ClaimsSchemaTests
{
    static readonly JsonElement s_schema =
        JsonDocument.Parse(Repository.Text("data/claims.schema.json")).RootElement.GetProperty("$defs");

    [Fact]
    public void The_schema_knows_the_relation_types_of_the_vocabulary() =>
        AssertSame(
            Vocabulary.Relations.Where(type => type.Category != RelationCategory.Identity).Select(type => type.Name),
            Words("relationshipClaim", "predicate"));

    [Fact]
    public void The_schema_knows_the_attributes_of_the_vocabulary() =>
        AssertSame(Vocabulary.Attributes.Select(type => type.Name), Words("attributeClaim", "predicate"));

    [Fact]
    public void The_schema_knows_the_other_words_of_the_vocabulary()
    {
        AssertSame(Vocabulary.Reliabilities, Words("source", "reliability"));
        AssertSame(Vocabulary.EntityStatuses, Words("entity", "status"));
        AssertSame(Vocabulary.Aspects, Words("contradiction", "aspect"));
        AssertSame(Vocabulary.Stances, Enum(s_schema.GetProperty("stance")));
        AssertSame(Vocabulary.Ranks, Enum(s_schema.GetProperty("rank")));
        AssertSame(
            Vocabulary.NameKinds,
            Enum(s_schema.GetProperty("nameClaim").GetProperty("properties").GetProperty("name")
                .GetProperty("properties").GetProperty("kind")));
        AssertSame(
            Vocabulary.Kinds.Select(kind => kind.Label),
            Enum(s_schema.GetProperty("entity").GetProperty("properties").GetProperty("labels").GetProperty("items")));
    }

    [Fact]
    public void The_schema_knows_the_words_of_every_property()
    {
        var shapes = s_schema.GetProperty("relationshipClaim").GetProperty("oneOf").EnumerateArray()
            .Select(shape => shape.GetProperty("properties"))
            .Where(shape => shape.GetProperty("predicate").TryGetProperty("const", out _))
            .ToDictionary(
                shape => shape.GetProperty("predicate").GetProperty("const").GetString()!,
                shape => shape.GetProperty("properties"));

        foreach (var type in Vocabulary.Relations.Where(
            type => type.Category != RelationCategory.Identity && type.Properties.Count > 0))
        {
            var properties = shapes[type.Name].GetProperty("properties");
            AssertSame(type.Properties.Select(rule => rule.Name),
                properties.EnumerateObject().Select(item => item.Name));
            foreach (var rule in type.Properties.Where(rule => rule.Words.Count > 0))
                AssertSame(rule.Words, Enum(properties.GetProperty(rule.Name)));
        }
    }

    static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));

    static IEnumerable<string> Words(string record, string key) =>
        Enum(s_schema.GetProperty(record).GetProperty("properties").GetProperty(key));

    static IEnumerable<string> Enum(JsonElement rule) =>
        rule.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!);
}
