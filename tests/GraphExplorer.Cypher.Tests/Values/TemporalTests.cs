using CsCheck;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;
using GraphExplorer.Cypher.Values.Temporal;
using Xunit;
using static GraphExplorer.Cypher.Values.ValueKind;

namespace GraphExplorer.Cypher.Tests.Values;

/// <summary>
/// What the conformance suite does not show of dates, times and durations, and laws that hold for all of them.
/// </summary>
public sealed class TemporalTests
{
    static readonly Gen<Value> Dates = Gen.Long[-800_000, 800_000].Select(day => Value.Of(new DateValue(day)));

    static readonly Gen<LocalTimeValue> Times = Gen.OneOf(
        Gen.Long[0, 86_399_999_999_999].Select(nano => new LocalTimeValue(nano)),
        Gen.Long[0, 86_399].Select(second => new LocalTimeValue(second * 1_000_000_000)));

    static readonly Gen<string> Zones = Sample.OneOf(
        "Europe/Stockholm", "America/New_York", "Australia/Eucla", "Asia/Tashkent", "Z", "+05:30", "-11:59", "+02:05:07");

    static readonly Gen<Value> Instants = Gen.OneOf(
        Dates, Times.Select(Value.Of), Gen.Select(Times, Gen.Int[-64_800, 64_800])
            .Select(t => Value.Of(new TimeValue(t.Item1.NanoOfDay, t.Item2))),
        Gen.Select(Dates, Times).Select(t => Value.Of(new LocalDateTimeValue(t.Item1.AsDate(), t.Item2))),
        Gen.Select(Dates, Times, Zones).Select(t => Zoned(t.Item1.AsDate(), t.Item2, t.Item3)));

    static readonly Gen<DurationValue> Durations =
        Gen.Select(Gen.Int[-5_000, 5_000], Gen.Int[-100_000, 100_000], Gen.Long[-10_000_000, 10_000_000], Gen.Int[0, 999_999_999])
            .Select(t => new DurationValue(t.Item1, t.Item2, t.Item3, t.Item4));

    [Fact]
    public void The_text_of_a_value_reads_back_as_the_value() =>
        Instants.Sample(value => Assert.Equal(value, TemporalValues.Create(value.Kind, Value.Of(ValueText.Of(value)))));

    [Fact]
    public void The_text_of_a_duration_reads_back_as_the_duration() =>
        Durations.Sample(duration =>
            Assert.Equal(Value.Of(duration), TemporalValues.CreateDuration(Value.Of(duration.ToString()))));

    [Fact]
    public void An_instant_plus_the_duration_to_another_is_the_other() =>
        Gen.Select(Dates, Times, Dates, Times, Zones).Sample((day, time, otherDay, otherTime, zone) =>
        {
            var (local, otherLocal) =
                (new LocalDateTimeValue(day.AsDate(), time), new LocalDateTimeValue(otherDay.AsDate(), otherTime));
            Check(Value.Of(local), Value.Of(otherLocal));
            Check(day, otherDay);
            Check(Zoned(local.Date, local.Time, zone), Zoned(otherLocal.Date, otherLocal.Time, zone));

            static void Check(Value from, Value to)
            {
                Assert.Equal(to, Arithmetic.Add(from, TemporalValues.Between(from, to)));
                if (from.Kind != Date) Assert.Equal(to, Arithmetic.Add(from, TemporalValues.InSeconds(from, to)));
            }
        });

    [Fact]
    public void The_calendar_is_that_of_NodaTime_where_NodaTime_has_one() =>
        Gen.Int[-4_300_000, 2_900_000].Sample(day =>
        {
            var noda = new NodaTime.LocalDate(1970, 1, 1).PlusDays(day);
            var (year, month, dayOfMonth) = Calendar.Split(day);
            Assert.Equal((noda.Year, noda.Month, noda.Day), ((int)year, month, dayOfMonth));
            Assert.Equal(day, Calendar.Day(year, month, dayOfMonth));
            Assert.Equal((int)noda.DayOfWeek, Calendar.Weekday(day));
            Assert.Equal(noda.DayOfYear, Calendar.DayOfYear(day));
            var rule = NodaTime.Calendars.WeekYearRules.Iso;
            Assert.Equal((rule.GetWeekYear(noda), rule.GetWeekOfWeekYear(noda)), ((int)Calendar.Week(day).Year, Calendar.Week(day).Week));
        });

