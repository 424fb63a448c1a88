using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>
/// How a node shows that its entity was absorbed by another: status <c>merged</c>, the status that was coded beside it, and the
/// id of the entity that stands for it.
/// </summary>
static class MergedEntities
{
    public const string Merged = "merged";
    const string Coded = "codedStatus";
    const string Into = "mergedInto";

    /// <summary>The status as it was coded, merged or not.</summary>
    public static string CodedStatus(IReadOnlyDictionary<string, object?> stored) =>
        stored.GetValueOrDefault(Coded) as string ?? stored.Text("status");

    /// <summary>Adds what the merges make of an entity's status.</summary>
    public static void Mark(
        Dictionary<string, object?> wanted, string id, string coded, IReadOnlyDictionary<string, object?>? stored, Merges merges)
    {
        if (merges.IsAbsorbed(id))
            (wanted["status"], wanted[Coded], wanted[Into]) = (Merged, coded, merges.KeptOf(id));
        else if (stored?.ContainsKey(Into) ?? false)
            (wanted["status"], wanted[Coded], wanted[Into]) = (coded, null, null);
    }

    /// <summary>What merges and claims give an entity that the import does not describe.</summary>
    public static Dictionary<string, object?> Wanted(string id, StoredElement stored, Reading reading, Merges merges)
    {
        var map = Properties.Of(("id", id));
        var labels = KindsOf(stored.Labels);
        foreach (var name in ElementProperties.DerivedOf(labels.Contains("Leader") ? "Person" : labels[0]).Where(IsOfClaims))
            map[name] = null;
        foreach (var (name, value) in reading.Facts.GetValueOrDefault(id, EntityFacts.None).Cached().Where(pair => map.ContainsKey(pair.Key)))
            map[name] = value;
        Mark(map, id, CodedStatus(stored.Properties), stored.Properties, merges);
        return map;
    }

    /// <summary>The labels of a node that say what it is, without <c>Entity</c>.</summary>
    public static IReadOnlyList<string> KindsOf(IReadOnlyList<string> labels) =>
        [.. labels.Where(label => Vocabulary.Kind(label) is not null).OrderBy(label => label == "Leader")];

    /// <summary>Reports a node that shows a merge that there is not, or does not show the one that there is.</summary>
    public static void Check(string id, IReadOnlyDictionary<string, object?> stored, Merges merges, Findings findings)
    {
        var wanted = new Dictionary<string, object?>(StringComparer.Ordinal) { [Into] = merges.IsAbsorbed(id) ? merges.KeptOf(id) : null };
        if (merges.IsAbsorbed(id))
            wanted["status"] = Merged;
        else
            wanted[Coded] = null;
        findings.Compare("merge", id, wanted, stored, "the accepted merges give");
        if (merges.IsAbsorbed(id) && !Vocabulary.EntityStatuses.Contains(CodedStatus(stored)))
            findings.Add("word", id, "its coded status is not known.");
    }

    // The days of an event follow from its date, which only its own record gives.
    static bool IsOfClaims(string name) => !name.StartsWith("when", StringComparison.Ordinal);
}
