using System.Text.Json;

namespace GraphExplorer.Tests.Extraction;

/// <summary>A relation of the curated reading, as a claims file has it. <see cref="IsDated"/>: the reading quotes the words of a date.</summary>
sealed record CuratedClaim(
    string Type, string From, string To, string Start, bool IsDated, IReadOnlyList<(int Start, int End)> Passages, IReadOnlyList<string> Quotes)
{
    /// <summary>The relations of one source; names are left out.</summary>
    public static IEnumerable<CuratedClaim> Read(IEnumerable<string> lines, string source)
    {
        foreach (var line in lines)
        {
            var record = JsonDocument.Parse(line).RootElement;
            if (Text(record, "record") != "claim" || Text(record, "source") != source || !char.IsUpper(Text(record, "predicate")[0]) || Text(record, "predicate") == "KNOWN_AS")
                continue;
            var passages = record.GetProperty("passages").EnumerateArray().ToList();
            yield return new(
                Text(record, "predicate"), Text(record, "from"), Text(record, "to"), Text(record, "start"), Text(record, "dateText").Length > 0,
                [.. passages.Select(passage => (passage.GetProperty("start").GetInt32(), passage.GetProperty("end").GetInt32()))],
                [.. passages.Select(passage => Text(passage, "quote"))]);
        }
    }

    internal static string Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

/// <summary>
/// An entity of the curated reading. One that <see cref="HasNoName"/> (an event, an unnamed group or person, a facility
/// that is only described) has an id that its coder made up, which no reader of the text can guess.
/// </summary>
sealed record CuratedThing(string Id, string Label, string EventType, bool IsDated, bool HasNoName)
{
    public static IEnumerable<CuratedThing> Read(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var record = JsonDocument.Parse(line).RootElement;
            if (CuratedClaim.Text(record, "record") != "entity")
                continue;
            var properties = record.GetProperty("properties");
            var label = record.GetProperty("labels")[0].GetString()!;
            var isUnnamed = properties.TryGetProperty("unnamed", out var unnamed) && unnamed.ValueKind == JsonValueKind.True;
            yield return new(
                CuratedClaim.Text(record, "id"), label, label == "Event" ? CuratedClaim.Text(properties, "type") : "",
                CuratedClaim.Text(properties, "whenText").Length > 0,
                label == "Event" || isUnnamed || CuratedClaim.Text(properties, "kind") == "facility");
        }
    }
}
