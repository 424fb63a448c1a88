using GraphExplorer.Extraction;
using GraphExplorer.Tests.House;

namespace GraphExplorer.Tests.Extraction;

/// <summary>The rules as they are shipped, and candidates in a form that a test can state in a line.</summary>
static class Reading
{
    public static RuleSet Rules { get; } = RuleSet.Load(Path.Combine(Repository.Root, "data/extraction"));

    public static KnownNames Curated { get; } = CuratedNames.Read(Path.Combine(Repository.Root, "data/imu.claims.jsonl"));

    public static Extracted Of(string text, KnownNames? known = null) => CandidateExtractor.Extract(text, known ?? KnownNames.None, Rules);

    /// <summary>A sentence alone, under a title that names no group.</summary>
    public static Extracted OfSentence(string sentence) => Of("Report\n\n" + sentence);

    /// <summary><c>TYPE From -> To @start/end</c>, by names.</summary>
    public static string Line(CandidateClaim claim, Extracted extracted)
    {
        var names = extracted.Entities.ToDictionary(entity => entity.Id, entity => entity.Name);
        var date = claim.StartEdtf + (claim.EndEdtf.Length > 0 && claim.EndEdtf != claim.StartEdtf && claim.EndEdtf != ".." ? "/" + claim.EndEdtf : "");
        return $"{claim.Type} {names[claim.From]} -> {(claim.To.Length > 0 ? names[claim.To] : "")}" + (date.Length > 0 ? " @" + date : "");
    }
}
