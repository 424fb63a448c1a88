using GraphExplorer.Evidence;
using GraphExplorer.Time;

namespace GraphExplorer.Import;

/// <summary>Entities, names, sources, passages and edges as the properties that a store holds of them.</summary>
static class ElementProperties
{
    /// <summary>
    /// Code points before and after a quote that a passage carries along (W3C Web Annotation, TextQuoteSelector).
    /// </summary>
    const int ContextCodePoints = 32;

    const string SourcePrefix = "src-";

    static readonly string[] s_deaths = ["deathsMin", "deathsBest", "deathsMax", "deathsPerp"];

    /// <summary>
    /// What an import says of an entity. Null takes a property away; what the map does not name, such as an id that
    /// another program added, stays as it is.
    /// </summary>
    public static Dictionary<string, object?> Of(Entity entity, EntityFacts facts)
    {
        var map = Properties.Of(
            ("id", entity.Id), ("name", entity.Name), ("nameKey", NameKey.Of(entity.Name)),
            ("nameSkeleton", NameKey.Skeleton(entity.Name)), ("status", entity.Status), ("summary", entity.Summary));
        foreach (var rule in Vocabulary.Kind(entity.Labels[^1])!.Properties)
            if (entity.Properties.TryGetValue(rule.Name, out var value))
                map[rule.Name] = value;
            else if (!EntityKinds.External.Contains(rule.Name))
                map[rule.Name] = null;
        foreach (var name in DerivedOf(entity.Labels.Contains("Leader") ? "Person" : entity.Labels[0]))
            map[name] = null;
        foreach (var (name, value) in facts.Cached().Where(pair => map.ContainsKey(pair.Key)))
            map[name] = value;
        if (entity.Properties.TryGetValue("whenEdtf", out var when))
        {
            var bounds = DateBounds.Of((string)when);
            (map["whenMin"], map["whenMax"]) = ((long)bounds.Min, (long)bounds.Max);
        }
        return map;
    }

    /// <summary>Properties that follow from claims and dates, by kind of entity.</summary>
    public static IEnumerable<string> DerivedOf(string kind) => kind switch
    {
        "Event" => [.. s_deaths, "whenMin", "whenMax"],
        "Group" or "StateActor" => DatesOf("founded", "ended"),
        "Person" => DatesOf("born", "died"),
        _ => [],
    };

    static IEnumerable<string> DatesOf(params string[] names) =>
        names.SelectMany(name => new[] { name + "Edtf", name + "Min", name + "Max" });

    public static Dictionary<string, object?> Of(ClaimName name) => Properties.Of(
        ("id", name.Id), ("text", name.Text), ("key", NameKey.Of(name.Text)), ("skeleton", NameKey.Skeleton(name.Text)),
        ("lang", name.Language), ("script", NameScript.Of(name)), ("kind", name.Kind)).WithoutNulls();

    public static Dictionary<string, object?> Of(Source source) => Properties.Of(
        ("id", source.Id), ("title", source.Title), ("author", source.Author), ("publisher", source.Publisher),
        ("publishedEdtf", source.Published), ("publishedMin", (long)source.PublishedBounds.Min),
        ("publishedMax", (long)source.PublishedBounds.Max), ("language", source.Language), ("licence", source.Licence),
        ("reliability", source.Reliability), ("reliabilityReason", source.ReliabilityReason), ("file", source.File),
        ("sha256", source.Sha256), ("text", source.Text), ("revision", Numbered(source.Revision)),
        ("mediaType", Known(source.Origin.MediaType)), ("encoding", Known(source.Origin.Encoding)),
        ("originalFile", Known(source.Origin.File)), ("originalSha256", Known(source.Origin.Sha256))).WithoutNulls();

    /// <summary>The source that a store's properties describe; the way back of <see cref="Of(Source)"/>.</summary>
    public static Source SourceOf(IReadOnlyDictionary<string, object?> properties, IReadOnlyList<string> origins) => new()
    {
        Id = properties.Text("id"),
        Title = properties.Text("title"),
        Author = properties.GetValueOrDefault("author") as string,
        Publisher = properties.GetValueOrDefault("publisher") as string,
        Published = properties.Text("publishedEdtf"),
        Language = properties.Text("language"),
        Licence = properties.GetValueOrDefault("licence") as string,
        Reliability = properties.Text("reliability"),
        ReliabilityReason = properties.Text("reliabilityReason"),
        File = properties.Text("file"),
        Sha256 = properties.Text("sha256"),
        Text = properties.Text("text"),
        Revision = (int)properties.Whole("revision", 1),
        Origin = OriginOf(properties),
        DerivedFrom = origins,
    };

    /// <summary>What a store says of the origin of a source's text.</summary>
    public static SourceOrigin OriginOf(IReadOnlyDictionary<string, object?> properties) => new(
        properties.Text("mediaType"), properties.Text("encoding"), properties.Text("originalFile"),
        properties.Text("originalSha256"));

    public static Dictionary<string, object?> Of(Passage passage, Source source, CodePointText text) => Properties.Of(
        ("id", PassageId(passage, source)), ("quote", passage.Quote), ("start", (long)passage.Start),
        ("end", (long)passage.End),
        ("prefix", Prefix(passage.Start, text)), ("suffix", Suffix(passage.End, text)),
        ("revision", Numbered(passage.Revision ?? source.Revision))).WithoutNulls();

    /// <summary>Passages of the first revision, which most sources never leave, carry no number.</summary>
    public static string PassageId(Passage passage, Source source)
    {
        var id = source.Id;
        var slug = id.StartsWith(SourcePrefix, StringComparison.Ordinal) ? id[SourcePrefix.Length..] : id;
        var revision = passage.Revision ?? source.Revision;
        return revision == 1
            ? $"p-{slug}.{passage.Start}-{passage.End}"
            : $"p-{slug}.r{revision}.{passage.Start}-{passage.End}";
    }

    static object? Numbered(int revision) => revision == 1 ? null : (long)revision;

    static string? Known(string words) => words.Length == 0 ? null : words;

    public static string Prefix(int start, CodePointText text) =>
        text.Slice(Math.Max(0, start - ContextCodePoints), start);

    public static string Suffix(int end, CodePointText text) =>
        text.Slice(end, Math.Min(text.Length, end + ContextCodePoints));

    public static Dictionary<string, object?> Of(ReadingEdge edge)
    {
        var map = Properties.Of(
            ("id", edge.Id), ("startEdtf", edge.Span.StartText), ("endEdtf", edge.Span.EndText),
            ("startText", edge.StartText),
            ("startMin", (long)edge.Bounds.StartMin), ("startMax", (long)edge.Bounds.StartMax),
            ("endMin", (long)edge.Bounds.EndMin), ("endMax", (long)edge.Bounds.EndMax), ("status", edge.Status),
            ("confidence", (long)edge.Confidence), ("disputed", edge.Disputed), ("claimCount", (long)edge.ClaimCount),
            ("sourceCount", (long)edge.SourceCount));
        foreach (var (name, value) in edge.Properties)
            map[name] = value;
        return map;
    }
}
