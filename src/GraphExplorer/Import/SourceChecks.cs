using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Evidence;
using GraphExplorer.Store;
using GraphExplorer.Time;

namespace GraphExplorer.Import;

/// <summary>Sources: the text is the one that was read, dates and grades are understood.</summary>
static class SourceChecks
{
    public static IReadOnlyDictionary<string, CitedSource> Run(CheckedStore store, Findings findings)
    {
        var sources = new Dictionary<string, CitedSource>(StringComparer.Ordinal);
        var texts = TextsOf(store, findings);
        foreach (var row in store.Sources)
        {
            var properties = row.PropertyMap();
            var id = row.Text("id");
            var text = properties.Text("text");
            CheckHash(id, properties, findings);
            findings.Word(id, properties, "reliability", Vocabulary.Reliabilities);
            var published = properties.Text("publishedEdtf");
            if (published.Length > 0 && !Edtf.TryParse(published, out _, out var problem))
            {
                findings.Add("date", id, problem.ToString());
                published = "";
            }
            var source = new Source
            {
                Id = id, Title = properties.Text("title"), Reliability = properties.Text("reliability"),
                Published = published,
                Text = text, Revision = (int)properties.Whole("revision", 1), DerivedFrom = [.. row.List("origins").OfType<string>()],
            };
            findings.Compare("date", id, Properties.Of(
                ("publishedMin", (long)source.PublishedBounds.Min), ("publishedMax", (long)source.PublishedBounds.Max)),
                properties, "its date gives");
            sources[id] = new(source, new CodePointText(text)) { Earlier = Earlier(source, texts[id], findings) };
        }
        return sources;
    }

    static ILookup<string, GraphRecord> TextsOf(CheckedStore store, Findings findings)
    {
        foreach (var row in store.SourceTexts.Where(row => row.List("sources").Count != 1))
            findings.Add("revision", row.Text("id"), $"it is the text of {row.List("sources").Count} sources, not of one.");
        return store.SourceTexts.Where(row => row.List("sources").Count == 1)
            .ToLookup(row => (string)row.List("sources")[0]!, StringComparer.Ordinal);
    }

    /// <summary>Every revision before the present one has its text, unchanged.</summary>
    static Dictionary<int, CodePointText> Earlier(Source source, IEnumerable<GraphRecord> rows, Findings findings)
    {
        var earlier = new Dictionary<int, CodePointText>();
        foreach (var row in rows)
        {
            var properties = row.PropertyMap();
            CheckHash(row.Text("id"), properties, findings);
            if (!earlier.TryAdd((int)properties.Whole("revision"), new CodePointText(properties.Text("text"))))
                findings.Add("revision", row.Text("id"), "its source has another text of the same revision.");
        }
        var missing = Enumerable.Range(1, Math.Max(0, source.Revision - 1)).Where(number => !earlier.ContainsKey(number)).ToArray();
        if (missing.Length > 0)
            findings.Add("revision", source.Id, $"the text of revision {string.Join(", ", missing)} is missing.");
        if (earlier.Keys.Any(number => number < 1 || number >= source.Revision))
            findings.Add("revision", source.Id, $"it is at revision {source.Revision}, but has a text of a later one.");
        return earlier;
    }

    static void CheckHash(string id, IReadOnlyDictionary<string, object?> properties, Findings findings)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(properties.Text("text"))));
        if (properties.Text("sha256") != sha256)
            findings.Add("source", id, $"its text has the SHA-256 {sha256}, not '{properties.Text("sha256")}'.");
    }
}
