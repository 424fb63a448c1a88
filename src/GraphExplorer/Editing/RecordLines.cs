using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GraphExplorer.Evidence;

namespace GraphExplorer.Editing;

/// <summary>Drafts as the records of a claims file (<c>data/claims.schema.json</c>), one JSON object each.</summary>
public static class RecordLines
{
    public static string Of(EntityDraft entity) => new JsonObject
    {
        ["record"] = "entity",
        ["id"] = entity.Id,
        ["labels"] = new JsonArray([.. entity.Labels.Select(label => (JsonNode)label)]),
        ["name"] = entity.Name,
        ["status"] = entity.Status,
        ["summary"] = entity.Summary,
        ["properties"] = PropertiesOf(entity.Properties, Vocabulary.Kind(entity.Label)?.Properties ?? []),
    }.ToJsonString();

    public static string Of(Contradiction pair) => new JsonObject
    {
        ["record"] = "contradiction",
        ["claims"] = new JsonArray(pair.Claim, pair.OtherClaim),
        ["aspect"] = pair.Aspect,
        ["note"] = pair.Note,
    }.ToJsonString();

    public static string Of(ClaimDraft claim)
    {
        var record = new JsonObject
        {
            ["record"] = "claim",
            ["id"] = claim.Id.Length > 0 ? claim.Id : NewId(claim),
            ["predicate"] = claim.Predicate,
            ["from"] = claim.From,
            ["fromRaw"] = claim.FromRaw,
        };
        AddWhat(record, claim);
        record["start"] = claim.Start;
        record["end"] = claim.End;
        record["dateText"] = OrNull(claim.DateText);
        record["stance"] = claim.Stance;
        record["hedge"] = OrNull(claim.Hedge);
        record["credibility"] = claim.Credibility;
        record["rank"] = claim.Rank;
        if (claim.Inferred)
            record["inferred"] = true;
        record["source"] = claim.Source;
        record["passages"] = new JsonArray([.. claim.Passages.Select(PassageOf)]);
        record["note"] = OrNull(claim.Note);
        return record.ToJsonString();
    }

    /// <summary>
    /// The id of a new claim: it follows from what is said and where, so that stating the same thing twice is one claim.
    /// </summary>
    public static string NewId(ClaimDraft claim)
    {
        var places = string.Join(' ', claim.Passages.Select(passage => $"{passage.Start}-{passage.End}"));
        string[] said = [claim.Source, claim.Predicate, claim.From, claim.To, claim.Edge, claim.NameText, claim.NameKind, claim.Value,
            claim.ValueMin, claim.ValueBest, claim.ValueMax, claim.Stance, claim.Start, claim.End, places];
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', said))));
        return $"c-{claim.Predicate.ToLowerInvariant().Replace('_', '-')}-{hash[..12]}";
    }

    static JsonNode PassageOf(Passage passage)
    {
        var record = new JsonObject { ["start"] = passage.Start, ["end"] = passage.End, ["quote"] = passage.Quote };
        if (passage.Revision is { } revision)
            record["revision"] = revision;
        return record;
    }

    static void AddWhat(JsonObject record, ClaimDraft claim)
    {
        if (claim.IsName)
        {
            record["name"] = new JsonObject { ["text"] = claim.NameText, ["lang"] = claim.NameLanguage, ["kind"] = claim.NameKind };
            return;
        }
        if (Vocabulary.Relation(claim.Predicate) is { } relation)
        {
            record["to"] = claim.To;
            record["toRaw"] = claim.ToRaw;
            if (claim.Edge.Length > 0)
                record["edge"] = claim.Edge;
            record["properties"] = PropertiesOf(claim.Properties, relation.Properties);
            return;
        }
        record["value"] = OrNull(claim.Value);
        record["valueMin"] = FigureOf(claim.ValueMin);
        record["valueBest"] = FigureOf(claim.ValueBest);
        record["valueMax"] = FigureOf(claim.ValueMax);
        record["unit"] = OrNull(claim.Unit);
    }

    // A text that is not of its kind goes into the record as it was typed: the reader names it and says what is wanted.
    static JsonObject PropertiesOf(Dictionary<string, string> texts, IReadOnlyList<PropertyRule> rules)
    {
        var properties = new JsonObject();
        foreach (var (name, text) in texts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var rule = rules.FirstOrDefault(rule => rule.Name == name);
            if (text.Length == 0 && rule is not { MayBeEmpty: true })
                continue;
            properties[name] = rule?.Kind switch
            {
                PropertyKind.Truth => text switch { "true" => true, "false" => false, _ => JsonValue.Create(text) },
                PropertyKind.Integer or PropertyKind.Number => FigureOf(text),
                _ => text,
            };
        }
        return properties;
    }

    static JsonNode? FigureOf(string text) => text.Length == 0 ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : text;

    static JsonNode? OrNull(string text) => text.Length == 0 ? null : text;
}
