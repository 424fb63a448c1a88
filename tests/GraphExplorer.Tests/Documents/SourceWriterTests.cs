using GraphExplorer.Documents;
using GraphExplorer.Import;
using GraphExplorer.Tests.Import;
using Xunit;

namespace GraphExplorer.Tests.Documents;

/// <summary>Adding and describing sources in a real store.</summary>
public sealed class SourceWriterTests
{
    static readonly SourceDescription s_description = new()
    {
        Title = "A report on the O\u2019zbek split", Author = "A. Author", Published = "2014-09", Language = "en", Licence = "CC BY 4.0",
        Reliability = "C", ReliabilityReason = "Known for careful work.",
    };

    [Fact]
    public async Task A_document_is_a_source_without_claims()
    {
        await using var graph = await TestGraph.EmptyAsync();
        var document = new DocumentReader(new()).ReadText("First\r\nline 😀\n", DocumentKind.Markdown).Document!;

        var written = await Writer(graph).AddAsync(s_description, document);

        Assert.Equal(("src-a-report-on-the-ozbek-split", 1L), (written.Id, written.DataVersion));
        var source = (await StoredSource.ReadAsync(graph.Graph, written.Id))!;
        Assert.Equal(("First\r\nline 😀\n", document.Sha256, 1), (source.Text, source.Sha256, source.Revision));
        Assert.Equal(
            s_description,
            StoredSource.Describe(source) with { DerivedFrom = s_description.DerivedFrom });
        Assert.Equal("text/markdown", source.Origin.MediaType);
        await AssertSoundAsync(graph);
    }

    [Fact]
    public async Task A_second_document_of_the_same_title_has_an_id_of_its_own()
    {
        await using var graph = await TestGraph.EmptyAsync();

        Assert.Equal("src-a-report-on-the-ozbek-split", (await Writer(graph).AddAsync(s_description, "One")).Id);
        Assert.Equal("src-a-report-on-the-ozbek-split-2", (await Writer(graph).AddAsync(s_description, "Two")).Id);
    }

    [Theory]
    [InlineData("\0", "There is a NUL at character 0, which no text has. The file is binary, or another encoding has to be chosen.")]
    [InlineData(" ", "There is no text in it. If it is a scan, let a program recognise its letters first.")]
    public async Task A_text_that_is_none_is_refused_and_nothing_is_written(string text, string problem)
    {
        await using var graph = await TestGraph.EmptyAsync();
        var before = await GraphDump.OfAsync(graph);

        var written = await Writer(graph).AddAsync(s_description, text);

        Assert.Equal(problem, written.Problems[""]);
        Assert.Equal(before, await GraphDump.OfAsync(graph));
    }

    [Fact]
    public async Task Half_a_character_is_refused()
    {
        await using var graph = await TestGraph.EmptyAsync();

        Assert.Equal(
            "Character 1 is half of one (a lone surrogate). Copy the text again from where it comes from.",
            (await Writer(graph).AddAsync(s_description, "a\uDC00")).Problems[""]);
    }

    [Fact]
    public void A_description_is_judged_field_by_field()
    {
        var problems = DescriptionRules.Problems(new SourceDescription
        {
            Title = " ", Author = "a\u0007", Published = "June 2014", Language = "english", Reliability = "G", Licence = new string('x', 501),
        });

        Assert.Equal(
            ["Author", "Language", "Licence", "Published", "Reliability", "ReliabilityReason", "Title"], problems.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(DescriptionRules.Problems(s_description));
    }

    [Fact]
    public async Task A_source_may_only_repeat_what_is_there()
    {
        await using var graph = await TestGraph.EmptyAsync();

        var written = await Writer(graph).AddAsync(s_description with { DerivedFrom = ["src-nowhere"] }, "One");

        Assert.Equal("it repeats 'src-nowhere', which the store does not have. Add that source first.", written.Problems[""]);
    }

    [Fact]
    public async Task Another_date_is_read_into_the_edges_and_claims_that_rest_on_the_source()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        var source = (await StoredSource.ReadAsync(graph.Graph, "src-small"))!;

        var written = await Writer(graph).DescribeAsync("src-small", StoredSource.Describe(source) with { Published = "2012", Title = "Renamed" });

        Assert.Equal(2, written.DataVersion);
        var row = Assert.Single(await graph.ReadAsync(
            "MATCH (s:Source) MATCH ()-[k:KNOWN_AS]->() RETURN s.title AS title, s.publishedMax AS published, k.startMax AS startMax"));
        Assert.Equal(("Renamed", 20121231L, 20121231L), (row.Text("title"), row.Integer("published"), row.Integer("startMax")));
        await AssertSoundAsync(graph);
    }

