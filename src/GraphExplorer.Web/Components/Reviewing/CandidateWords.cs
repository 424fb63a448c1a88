using GraphExplorer.Editing;
using GraphExplorer.Editing.Review;
using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Time;

namespace GraphExplorer.Web.Components.Reviewing;

/// <summary>Candidates in words of a reader.</summary>
public static class CandidateWords
{
    /// <summary>Rule of a claim that a person states.</summary>
    public const string ByHand = "by hand";

    /// <summary>States in the order of a review, with their words.</summary>
    public static IReadOnlyList<(CandidateState State, string Word)> States { get; } =
    [
        (CandidateState.Proposed, "To decide"), (CandidateState.Accepted, "In the draft"), (CandidateState.Rejected, "Rejected"),
        (CandidateState.Applied, "In the graph"),
    ];

    public static string Of(CandidateState state) => States.First(each => each.State == state).Word;

    /// <summary>When it was so; empty where nothing readable is said.</summary>
    public static string When(ClaimDraft claim) =>
        DateSpan.TryParse(claim.Start, claim.End, out _, out _) ? EdgeWords.When(claim.Start, claim.End) : $"{claim.Start} {claim.End}".Trim();

    /// <summary>What a claim says, in a sentence.</summary>
    public static string Sentence(ClaimDraft claim, Func<string, string> nameOf)
    {
        var when = When(claim);
        var said = claim.IsRelation
            ? $"{nameOf(claim.From)} – {EdgeWords.Phrase(claim.Predicate)} – {nameOf(claim.To)}"
            : $"{nameOf(claim.From)} – {What(claim)}";
        return when.Length > 0 ? $"{said}, {when}" : said;
    }

    /// <summary>What a name or an attribute says: <c>known as “IMU”</c>, <c>strength: 500 persons</c>.</summary>
    public static string What(ClaimDraft claim)
    {
        if (claim.IsName)
            return $"known as “{claim.NameText}” ({claim.NameKind})";
        string[] figures = [.. new[] { claim.ValueMin, claim.ValueBest, claim.ValueMax }.Where(figure => figure.Length > 0).Distinct()];
        var value = claim.Value.Length > 0 ? ClaimWords.Value(claim.Predicate, claim.Value) : $"{string.Join('–', figures)} {claim.Unit}".Trim();
        return $"{claim.Predicate}: {value}";
    }

    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Known => "known",
        FindingKind.Contradicts => "contradiction",
        FindingKind.Beside => "also",
        _ => "name taken",
    };

    public static string GradeOf(ClaimDraft claim) => $"credibility {claim.Credibility}, {Vocabulary.CredibilityMeaning(claim.Credibility)}";
}
