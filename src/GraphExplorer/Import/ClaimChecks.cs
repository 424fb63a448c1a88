using GraphExplorer.Evidence;
using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>
/// Claims: one subject, an object if it speaks of an edge, words of one source, known words, dates that can be read.
/// </summary>
static class ClaimChecks
{
    /// <summary>The claims that can be read, by id.</summary>
    public static IReadOnlyDictionary<string, Claim> Run(
        CheckedStore store, IReadOnlyDictionary<string, CitedSource> sources, Findings findings)
    {
        var claims = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var row in store.Claims)
            if (Read(row, sources, findings) is { } claim)
                claims[claim.Id] = claim;
        return claims;
    }

    static Claim? Read(GraphRecord row, IReadOnlyDictionary<string, CitedSource> sources, Findings findings)
    {
        var id = row.Text("id");
        var properties = row.PropertyMap();
        var subjects = row.List("subjects").OfType<string>().ToArray();
        var objects = row.List("objects").OfType<string>().ToArray();
        var cited = row.List("sources").OfType<string>().ToArray();
        if (subjects.Length != 1)
            findings.Add("claim", id, $"it has {subjects.Length} subjects, not one.");
        if (objects.Length > 1)
            findings.Add("claim", id, $"it has {objects.Length} objects.");
        if (row.List("passages").Count == 0)
            findings.Add("claim", id, "it rests on no passage.");
        else if (cited.Length != 1)
            findings.Add("claim", id, $"its passages are of {cited.Length} sources, not of one.");
        findings.Word(id, properties, "stance", Vocabulary.Stances);
        findings.Word(id, properties, "rank", Vocabulary.Ranks);
        findings.Word(id, properties, "status", Vocabulary.ClaimStatuses);
        if (properties.Whole("credibility") is < Credibility.Confirmed or > Credibility.NotJudged)
            findings.Add("word", id, $"its credibility is {properties.Whole("credibility")}, not 1 to 6.");
        if (subjects.Length != 1 || objects.Length > 1
            || !Vocabulary.Stances.Contains(properties.Text("stance"))
            || !Vocabulary.Ranks.Contains(properties.Text("rank")))
            return null;
        return ReadWhole(id, properties, (subjects[0], objects.FirstOrDefault(), cited.FirstOrDefault() ?? ""),
            sources, findings);
    }

    static Claim? ReadWhole(
        string id, IReadOnlyDictionary<string, object?> properties, (string From, string? To, string Source) ends,
        IReadOnlyDictionary<string, CitedSource> sources, Findings findings)
    {
        try
        {
            var claim = ClaimProperties.Read(properties, ends.From, ends.To, ends.Source);
            CheckPredicate(claim, findings);
            if (sources.TryGetValue(claim.Source, out var source))
                findings.Compare(
                    "date", id, Properties.Of(("asOfMax", (long)source.Source.PublishedBounds.Max)), properties,
                    "its source gives");
            return claim;
        }
        catch (FormatException error)
        {
            findings.Add("claim", id, error.Message);
            return null;
        }
    }

    static void CheckPredicate(Claim claim, Findings findings)
    {
        var known = claim.IsOfEdge
            ? Vocabulary.Relation(claim.Predicate) is not null
            : Vocabulary.Attribute(claim.Predicate) is not null;
        if (!known)
            findings.Add("word", claim.Id,
                $"'{claim.Predicate}' is not {(claim.IsOfEdge ? "a relation type" : "an attribute")}.");
    }

    /// <summary>A claim belongs to the edge between the entities that stand for its ends.</summary>
    public static void RunEdges(
        CheckedStore store, IReadOnlyDictionary<string, Claim> claims, Merges merges, Findings findings)
    {
        foreach (var row in store.Claims)
            if (claims.TryGetValue(row.Text("id"), out var claim) && merges.EdgeIdOf(claim) is var edge
                && row.PropertyMap().Text("relId") is var stored && stored != edge)
                findings.Add("claim", claim.Id, $"its relId is '{stored}', but its ends give '{edge}'.");
    }

    /// <summary>A claim is in conflict exactly when another claim that stands contradicts it.</summary>
    public static void RunStatuses(
        CheckedStore store, IReadOnlyDictionary<string, Claim> claims, Reading reading, Findings findings)
    {
        foreach (var row in store.Claims)
        {
            var id = row.Text("id");
            var status = row.PropertyMap().Text("status");
            if (!claims.TryGetValue(id, out var claim) || status is not ("accepted" or "conflict"))
                continue;
            var contradicted = reading.IsContradicted(claim);
            if ((status == "conflict") != contradicted)
                findings.Add("claim", id,
                    $"its status is '{status}', but it is {(contradicted ? "" : "not ")}contradicted.");
        }
    }
}