    [Theory]
    [InlineData("1984-10-11", "millennium", "1000-01-01")]
    [InlineData("-0001-10-11", "millennium", "-1000-01-01")]
    [InlineData("1984-10-11", "century", "1900-01-01")]
    [InlineData("1984-10-11", "decade", "1980-01-01")]
    [InlineData("1984-10-11", "year", "1984-01-01")]
    [InlineData("1984-01-01", "weekYear", "1983-01-03")]
    [InlineData("1984-02-01", "weekYear", "1984-01-02")]
    [InlineData("1984-11-23", "quarter", "1984-10-01")]
    [InlineData("1984-10-11", "month", "1984-10-01")]
    [InlineData("1984-10-11", "week", "1984-10-08")]
    [InlineData("1984-10-11", "day", "1984-10-11")]
    public void A_date_is_cut_to_a_unit(string date, string unit, string expected) =>
        Assert.Equal(expected, Text(TemporalValues.Truncate(Date, unit, Make(Date, date), MapValue.Empty)));

    [Theory]
    [InlineData("week", "dayOfWeek", 2, "1984-10-09T00:00+01:00")]
    [InlineData("weekYear", "day", 5, "1984-01-05T00:00+01:00")]
    [InlineData("quarter", "day", 2, "1984-10-02T00:00+01:00")]
    [InlineData("day", "nanosecond", 2, "1984-10-11T00:00:00.000000002+01:00")]
    [InlineData("hour", "nanosecond", 2, "1984-10-11T12:00:00.000000002+01:00")]
    [InlineData("minute", "second", 7, "1984-10-11T12:31:07+01:00")]
    [InlineData("second", "millisecond", 2, "1984-10-11T12:31:14.002+01:00")]
    [InlineData("millisecond", "nanosecond", 2, "1984-10-11T12:31:14.645000002+01:00")]
    [InlineData("millisecond", "microsecond", 2, "1984-10-11T12:31:14.645002+01:00")]
    [InlineData("microsecond", "nanosecond", 2, "1984-10-11T12:31:14.645876002+01:00")]
    [InlineData("millisecond", "millisecond", 2, "1984-10-11T12:31:14.002+01:00")]
    public void Fields_are_laid_over_what_is_cut(string unit, string field, int value, string expected)
    {
        var input = Make(ValueKind.DateTime, "1984-10-11T12:31:14.645876123+01:00");
        Assert.Equal(expected, Text(TemporalValues.Truncate(ValueKind.DateTime, unit, input, MapValue.Of((field, Value.Of(value))))));
    }

    [Theory]
    [InlineData(ValueKind.DateTime, "hour", "1984-10-11T12:31-01:00", "1984-10-11T12:00+01:00[Europe/Stockholm]")]
    [InlineData(ValueKind.DateTime, "year", "1984-10-11", "1984-01-01T00:00+01:00[Europe/Stockholm]")]
    [InlineData(Time, "day", "1984-10-11T12:31-01:00", "00:00+01:00")]
    [InlineData(Time, "hour", "12:31", "12:00+01:00")]
    public void A_time_zone_among_the_fields_keeps_the_time_of_day(ValueKind kind, string unit, string input, string expected)
    {
        var from = input.Contains('T') ? ValueKind.DateTime : input.Contains(':') ? LocalTime : Date;
        var fields = MapValue.Of(("timezone", Value.Of("Europe/Stockholm")));
        Assert.Equal(expected, Text(TemporalValues.Truncate(kind, unit, Make(from, input), fields)));
    }

    [Theory]
    [InlineData(LocalTime, "day", "00:00")]
    [InlineData(LocalTime, "second", "12:31:14")]
    [InlineData(Time, "minute", "12:31+01:00")]
    [InlineData(LocalDateTime, "hour", "1984-10-11T12:00")]
    [InlineData(Date, "month", "1984-10-01")]
    public void Cutting_takes_what_a_type_has_of_the_input(ValueKind kind, string unit, string expected) =>
        Assert.Equal(expected, Text(TemporalValues.Truncate(
            kind, unit, Make(ValueKind.DateTime, "1984-10-11T12:31:14.645876123+01:00"), MapValue.Empty)));

