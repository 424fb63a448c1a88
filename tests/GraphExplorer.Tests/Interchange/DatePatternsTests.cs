using GraphExplorer.Interchange.Tables;
using Xunit;

namespace GraphExplorer.Tests.Interchange;

public sealed class DatePatternsTests
{
    static readonly string[] s_militants = ["YYYY-MM-DD", "M/D/YYYY", "M/D/YY", "YYYY"];

    [Theory]
    [InlineData("2005-00-00", "2005")]
    [InlineData("2005-03-00", "2005-03")]
    [InlineData("2005-03-17", "2005-03-17")]
    [InlineData("2/18/10", "2010-02-18")]
    [InlineData("12/1/1998", "1998-12-01")]
    [InlineData("1/1/95", "1995-01-01")]
    [InlineData("0/0/95", "1995")]
    [InlineData("1998", "1998")]
    [InlineData("2005-00-17", null)] // a day without a month
    [InlineData("2005-13-01", null)]
    [InlineData("2/30/10", null)]
    [InlineData("18/2/10", null)] // the month comes first
    [InlineData("2005-3-1", null)]
    [InlineData("early 2005", null)]
    [InlineData("0000-00-00", null)]
    public void A_date_keeps_what_it_leaves_open(string text, string? edtf) =>
        Assert.Equal(edtf, DatePatterns.Read(text, s_militants, 2029));

    [Theory]
    [InlineData("29", 2029, "2029")]
    [InlineData("30", 2029, "1930")]
    [InlineData("05", 2004, "1905")]
    [InlineData("99", 2099, "2099")]
    public void Two_digits_of_a_year_are_read_up_to_the_pivot(string text, int pivot, string edtf) =>
        Assert.Equal(edtf, DatePatterns.Read(text, ["YY"], pivot));

    [Theory]
    [InlineData("2017-07-31 00:00:00.000", "YYYY-MM-DD*", "2017-07-31")]
    [InlineData("31.7.2017", "D.M.YYYY", "2017-07-31")]
    [InlineData("20170731", "YYYYMMDD", "2017-07-31")]
    [InlineData("[..2001]", "EDTF", "[..2001]")]
    public void A_pattern_says_where_the_parts_stand(string text, string pattern, string edtf) =>
        Assert.Equal(edtf, DatePatterns.Read(text, [pattern], 2029));

    [Theory]
    [InlineData("2001-05-04", "2001-05-04", "2001-05-04")]
    [InlineData("2001-05-04", "2001-05-09", "[2001-05-04..2001-05-09]")]
    [InlineData("2001-05-09", "2001-05-04", "")]
    public void A_span_of_days_is_some_day_within_it(string from, string until, string edtf) =>
        Assert.Equal(edtf, DatePatterns.Within(from, until));

    [Theory]
    [InlineData("YYYY-DD")]
    [InlineData("MM")]
    [InlineData("YYY")]
    [InlineData("YYYY hh")]
    public void A_pattern_that_cannot_be_read_is_refused(string pattern) => Assert.False(DatePatterns.IsPattern(pattern));
}
