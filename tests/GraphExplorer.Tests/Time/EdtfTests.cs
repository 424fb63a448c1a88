using GraphExplorer.Time;
using Xunit;

namespace GraphExplorer.Tests.Time;

public sealed class EdtfTests
{
    [Fact]
    public void Dates_have_exact_bounds_and_words()
    {
        var actual = CaseTable.Rows("Time/Cases/edtf.txt", 4).Select(row =>
        {
            var date = Edtf.Parse(row[0]);
            return $"{date} | {date.Bounds.Min} | {date.Bounds.Max} | {date.Wording}";
        });

        Assert.Equal(CaseTable.Lines("Time/Cases/edtf.txt", 4), actual);
    }

    [Fact]
    public void What_is_not_of_the_profile_is_refused_with_place_and_reason()
    {
        var actual = CaseTable.Rows("Time/Cases/edtf-refused.txt", 2).Select(row =>
            $"{row[0]} | {(Edtf.TryParse(row[0], out var date, out var problem) ? $"accepted as {date}" : problem)}");

        Assert.Equal(CaseTable.Lines("Time/Cases/edtf-refused.txt", 2), actual);
    }

    [Fact]
    public void Spaces_around_a_date_are_refused()
    {
        Assert.False(Edtf.TryParse(" 2001", out _, out var before));
        Assert.False(Edtf.TryParse("2001 ", out _, out var after));
        Assert.Equal((0, 4), (before.Position, after.Position));
    }

    [Fact]
    public void Parse_throws_the_message_of_the_problem()
    {
        var error = Assert.Throws<FormatException>(() => Edtf.Parse("2001-13"));
        Assert.Equal(
            "'2001-13' is not a date: 13 is neither a month (01 to 12) nor a part of a year (21 to 41) (character 6).",
            error.Message);
    }
}