    [Theory]
    [InlineData("1984-11-11T12:31:14.645876123+01:00[Europe/Stockholm]",
        "year 1984, quarter 4, month 11, week 45, weekYear 1984, day 11, ordinalDay 316, weekDay 7, dayOfWeek 7, dayOfQuarter 42, "
        + "hour 12, minute 31, second 14, millisecond 645, microsecond 645876, nanosecond 645876123, "
        + "timezone 'Europe/Stockholm', offset '+01:00', offsetMinutes 60, offsetSeconds 3600, "
        + "epochSeconds 469020674, epochMillis 469020674645")]
    [InlineData("1983-01-01T00:00-02:05:07", "week 52, weekYear 1982, timezone '-02:05:07', offsetSeconds -7507, offsetMinutes -125")]
    public void Parts_of_a_date_time(string text, string expected) =>
        CheckParts(Make(ValueKind.DateTime, text), expected);

    [Theory]
    [InlineData("P1Y4M10DT1H1M1.111111111S",
        "years 1, quarters 5, months 16, weeks 1, days 10, hours 1, minutes 61, seconds 3661, milliseconds 3661111, "
        + "microseconds 3661111111, nanoseconds 3661111111111, quartersOfYear 1, monthsOfQuarter 1, monthsOfYear 4, daysOfWeek 3, "
        + "minutesOfHour 1, secondsOfMinute 1, millisecondsOfSecond 111, microsecondsOfSecond 111111, nanosecondsOfSecond 111111111")]
    public void Parts_of_a_duration(string text, string expected) =>
        CheckParts(TemporalValues.CreateDuration(Value.Of(text)), expected);

    [Theory]
    [InlineData("seconds 2, milliseconds -1", "PT1.999S")]
    [InlineData("seconds -2, milliseconds 1", "PT-1.999S")]
    [InlineData("seconds -2, milliseconds -1", "PT-2.001S")]
    [InlineData("days 1, milliseconds -1", "P1DT-0.001S")]
    [InlineData("seconds -60, milliseconds -1", "PT-1M-0.001S")]
    [InlineData("years 12, months 5, days -14, hours 16", "P12Y5M-14DT16H")]
    [InlineData("minutes 12, seconds -60", "PT11M")]
    [InlineData("quarters 2, weeks 1", "P6M7D")]
    public void Durations_carry_their_signs(string parts, string expected)
    {
        var map =
            parts.Split(", ").Select(part => part.Split(' ')).Select(part => (part[0], Value.Of(long.Parse(part[1]))));
        Assert.Equal(expected, Text(TemporalValues.CreateDuration(Value.Of(MapValue.Of([.. map])))));
    }

    [Theory]
    [InlineData("2017-03-26T02:30[Europe/Stockholm]", "2017-03-26T03:30+02:00[Europe/Stockholm]")]
    [InlineData("2017-10-29T02:30[Europe/Stockholm]", "2017-10-29T02:30+02:00[Europe/Stockholm]")]
    [InlineData("2017-10-29T02:30+01:00[Europe/Stockholm]", "2017-10-29T02:30+01:00[Europe/Stockholm]")]
    [InlineData("+12017-07-01T00:00[Europe/Stockholm]", "+12017-07-01T00:00+02:00[Europe/Stockholm]")]
    [InlineData("+999999999-12-31T23:59:59.999999999Z", "+999999999-12-31T23:59:59.999999999Z")]
    [InlineData("2015-Q3-21T10Z", "2015-07-21T10:00Z")]
    [InlineData("2015-07-21", "2015-07-21T00:00Z")]
    [InlineData("2015-07-21t21:40:32,5z", "2015-07-21T21:40:32.500Z")]
    public void Date_times_are_read_and_put_right(string text, string expected) =>
        Assert.Equal(expected, Text(Make(ValueKind.DateTime, text)));

