using GraphExplorer.Evidence;
using GraphExplorer.Time;

namespace GraphExplorer.Import;

/// <summary>Reads a <c>claim</c> record and checks it against the sources and entities read before.</summary>
static class ClaimReading
{
    internal const string NamePredicate = "KNOWN_AS";

    static readonly string[] s_whatKeys =
        ["to", "toRaw", "edge", "properties", "name", "value", "valueMin", "valueBest", "valueMax", "unit"];

    public static Claim Read(JsonRecord record, ClaimsFileContent content)
    {
        var predicate = record.Text("predicate");
        var from = ReadEntity(record, "from", content);
        var claim = new Claim
        {
            Id = Slug.Read(record, "id", "c-"),
            Predicate = predicate,
            From = from?.Id ?? "",
            FromRaw = record.Text("fromRaw"),
            Span = ReadSpan(record),
            DateText = record.TextOrNull("dateText"),
            Stance = record.Word("stance", Vocabulary.Stances) == "denies" ? Stance.Denies : Stance.Asserts,
            Hedge = record.TextOrNull("hedge"),
            Credibility = record.Whole("credibility", Credibility.Confirmed, Credibility.NotJudged),
            Rank = (ClaimRank)Vocabulary.Ranks.ToList().IndexOf(record.Word("rank", Vocabulary.Ranks)),
            Inferred = record.Has("inferred") && record.Truth("inferred"),
            Source = record.Text("source"),
            Note = record.TextOrNull("note"),
        };
        claim = ReadWhat(record, claim, from, content);
        claim = claim with { Passages = QuoteReading.Read(record, claim, content) };
        if (claim is { Inferred: true, Note: null })
            record.Report("the claim is inferred but has no note.", "Give the reasoning in 'note'.");
        record.Finish();
        return claim;
    }

    static Claim ReadWhat(JsonRecord record, Claim claim, Entity? from, ClaimsFileContent content)
    {
        if (claim.Predicate == NamePredicate)
            return ReadName(record, claim);
        if (Vocabulary.Relation(claim.Predicate) is { Category: not RelationCategory.Identity } relation)
            return RelationReading.Read(record, claim, from, relation, content);
        if (Vocabulary.Attribute(claim.Predicate) is { } attribute)
            return AttributeReading.Read(record, claim, content.IsBroken(claim.From) ? null : from, attribute);
        if (claim.Predicate.Length > 0)
            record.Report(
                $"'{claim.Predicate}' is neither a relation type nor an attribute.",
                "Use a word of the page of definitions.");
        foreach (var key in s_whatKeys)
            record.Raw(key);
        return claim;
    }

    static Claim ReadName(JsonRecord record, Claim claim)
    {
        if (record.Object("name") is not { } name)
            return claim;
        var read = new ClaimName(name.Text("text"), name.Text("lang"), name.Word("kind", Vocabulary.NameKinds));
        name.Finish();
        if (read.Text.Length > 0 && NameKey.Of(read.Text).Length == 0)
            record.Report($"the name '{read.Text}' has neither a letter nor a digit.",
                "Give the name as the source writes it.");
        var properties = new Dictionary<string, object>(StringComparer.Ordinal) { ["kind"] = read.Kind };
        return claim with { Name = read, To = read.Id, Properties = properties };
    }

    static DateSpan ReadSpan(JsonRecord record)
    {
        var start = record.TextOrEmpty("start");
        var end = record.TextOrEmpty("end");
        if (DateSpan.TryParse(start, end, out var span, out var problem))
            return span;
        var key = problem.Text == end && problem.Text != start ? "end" : "start";
        record.Report($"'{key}': {problem}", problem.IsOfForm ? DateAdvice.Text : "Correct one of the two.");
        return DateSpan.None;
    }

    /// <summary>The entity that a key names, or null after reporting.</summary>
    internal static Entity? ReadEntity(JsonRecord record, string key, ClaimsFileContent content)
    {
        var id = record.Text(key);
        content.Use(id);
        if (content.Entities.TryGetValue(id, out var entity) || id.Length == 0 || content.IsBroken(id))
            return entity;
        record.Report($"'{key}' names '{id}', but there is no such entity in the file.",
            "Correct the id, or add the entity.");
        return null;
    }
}
