using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>Contradictions: between two claims, in a known respect, once each.</summary>
static class ContradictionChecks
{
    public static IReadOnlyList<Contradiction> Run(
        CheckedStore store, IReadOnlyDictionary<string, Claim> claims, Findings findings)
    {
        var pairs = new List<Contradiction>();
        foreach (var row in store.Contradictions)
        {
            var pair = new Contradiction(row.Text("claim"), row.Text("other"), row.Text("aspect"), row.Text("note"));
            if (!Vocabulary.Aspects.Contains(pair.Aspect))
                findings.Add("word", pair.Claim, $"'{pair.Aspect}' is not an aspect of a contradiction.");
            if (string.CompareOrdinal(pair.Claim, pair.OtherClaim) >= 0)
                findings.Add("contradiction", pair.Claim,
                    $"it is stored before '{pair.OtherClaim}', but the smaller id comes first.");
            if (pairs.Any(other =>
                (other.Claim, other.OtherClaim, other.Aspect) == (pair.Claim, pair.OtherClaim, pair.Aspect)))
                findings.Add("contradiction", pair.Claim, $"it is joined twice with '{pair.OtherClaim}'.");
            if (claims.ContainsKey(pair.Claim) && claims.ContainsKey(pair.OtherClaim))
                pairs.Add(pair);
        }
        return pairs;
    }
}
