using System.Globalization;
using GraphExplorer.Evidence;
using GraphExplorer.Extraction;

namespace GraphExplorer.Editing.Review;

/// <summary>Turns what extraction reads in a document into proposals for its review.</summary>
public static class ExtractedProposals
{
    const string DefaultLanguage = "und";

    /// <summary>One proposal a claim, with the entities that it needs and that are not known.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="text">Its text.</param>
    /// <param name="language">BCP 47 tag of the text, which names without a language of their own get.</param>
    /// <param name="extracted">What was read.</param>
    public static IReadOnlyList<(string Rule, Proposal Proposal)> Of(string source, string text, string language, Extracted extracted)
    {
        var entities = extracted.Entities.ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        var points = new CodePointText(text);
        return
        [
            .. extracted.Claims.Select(claim => (claim.Rule, new Proposal
            {
                Claim = ClaimOf(claim, source, language, entities, points),
                Entities = [.. Named(claim, entities).Where(entity => !entity.IsKnown).Select(EntityOf)],
            })),
        ];
    }

    static IEnumerable<CandidateEntity> Named(CandidateClaim claim, Dictionary<string, CandidateEntity> entities) =>
        new[] { claim.From, claim.To }.Where(entities.ContainsKey).Select(id => entities[id]);

    static ClaimDraft ClaimOf(
        CandidateClaim claim, string source, string language, Dictionary<string, CandidateEntity> entities, CodePointText text)
    {
        var relation = claim.Type == ClaimDraft.NamePredicate ? null : Vocabulary.Relation(claim.Type);
        var (from, to) = relation is null ? (claim.From, claim.To) : EdgeId.Ends(claim.Type, claim.From, claim.To);
        string Text(string key) => claim.Properties.TryGetValue(key, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture)! : "";
        return new ClaimDraft
        {
            Predicate = claim.Type,
            From = from,
            FromRaw = RawOf(from, claim, entities, text),
            To = relation is null ? "" : to,
            ToRaw = relation is null ? "" : RawOf(to, claim, entities, text),
            NameText = Text("name"),
            NameLanguage = Text("lang") is { Length: > 0 } own and not DefaultLanguage ? own : language.Length > 0 ? language : DefaultLanguage,
            NameKind = Text("kind"),
            Value = Text("value"),
            ValueMin = Text("valueMin"),
            ValueBest = Text("valueBest"),
            ValueMax = Text("valueMax"),
            Unit = Text("unit"),
            Start = claim.StartEdtf,
            End = claim.EndEdtf,
            DateText = claim.DateText,
            Stance = Vocabulary.Stances[(int)claim.Stance],
            Hedge = claim.Hedge,
            Credibility = claim.Credibility,
            Source = source,
            Passages = [new Passage(claim.Span.Start, claim.Span.End, claim.Quote)],
            Properties = relation is null ? [] : ClaimDraft.TextsOf(claim.Properties),
        };
    }

    /// <summary>The words within the quote that name the entity; in brackets where the quote only points to it.</summary>
    static string RawOf(string id, CandidateClaim claim, Dictionary<string, CandidateEntity> entities, CodePointText text)
    {
        if (!entities.TryGetValue(id, out var entity))
            return $"[{id}]";
        foreach (var span in entity.Spans)
            if (span.Start >= claim.Span.Start && span.End <= claim.Span.End)
                return text.Slice(span.Start, span.End);
        return $"[{entity.Name}]";
    }

    static EntityDraft EntityOf(CandidateEntity entity)
    {
        var draft = EntityDraft.New(entity.Id, entity.Label, entity.Name);
        foreach (var (name, value) in ClaimDraft.TextsOf(entity.Properties))
            draft.Properties[name] = value;
        return draft;
    }
}