    [Fact]
    public async Task Sources_that_repeat_one_another_count_as_one_and_cease_to_when_that_is_taken_back()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        var other = await Writer(graph).AddAsync(s_description, "In March 2002 the IJU split from the IMU.");
        await CiteAsync(graph, other.Id);
        Assert.Equal(2, await VoicesAsync(graph));

        await OriginsAsync(graph, other.Id, "src-small");
        Assert.Equal(1, await VoicesAsync(graph));
        await OriginsAsync(graph, "src-small", other.Id);
        Assert.Equal(1, await VoicesAsync(graph));
        await OriginsAsync(graph, other.Id);
        await OriginsAsync(graph, "src-small");
        Assert.Equal(2, await VoicesAsync(graph));
        await AssertSoundAsync(graph);
    }

    [Fact]
    public async Task Nothing_repeats_itself()
    {
        await using var graph = await TestGraph.EmptyAsync();
        var added = await Writer(graph).AddAsync(s_description, "One");

        var written = await Writer(graph).DescribeAsync(added.Id, s_description with { DerivedFrom = [added.Id] });

        Assert.Equal("A source does not repeat itself.", written.Problems["DerivedFrom"]);
    }

    [Fact]
    public async Task An_import_of_the_same_text_leaves_what_only_the_store_knows()
    {
        await using var graph = await TestGraph.EmptyAsync();
        var file = await new SmallFile().ReadAsync();
        var document = (await new DocumentReader(new()).ReadFileAsync("small.md", System.Text.Encoding.UTF8.GetBytes(file.Sources[0].Text))).Document!;
        await Writer(graph).AddAsync(s_description with { Title = "small" }, document);

        var report = await new SmallFile().ImportAsync(graph);

        Assert.Empty(report.Problems);
        Assert.Equal("small.md", (await StoredSource.ReadAsync(graph.Graph, "src-small"))!.Origin.File);
        Assert.False((await new SmallFile().ImportAsync(graph)).Changes);
        await AssertSoundAsync(graph);
    }

    internal static SourceWriter Writer(TestGraph graph) => new(graph.Graph, TimeProvider.System, new DocumentLimits());

    internal static async Task AssertSoundAsync(TestGraph graph) =>
        Assert.Empty((await new StoreCheck(graph.Graph).RunAsync()).Findings);

    /// <summary>Lets a claim of the small file's split rest on another source as well, through the loader.</summary>
    static async Task CiteAsync(TestGraph graph, string source)
    {
        var file = await new SmallFile().ReadAsync();
        var stored = (await StoredSource.ReadAsync(graph.Graph, source))!;
        var claim = file.Claims.Single(one => one.Id == "c-split") with
        {
            Id = "c-again", Source = source, Passages = [new(0, 8, "In March")],
        };
        var report = await new ClaimsLoader(graph.Graph, TimeProvider.System).ImportAsync(
            new ClaimsFile("again", "0", [stored], file.Entities, [claim], []));
        Assert.Empty(report.Problems);
    }

    static async Task OriginsAsync(TestGraph graph, string id, params string[] origins)
    {
        var source = (await StoredSource.ReadAsync(graph.Graph, id))!;
        var written = await Writer(graph).DescribeAsync(id, StoredSource.Describe(source) with { DerivedFrom = origins });
        Assert.True(written.IsDone);
    }

    static async Task<long> VoicesAsync(TestGraph graph) =>
        Assert.Single(await graph.ReadAsync("MATCH ()-[r:SPLINTER_OF]->() RETURN r.sourceCount AS voices")).Integer("voices");
}
