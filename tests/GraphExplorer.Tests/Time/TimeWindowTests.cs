using System.Text.Json.Nodes;
using GraphExplorer.Tests.House;
using GraphExplorer.Time;
using Xunit;

namespace GraphExplorer.Tests.Time;

/// <summary>The cases stand in a file because the browser reads the same texts.</summary>
public sealed class TimeWindowTests
{
    static readonly JsonNode s_file = JsonNode.Parse(Repository.Text("tests/Shared/contract/time-windows.json"))!;

    [Fact]
    public void Instants_and_ranges_cover_whole_days_and_keep_their_text()
    {
        var expected = s_file["windows"]!.AsArray().Select(item => ((string)item!["time"]!, (int)item["first"]!, (int)item["last"]!)).ToArray();

        var actual = expected.Select(item => TimeWindow.Parse(item.Item1))
            .Select(window => (window.ToString(), window.Bounds.Min, window.Bounds.Max));

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Any_other_text_is_no_window() =>
        Assert.All(s_file["refused"]!.AsArray(), item => Assert.False(TimeWindow.TryParse((string)item!, out _), (string)item!));

    [Theory]
    [InlineData("2014", "2014")]
    [InlineData("2014-06", "June 2014")]
    [InlineData("2014-06-12", "12 June 2014")]
    [InlineData("2013/2015-08", "2013 to August 2015")]
    public void A_window_has_words(string text, string words) => Assert.Equal(words, TimeWindow.Parse(text).Wording);

    [Fact]
    public void A_year_is_a_window() => Assert.Equal(TimeWindow.Parse("0998"), TimeWindow.OfYear(998));
}
