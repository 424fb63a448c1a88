using System.Text.Json.Nodes;
using CsCheck;
using GraphExplorer.Export;
using GraphExplorer.Model;
using GraphExplorer.Tests.House;
using Xunit;

namespace GraphExplorer.Tests.Export;

public sealed class ExportTextTests
{
    [Fact]
    public async Task Json_with_evidence_is_the_file_that_its_schema_is_checked_with()
    {
        var written = await ExportSample.WriteTextAsync("json");
        if (Environment.GetEnvironmentVariable("EXPORT_WRITE") == "1")
            await File.WriteAllTextAsync(Path.Combine(Repository.Root, "tests/Shared/contract/export.json"), written + "\n");

        Assert.Equal(JsonNode.Parse(Repository.Text("tests/Shared/contract/export.json"))!.ToJsonString(), JsonNode.Parse(written)!.ToJsonString());
    }

    [Fact]
    public async Task Cytoscape_json_has_what_Cytoscape_looks_for()
    {
        var network = JsonNode.Parse(await ExportSample.WriteTextAsync("cytoscape"))!;

        Assert.Equal("1.0", (string)network["format_version"]!);
        Assert.Equal("Splits of the IMU", (string)network["data"]!["name"]!);
        Assert.Equal("42", (string)network["data"]!["dataVersion"]!);
        Assert.Single(network["data"]!["sources"]!.AsArray());
        Assert.Equal(["imu", "iju", "omar", "place"], network["elements"]!["nodes"]!.AsArray().Select(node => (string)node!["data"]!["id"]!));
        var edge = network["elements"]!["edges"]![0]!["data"]!;
        Assert.Equal("iju", (string)edge["source"]!);
        Assert.Equal("imu", (string)edge["target"]!);
        Assert.Equal("SPLINTER_OF", (string)edge["interaction"]!);
        Assert.Equal(20020301, (int)edge["startMin"]!);
        Assert.Equal(ExportSample.Nasty, (string)network["elements"]!["nodes"]![0]!["data"]!["summary"]!);
    }

    [Fact]
    public async Task Every_text_form_names_title_view_version_date_and_source()
    {
        foreach (var format in new[] { "graphml", "gexf", "cytoscape", "cx2", "json", "cypher", "jsonld", "turtle", "stix", "ftm", "dot" })
        {
            var text = await ExportSample.WriteTextAsync(format);
            Assert.All(
                ["Splits of the IMU", "https://host/explore?show=splits/imu", "42", "2026-01-31T10:00:00Z", "A profile; with = in it"],
                part => Assert.Contains(part, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Cypher_writes_one_statement_a_line_and_comments_above()
    {
        var lines = (await ExportSample.WriteTextAsync("cypher")).TrimEnd().Split('\n');

        Assert.Equal("// title: Splits of the IMU", lines[0]);
        var statements = lines.SkipWhile(line => line.StartsWith("//", StringComparison.Ordinal)).ToArray();
        Assert.All(statements, line => Assert.EndsWith(";", line, StringComparison.Ordinal));
        Assert.Contains(
            "MATCH (a:Entity {id: 'iju'}), (b:Entity {id: 'imu'}) CREATE (a)-[:SPLINTER_OF {id: 'r-splinter-of.iju.imu', startEdtf: '2002-03', endEdtf: '', startText: 'In March 2002', startMin: 20020301, startMax: 20020331, endMin: 20020301, endMax: 99991231, status: 'accepted', confidence: 50, disputed: false, claimCount: 1, sourceCount: 1, cause: 'internal disagreements', temporary: false}]->(b);",
            statements);
        Assert.Single(statements, line => line.Contains(":CONTRADICTS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cypher_refuses_labels_and_types_that_are_not_in_the_vocabulary()
    {
        var node = ExportSample.Document.Subgraph.Nodes[0] with { Labels = ["Group) DETACH DELETE n //"] };
        var foreign = ExportSample.Document with { Subgraph = Subgraph.Empty with { Nodes = [node] } };

        var refused = await Assert.ThrowsAsync<ExportRefusedException>(() => ExportSample.WriteAsync("cypher", foreign));

        Assert.StartsWith("The label 'Group) DETACH DELETE n //' is not in the vocabulary", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it's", @"'it\'s'")]
    [InlineData(@"a\", @"'a\\'")]
    [InlineData("O’zbekiston", @"'O\u2019zbekiston'")]
    [InlineData("ўзбек", "'ўзбек'")]
    [InlineData("\u0000\n\u2028", @"'\u0000\n\u2028'")]
    [InlineData(-5L, "-5")]
    [InlineData(2.0, "2.0")]
    [InlineData(1e300, "1E+300")]
    [InlineData(true, "true")]
    public void A_value_is_written_as_a_literal(object value, string literal) => Assert.Equal(literal, CypherText.Value(value));

    [Fact]
    public void A_quoted_text_never_ends_early() =>
        Gen.String.Sample(text =>
        {
            var literal = CypherText.Value(text);
            var inner = literal[1..^1];
            for (var i = 0; i < inner.Length; i++)
            {
                Assert.NotEqual('\'', inner[i]);
                Assert.False(char.IsControl(inner[i]));
                if (inner[i] == '\\') i++;
            }
        });

    [Fact]
    public void Visible_text_has_no_control_characters_and_is_left_alone_when_it_had_none() =>
        Gen.String.Sample(text =>
        {
            var visible = TextCleaning.Visible(text);
            Assert.DoesNotContain(visible, c => (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is '\u007F' or '\uFFFE' or '\uFFFF');
            Assert.Equal(visible, TextCleaning.Visible(visible));
            System.Xml.XmlConvert.VerifyXmlChars(visible);
        });

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\u0000b\u001F\u007F", "a␀b␟␡")]
    [InlineData("tab\tand\r\nline", "tab\tand\r\nline")]
    public void Control_characters_become_their_pictures(string text, string visible) => Assert.Equal(visible, TextCleaning.Visible(text));

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() =>
        Assert.Equal("\uFFFDalone", TextCleaning.Visible("\uD800alone"));

    [Theory]
    [InlineData("Splits of the IMU", "splits-of-the-imu.graphml")]
    [InlineData("../../etc/passwd", "etc-passwd.graphml")]
    [InlineData("", "subgraph.graphml")]
    public void A_file_name_holds_only_letters_digits_and_dashes(string title, string name) =>
        Assert.Equal(name, ExportFormat.Named("graphml")!.FileName(title));
}
