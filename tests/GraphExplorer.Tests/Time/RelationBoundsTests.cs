using GraphExplorer.Time;
using Xunit;

namespace GraphExplorer.Tests.Time;

public sealed class RelationBoundsTests
{
    [Fact]
    public void Relations_have_exact_bounds_and_words()
    {
        var actual = CaseTable.Rows("Time/Cases/relation-bounds.txt", 5).Select(row =>
        {
            var bounds = Bounds(row);
            return $"{row[0]} | {row[1]} | {row[2]} | "
                + $"{bounds.StartMin} {bounds.StartMax} {bounds.EndMin} {bounds.EndMax}"
                + $" | {DateWording.OfSpan(row[0], row[1])}";
        });

        Assert.Equal(CaseTable.Lines("Time/Cases/relation-bounds.txt", 5), actual);
    }

    [Fact]
    public void The_state_in_a_window_follows_the_named_rules()
    {
        var actual = CaseTable.Rows("Time/Cases/window-states.txt", 5).Select(row =>
        {
            var state = Bounds(row).Within(TimeWindow.Parse(row[3]).Bounds, row[0], row[1]);
            return $"{row[0]} | {row[1]} | {row[2]} | {row[3]} | {state}";
        });

        Assert.Equal(CaseTable.Lines("Time/Cases/window-states.txt", 5), actual);
    }

    [Theory]
    [InlineData("2014", "2012", "'2012' does not fit: it lies before the start '2014'.")]
    [InlineData("2014-13", "",
        "'2014-13' is not a date: 13 is neither a month (01 to 12) nor a part of a year (21 to 41) (character 6).")]
    [InlineData("2014", "later",
        "'later' is not a date: expected a year of four digits such as 2001, 200X or 20XX (character 1).")]
    [InlineData("2001/2003", "",
        "'2001/2003' does not fit: a start or end is no interval; give the two ends as start and end.")]
    [InlineData("..", "",
        "'..' is not a date: expected a year of four digits such as 2001, 200X or 20XX (character 1).")]
    public void A_span_that_cannot_be_is_refused(string start, string end, string message)
    {
        Assert.False(DateSpan.TryParse(start, end, out _, out var problem));
        Assert.Equal(message, problem.ToString());
    }

    static RelationBounds Bounds(string[] row) =>
        RelationBounds.Of(DateSpan.Parse(row[0], row[1]), DateBounds.Of(row[2]));
}
