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

    [Theory]
    [InlineData("/[2015-39..]", "until late 2015 or later")]
    [InlineData("2001/[..2015-12]", "2001 to before 2016")]
    [InlineData("[1996..1999]/..", "begun between 1996 and 1999, still so when the source was written")]
    public void The_two_dates_of_an_entity_have_words_where_one_is_a_set(string when, string words) => Assert.Equal(words, DateWording.Of(when));

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
