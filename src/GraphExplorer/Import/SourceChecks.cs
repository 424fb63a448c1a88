using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Evidence;
using GraphExplorer.Time;

namespace GraphExplorer.Import;

/// <summary>Sources: the text is the one that was read, dates and grades are understood.</summary>
static class SourceChecks
{
    public static IReadOnlyDictionary<string, CitedSource> Run(CheckedStore store, Findings findings)
    {
        var sources = new Dictionary<string, CitedSource>(StringComparer.Ordinal);
        foreach (var row in store.Sources)
        {
            var properties = row.PropertyMap();
            var id = row.Text("id");
            var text = properties.Text("text");
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            if (properties.Text("sha256") != sha256)
                findings.Add("source", id, $"its text has the SHA-256 {sha256}, not '{properties.Text("sha256")}'.");
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
                Text = text, DerivedFrom = [.. row.List("origins").OfType<string>()],
            };
            findings.Compare("date", id, Properties.Of(
                ("publishedMin", (long)source.PublishedBounds.Min), ("publishedMax", (long)source.PublishedBounds.Max)),
                properties, "its date gives");
            sources[id] = new(source, new CodePointText(text));
        }
        return sources;
    }
}
