using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>Reads a <c>contradiction</c> record.</summary>
static class ContradictionReading
{
    public static Contradiction? Read(JsonRecord record, ClaimsFileContent content, IReadOnlyList<Contradiction> before)
    {
        var claims = record.Texts("claims");
        var aspect = record.Word("aspect", Vocabulary.Aspects);
        var note = record.Text("note");
        record.Finish();
        if (claims.Count != 2 || claims[0] == claims[1])
        {
            if (record.Has("claims"))
                record.Report("'claims' does not name two different claims.", "Name the two that cannot both be so.");
            return null;
        }
        foreach (var claim in claims.Where(claim => !content.Claims.ContainsKey(claim) && !content.IsBroken(claim)))
            record.Report($"there is no claim '{claim}' in the file.", "Correct the id, or add the claim.");
        if (before.Any(other => other.Aspect == aspect
            && claims.Contains(other.Claim) && claims.Contains(other.OtherClaim)))
            record.Report($"the two claims already contradict each other in their {aspect}.",
                "Take one of the records out.");
        var (first, second) = string.CompareOrdinal(claims[0], claims[1]) < 0
            ? (claims[0], claims[1])
            : (claims[1], claims[0]);
        return new(first, second, aspect, note);
    }
}