    [Theory]
    [InlineData(Date, "2015-02-29")]
    [InlineData(Date, "2015-13-01")]
    [InlineData(Date, "2015-W54")]
    [InlineData(Date, "2015-366")]
    [InlineData(Date, "2015-1-1")]
    [InlineData(Date, "2015-07-21T10:00")]
    [InlineData(Date, "+1000000000-01-01")]
    [InlineData(LocalTime, "24:00")]
    [InlineData(LocalTime, "12:60")]
    [InlineData(LocalTime, "12:31+01:00")]
    [InlineData(Time, "12:31+19:00")]
    [InlineData(Time, "12:31[Europe/Stockholm]")]
    [InlineData(ValueKind.DateTime, "2015-07-21T21:40+05:00[Europe/Stockholm]")]
    [InlineData(ValueKind.DateTime, "2015-07-21T21:40[Mars/Olympus]")]
    [InlineData(LocalDateTime, "2015-07-21T21:40Z")]
    [InlineData(Duration, "P")]
    [InlineData(Duration, "P1H")]
    [InlineData(Duration, "PT")]
    [InlineData(Duration, "P99999999999999999999Y")]
    public void Texts_that_say_nothing_valid_are_refused(ValueKind kind, string text) => Assert.Same(
        ErrorCode.InvalidArgument,
        Assert.Throws<CypherException>(() => kind == Duration
            ? TemporalValues.CreateDuration(Value.Of(text))
            : Make(kind, text)).Code);

    [Theory]
    [InlineData("year must be given", "month 5")]
    [InlineData("`month` must be given", "year 1984, day 5")]
    [InlineData("`month` is 13, but goes from 1 to 12", "year 1984, month 13")]
    [InlineData("There is no day 30 in month 2 of the year 1984", "year 1984, month 2, day 30")]
    [InlineData("either month and day", "year 1984, month 2, week 5")]
    [InlineData("The day must be given before the time of day", "year 1984, hour 5")]
    [InlineData("`hour` must be given", "year 1984, month 1, day 1, minute 5")]
    [InlineData("a LOCAL DATETIME is not made from `minutes`", "year 1984, month 1, day 1, hour 1, minutes 5")]
    public void Maps_that_say_nothing_valid_are_refused_with_the_reason(string reason, string parts)
    {
        var map =
            parts.Split(", ").Select(part => part.Split(' ')).Select(part => (part[0], Value.Of(long.Parse(part[1]))));
        var error = Assert.Throws<CypherException>(
            () => TemporalValues.Create(LocalDateTime, Value.Of(MapValue.Of([.. map]))));
        Assert.Contains(reason.Trim('`'), error.Error.Message.Replace("`year`", "year"));
    }

    [Fact]
    public void Results_out_of_range_are_errors()
    {
        var last = Make(Date, "+999999999-12-31");
        foreach (var duration in new[] { "P1D", "P1M", "P9000000000000000000D", "P9000000000000000000M" })
            Assert.Same(ErrorCode.InvalidArgument, Assert.Throws<CypherException>(
                () => Arithmetic.Add(last, TemporalValues.CreateDuration(Value.Of(duration)))).Code);
        var longest = Value.Of(new DurationValue(0, 0, long.MaxValue, 0));
        Assert.Throws<CypherException>(() => Arithmetic.Add(longest, longest));
        Assert.Throws<CypherException>(() => Arithmetic.Multiply(longest, Value.Of(2)));
        Assert.Throws<CypherException>(() => Arithmetic.Add(Make(ValueKind.DateTime, "2015-01-01T00:00Z"), longest));
        Assert.Throws<CypherException>(() => TemporalValues.Component(longest, "nanoseconds"));
        Assert.Throws<CypherException>(() => TemporalValues.FromEpoch(long.MaxValue, 0));
    }

    [Fact]
    public void The_clock_gives_each_type_its_part_of_the_moment()
    {
        var moment = new DateTimeOffset(2024, 7, 1, 23, 30, 15, 250, TimeSpan.Zero);
        Assert.Equal("2024-07-02", Text(TemporalValues.Now(Date, moment, "Europe/Stockholm")));
        Assert.Equal("2024-07-01T23:30:15.250Z", Text(TemporalValues.Now(ValueKind.DateTime, moment, null)));
        Assert.Equal("16:30:15.250-07:00", Text(TemporalValues.Now(Time, moment, "America/Los Angeles")));
    }

    static void CheckParts(Value value, string expected) => Assert.Equal(
        expected, string.Join(", ", expected.Split(", ").Select(part => part.Split(' ')[0])
            .Select(name => $"{name} {TemporalValues.Component(value, name)}")));

    static Value Make(ValueKind kind, string text) => TemporalValues.Create(kind, Value.Of(text));

    static Value Zoned(DateValue date, LocalTimeValue time, string zone) =>
        Value.Of(Cypher.Values.Temporal.TimeZone.Parse(zone).At(new(date, time)));

    static string? Text(Value value) => ValueText.Of(value);
}
