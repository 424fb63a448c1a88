using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Export;
using GraphExplorer.Import;
using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Tests.Export;

/// <summary>A small subgraph with everything that breaks exporters: formulas, quotes, newlines, control characters, parallel edges, a loop.</summary>
static class ExportSample
{
    const string Quote = "the \"words\",\nof it";

    const string SourceText = "In a text " + Quote + ".";

    public const string Nasty = "=cmd|' /C calc'!A0, \"quoted\" <b>&amp;\nline two\ttab\u0001 O’zbekiston 🏴 end";

    public static SourceReference Source { get; } = new("src-a", "A profile; with = in it", "F", "Author unknown.", "[2015-39..]", "");

    public static ExportDocument Document { get; } = new(
        new Subgraph("42", Nodes(), Edges(), null, []),
        Claims().ToLookup(claim => claim.EdgeId),
        new Provenance(
            new ExportOrigin("Splits of the IMU", "https://host/explore?show=splits/imu", ""), "42",
            new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.FromHours(2)), [Source]))
    {
        Records = Records(),
    };

    public static async Task<byte[]> WriteAsync(string format, ExportDocument document)
    {
        using var stream = new MemoryStream();
        await ExportFormat.Named(format)!.WriteAsync(document, stream, CancellationToken.None);
        return stream.ToArray();
    }

    public static async Task<string> WriteTextAsync(string format) => Encoding.UTF8.GetString(await WriteAsync(format, Document));

    static GraphNode[] Nodes() =>
    [
        new("imu", "Group", ["Group"], "Islamic Movement of Uzbekistan", "active", 57,
            new RelationBounds(19980901, 19981231, 19980901, 99991231), "1998-39",
            new PropertyMap([new("unnamed", false), new("summary", Nasty), new("foundedEdtf", "1998-39")])),
        new("iju", "Group", ["Group"], "+Islamic Jihad Union", "", 4, EdgeSpan.UnknownBounds, "",
            new PropertyMap([new("unnamed", true), new("mixed", 7L), new("aliases", new object?[] { "IJU", "IJG" })])),
        new("omar", "Person", ["Person", "Leader"], "Mullah Omar", "defunct", 3, EdgeSpan.UnknownBounds, "",
            new PropertyMap([new("mixed", "seven"), new("count", -1L)])),
        new("place", "Place", ["Place"], "A place south of the line", "", 1, EdgeSpan.UnknownBounds, "",
            new PropertyMap([new("lat", -12.5), new("lon", 67.0), new("status", "shadowed")])),
    ];

    static GraphEdge[] Edges() =>
    [
        Edge("r-splinter-of.iju.imu", "SPLINTER_OF", "iju", "imu", true, new PropertyMap([new("cause", "internal disagreements"), new("temporary", false)])),
        Edge("r-pledged-to.imu.omar", "PLEDGED_TO", "imu", "omar", true, new PropertyMap([new("form", "oath")])),
        Edge("r-pledged-to.imu.omar.2004", "PLEDGED_TO", "imu", "omar", true, PropertyMap.Empty),
        Edge("r-fought.imu.imu", "FOUGHT", "imu", "imu", false, new PropertyMap([new("score", 0.5)])),
    ];

    static GraphEdge Edge(string id, string type, string from, string to, bool directed, PropertyMap properties) => new(
        id, type, from, to, directed,
        new EdgeSpan("2002-03", "", "In March 2002", new RelationBounds(20020301, 20020331, 20020301, 99991231)),
        new EdgeReading("accepted", 50, type == "PLEDGED_TO", 1, 1), properties);

    static EvidenceRecords Records() => new()
    {
        Sources =
        [
            new Source
            {
                Id = Source.Id, Title = Source.Title, Published = Source.Published, Language = "en", Reliability = Source.Reliability,
                ReliabilityReason = Source.ReliabilityReason, File = "a.txt", Text = SourceText,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SourceText))),
            },
        ],
        Entities =
        [
            Entity("imu", "Islamic Movement of Uzbekistan", Nasty, "Group"), Entity("iju", "+Islamic Jihad Union", "A group.", "Group"),
            Entity("omar", "Mullah Omar", "A person.", "Person", "Leader"),
        ],
        Claims =
        [
            Coded("c-split", "SPLINTER_OF", "iju", "imu", ""), Coded("c-oath", "PLEDGED_TO", "imu", "omar", ""),
            Coded("c-oath-again", "PLEDGED_TO", "imu", "omar", "2004"),
        ],
        Contradictions = [new("c-oath", "c-oath-again", "date", "Two dates.")],
    };

    static Entity Entity(string id, string name, string summary, params string[] labels) => new()
    {
        Id = id, Labels = labels, Name = name, Status = "unknown", Summary = summary,
        Properties = new Dictionary<string, object> { ["collective"] = false, ["unnamed"] = false },
    };

    static Claim Coded(string id, string predicate, string from, string to, string edge) => new()
    {
        Id = id, Predicate = predicate, From = from, FromRaw = "[the group]", To = to, ToRaw = "-them", Edge = edge, Credibility = 3,
        Span = DateSpan.Parse("2002-03", ""), DateText = "In March 2002", Source = Source.Id, Note = Nasty, Passages = [new(10, 28, Quote)],
    };

    static StatedClaim[] Claims() =>
    [
        Claim("c-split", "r-splinter-of.iju.imu", "SPLINTER_OF", []),
        Claim("c-oath", "r-pledged-to.imu.omar", "PLEDGED_TO", [Conflict("c-oath-again", "r-pledged-to.imu.omar.2004")]),
        Claim("c-oath-again", "r-pledged-to.imu.omar.2004", "PLEDGED_TO", [Conflict("c-oath", "r-pledged-to.imu.omar")]),
    ];

    static StatedClaim Claim(string id, string edge, string predicate, IReadOnlyList<ClaimConflict> conflicts) => new()
    {
        Id = id, EdgeId = edge, Predicate = predicate, FromRaw = "[the group]", ToRaw = "-them", Value = "", DateText = "In March 2002",
        StartEdtf = "2002-03", EndEdtf = "", Stance = "asserts", Hedge = "", Credibility = 3, Rank = "normal", Inferred = false,
        Note = Nasty, Properties = new PropertyMap([new("form", "oath")]),
        Passages = [new("p-" + id, 10, 20, "the \"words\",\nof it", Source)], Conflicts = conflicts,
    };

    static ClaimConflict Conflict(string claim, string edge) => new()
    {
        Claim = claim, EdgeId = edge, Predicate = "PLEDGED_TO", SubjectName = "Islamic Movement of Uzbekistan", ObjectName = "Mullah Omar",
        Value = "", DateText = "", Stance = "asserts", Aspect = "date", Note = "Two dates.", Quotes = ["the words"], SourceTitle = "A profile",
    };
}
