using System.Xml.Linq;
using GraphExplorer.Exploration;
using GraphExplorer.Export;
using GraphExplorer.Tests.Exploration;
using Xunit;

namespace GraphExplorer.Tests.Export;

public sealed class StoryFormatTests
{
    static async Task<string> WriteAsync(string format, string title = "From the IJU to <IS> & *back*")
    {
        var view = await Explorer.ViewAsync("?show=path/iju/isis/actors/in-order");
        var story = await Story.LoadAsync(await Explorer.ImuAsync(), view, 1, Explorer.Limits);
        var provenance = new Provenance(
            new ExportOrigin(title, "http://127.0.0.1/explore?show=path/iju/isis/actors/in-order", ""), "1",
            new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero), [.. story.Sources.Select(source => source.Reference)]);
        return System.Text.Encoding.UTF8.GetString(StoryFormat.Named(format)!.Bytes(new StoryDocument(story, provenance)));
    }

    [Fact]
    public async Task Plain_text_has_numbered_steps_numbered_quotes_and_a_bibliography()
    {
        var lines = (await WriteAsync("txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("From the IJU to <IS> & *back*", lines[0]);
        Assert.Equal("2 steps in order of time, each in the words of its source.", lines[2]);
        Assert.Contains("1. March 2002: Islamic Jihad Union – splinter of – Islamic Movement of Uzbekistan (cause: internal disagreements, temporary: no).", lines);
        Assert.Contains("   “In March 2002 internal disagreements led to the forming of a splinter group the Islamic Jihad Union (IJU)” [1]", lines);
        Assert.Contains(lines, line => line.StartsWith("[1] S1, characters ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("S1 Islamic Movement of Uzbekistan (IMU). Author: not given. Published: late 2015 or later. Reliability F: ", StringComparison.Ordinal));
        Assert.Contains("Version of the data 1", lines);
    }

    [Fact]
    public async Task Markdown_keeps_signs_of_names_from_meaning_anything()
    {
        var text = await WriteAsync("md");

        Assert.StartsWith(@"# From the IJU to \<IS\> \& \*back\*" + "\n\n", text, StringComparison.Ordinal);
        Assert.Contains("### 1\\. March 2002\n\n", text, StringComparison.Ordinal);
        Assert.Contains("> “In March 2002 internal disagreements led to the forming of a splinter group the Islamic Jihad Union \\(IJU\\)” \\[1\\]\n\n", text, StringComparison.Ordinal);
        Assert.Contains("## Sources\n\n- **S1** ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_is_well_formed_and_encodes_what_names_hold()
    {
        var text = await WriteAsync("html");

        var body = XElement.Parse(text[text.IndexOf("<body>", StringComparison.Ordinal)..text.IndexOf("</html>", StringComparison.Ordinal)]);
        Assert.Equal("From the IJU to <IS> & *back*", body.Element("h1")!.Value);
        Assert.Equal(["1. March 2002", "2. about 2014"], body.Elements("h3").Select(element => element.Value));
        var ids = body.Descendants().Attributes("id").Select(id => id.Value).ToHashSet();
        Assert.All(body.Descendants("a"), link => Assert.Contains(link.Attribute("href")!.Value[1..], ids));
    }
}
