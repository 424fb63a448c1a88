using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Export;
using GraphExplorer.Import;
using GraphExplorer.Model;
using GraphExplorer.Tests.Export;
using Xunit;

namespace GraphExplorer.Tests.Interchange;

/// <summary>Every naughty text as name, summary, quote, note and date of a graph, through every form and back.</summary>
public sealed class NaughtyTests
{
    static readonly IReadOnlyList<string> s_texts = NaughtyStrings.All;
    static readonly ExportDocument s_document = Document();

    [Fact]
    public void There_are_at_least_five_hundred() => Assert.True(s_texts.Count >= 500, $"There are {s_texts.Count}.");

    [Fact]
    public async Task They_come_back_from_the_store_as_they_went_in()
    {
        await using var graph = await RoundTrip.LoadAsync(Lines());

        var found = await EvidenceRecords.ReadAsync(graph.Graph, [.. s_document.Subgraph.Nodes.Select(node => node.Id)], []);

        Assert.Equal(s_texts, found.Entities.OrderBy(entity => entity.Id, StringComparer.Ordinal).Select(entity => entity.Name));
        Assert.Equal(Sorted(s_document.Records.Claims), Sorted(found.Claims));
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    [InlineData("cytoscape")]
    [InlineData("cx2")]
    [InlineData("json")]
    [InlineData("cypher")]
    [InlineData("stix")]
    public async Task They_come_back_from_a_file_as_they_went_out(string format)
    {
        var file = RoundTrip.Read(await RoundTrip.RecordsAsync(format, s_document));

        Assert.Equal(s_document.Records.Entities.Select(RecordText.Of), file.Entities.OrderBy(entity => entity.Id, StringComparer.Ordinal).Select(RecordText.Of));
        Assert.Equal(Sorted(s_document.Records.Claims), Sorted(file.Claims));
        Assert.Equal(s_document.Records.Sources.Select(RecordText.Of), file.Sources.Select(RecordText.Of));
    }

    [Fact]
    public async Task Rdflib_reads_them_in_both_forms()
    {
        foreach (var format in new[] { "turtle", "jsonld" })
        {
            var read = await OtherReadersTests.ReadAsync(format, format, s_document);
            Assert.Equal(s_texts.Order(StringComparer.Ordinal), OtherReadersTests.Texts(read["labels"]));
        }
    }

    [Fact]
    public async Task Tables_and_lines_hold_them()
    {
        var neo4j = await OtherReadersTests.ReadAsync("neo4j", "neo4j", s_document);
        Assert.Equal(s_texts, neo4j["names"]!.AsObject().OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (string)pair.Value!));
        var lines = Encoding.UTF8.GetString(await ExportSample.WriteAsync("ftm", s_document)).TrimEnd('\n').Split('\n');
        Assert.Equal(s_texts, lines.Skip(1).Select(line => (string)JsonNode.Parse(line)!["properties"]!["name"]![0]!));
        var csv = await NetworkX.ReadAsync("csv", await ExportSample.WriteAsync("csv", s_document));
        Assert.All(s_texts.Index(), text => Assert.Contains(
            (string)csv["nodes"]![IdOf(text.Index)]!["name"]!, new[] { TextCleaning.Visible(text.Item), "'" + TextCleaning.Visible(text.Item) }));
    }

    [Fact]
    public void Half_a_character_is_refused_at_the_entrance_with_the_reason()
    {
        foreach (var half in NaughtyStrings.Halves)
        {
            var escaped = string.Concat(half.Select(unit => char.IsSurrogate(unit) ? $"\\u{(int)unit:x4}" : unit.ToString()));
            var record = Lines()[1].Replace("\"name\":\"", "\"name\":\"" + escaped, StringComparison.Ordinal);

            var read = ClaimsFile.ReadRecords("records", [record], KnownRecords.None);

            Assert.Equal("the line is not a JSON object with whole characters.", read.Problems[0].Reason);
        }
    }

    static IEnumerable<string> Sorted(IEnumerable<Claim> claims) => claims.OrderBy(claim => claim.Id, StringComparer.Ordinal).Select(RecordText.Of);

    static List<string> Lines() =>
    [
        .. s_document.Records.Sources.Select(RecordText.Of), .. s_document.Records.Entities.Select(RecordText.Of),
        .. s_document.Records.Claims.Select(RecordText.Of),
    ];

    static string IdOf(int index) => $"n{index:0000}";

    static ExportDocument Document()
    {
        var text = string.Join("\n—\n", s_texts);
        var source = new Source
        {
            Id = "src-naughty", Title = "Naughty", File = "naughty.txt", Text = text, Language = "und", ReliabilityReason = "Made.",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
        var entities = s_texts.Index().Select(pair => new Entity
        {
            Id = IdOf(pair.Index), Labels = ["Group"], Name = pair.Item, Status = "unknown", Summary = pair.Item,
            Properties = new Dictionary<string, object> { ["collective"] = false, ["unnamed"] = false },
        }).ToArray();
        var nodes = entities.Select(entity => new GraphNode(
            entity.Id, "Group", ["Group"], entity.Name, "unknown", 0, EdgeSpan.UnknownBounds, "", new PropertyMap([new("summary", entity.Summary)])));
        var subgraph = new Subgraph("1", [.. nodes], [], null, []);
        return new ExportDocument(
            subgraph, Array.Empty<StatedClaim>().ToLookup(claim => ""),
            new Provenance(new ExportOrigin("Naughty", "", ""), "1", DateTimeOffset.UnixEpoch, []))
        {
            Records = new EvidenceRecords { Sources = [source], Entities = entities, Claims = [.. Claims()] },
        };
    }

    static IEnumerable<Claim> Claims()
    {
        var start = 0;
        foreach (var (index, text) in s_texts.Index())
        {
            var length = new CodePointText(text).Length;
            var claim = new Claim
            {
                Id = $"c-{IdOf(index)}", Predicate = "description", From = IdOf(index), FromRaw = text, Note = text, DateText = text, Hedge = text,
                Value = new ClaimValue(text, null, null, null, null), Source = "src-naughty", Passages = [new(start, start + length, text)],
            };
            start += length + 3;
            yield return claim;
            var name = new ClaimName(text, "und", "alias");
            if (NameKey.Of(text).Length > 0)
                yield return claim with { Id = $"c-{IdOf(index)}-name", Predicate = "KNOWN_AS", Value = null, Name = name, To = name.Id };
        }
    }
}
