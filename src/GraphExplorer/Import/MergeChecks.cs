using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>Pairs of <c>SAME_AS</c>: known states, ends of one kind, and accepted ones that do not contradict one another.</summary>
static class MergeChecks
{
    static readonly IReadOnlyList<string> s_states =
        Vocabulary.Relation("SAME_AS")!.Properties.First(rule => rule.Name == "state").Words;

    /// <summary>The accepted merges; none when they contradict one another.</summary>
    public static Merges Run(CheckedStore store, Findings findings)
    {
        foreach (var row in store.SamePairs)
        {
            var (id, one, other) = (row.Text("id"), row.Text("one"), row.Text("other"));
            findings.Word(id, row.PropertyMap(), "state", s_states);
            var kinds = MergedEntities.KindsOf([.. row.List("oneLabels").OfType<string>()]).Take(1);
            if (!kinds.SequenceEqual(MergedEntities.KindsOf([.. row.List("otherLabels").OfType<string>()]).Take(1)))
                findings.Add("merge", id, $"'{one}' and '{other}' are not of one kind.");
            if (string.CompareOrdinal(one, other) >= 0)
                findings.Add("merge", id, $"'{one}' does not come before '{other}'.");
            if (row.Text("state") == "accepted" && row.Text("kept") != one && row.Text("kept") != other)
                findings.Add("merge", id, $"it keeps '{row.Text("kept")}', which is neither of the two.");
        }
        try
        {
            return Merges.Of([.. store.SamePairs.Where(row => row.Text("state") == "accepted").Select(StoreReader.MergeOf)]);
        }
        catch (FormatException error)
        {
            findings.Add("merge", "", error.Message);
            return Merges.None;
        }
    }
}
