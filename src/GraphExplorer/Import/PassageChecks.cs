using GraphExplorer.Evidence;
using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>
/// Passages: the quote is what stands at its place in the text of its one source, as it was in the revision that it was
/// cut from, and a claim rests on it; or, of an older revision, a newer passage follows it.
/// </summary>
static class PassageChecks
{
    public static void Run(CheckedStore store, IReadOnlyDictionary<string, CitedSource> sources, Findings findings)
    {
        foreach (var row in store.Passages)
        {
            CheckPlace(row, sources, findings);
            if (row.Integer("claims") == 0)
                findings.Add("passage", row.Text("id"), "no claim rests on it.");
        }
        foreach (var row in store.FormerPassages)
        {
            CheckPlace(row, sources, findings);
            if (row.Integer("next") == 0)
                findings.Add("passage", row.Text("id"), "it was carried over, but nothing follows it.");
        }
    }

    static void CheckPlace(GraphRecord row, IReadOnlyDictionary<string, CitedSource> sources, Findings findings)
    {
        var id = row.Text("id");
        var cited = row.List("sources").OfType<string>().ToArray();
        if (cited.Length != 1)
        {
            findings.Add("passage", id, $"it is part of {cited.Length} sources, not of one.");
            return;
        }
        if (!sources.TryGetValue(cited[0], out var source))
            return;
        var revision = (int)row.PropertyMap().Whole("revision", 1);
        if (source.TextOf(revision) is { } text)
            CheckQuote(id, row.PropertyMap(), text, findings);
        else
            findings.Add("revision", id, $"it was cut from revision {revision} of '{cited[0]}', which is not there.");
    }

    static void CheckQuote(
        string id, IReadOnlyDictionary<string, object?> properties, CodePointText text, Findings findings)
    {
        var (start, end) = (properties.Whole("start", -1), properties.Whole("end", -1));
        if (start < 0 || start >= end || end > text.Length)
        {
            findings.Add("quote", id,
                $"{start} to {end} does not lie within the text, which has {text.Length} code points.");
            return;
        }
        var (from, to) = ((int)start, (int)end);
        if (properties.Text("quote") != text.Slice(from, to))
            findings.Add("quote", id,
                $"the quote '{Findings.OneLine(properties.Text("quote"))}' is not what stands there: "
                + $"'{Findings.OneLine(text.Slice(from, to))}'.");
        findings.Compare("quote", id, Properties.Of(
            ("prefix", ElementProperties.Prefix(from, text)), ("suffix", ElementProperties.Suffix(to, text))),
            properties, "the text has");
    }
}
