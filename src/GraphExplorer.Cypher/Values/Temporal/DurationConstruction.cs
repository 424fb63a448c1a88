using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// Makes durations from maps of their parts and from texts of ISO 8601: by unit (<c>P1Y2M3W4DT5H6M7.8S</c>, every
/// number with a sign or a fraction if need be) or like a date (<c>P2012-02-02T14:37:21.545</c>).
/// </summary>
static partial class DurationConstruction
{
    const int MonthsPerYear = 12;
    const int MonthsPerQuarter = 3;

    public static DurationValue Parse(string text)
    {
        if (Units().Match(text) is { Success: true } units && units.Groups["some"].Length > 0) return FromUnits(units);
        if (DateLike().Match(text) is { Success: true } date) return FromDate(date);
        throw TemporalError.Unreadable(text, "a duration");
    }

    public static DurationValue Build(MapValue map)
    {
        var fields = new FieldMap(map);
        var months = Sum(
            (fields.Take("years"), MonthsPerYear), (fields.Take("quarters"), MonthsPerQuarter),
            (fields.Take("months"), 1));
        var days = Sum((fields.Take("weeks"), Calendar.DaysPerWeek), (fields.Take("days"), 1));
        var seconds = Sum(
            (fields.Take("hours"), Clock.SecondsPerHour), (fields.Take("minutes"), Clock.SecondsPerMinute),
            (fields.Take("seconds"), 1));
        var nanos = Sum(
            (fields.Take("milliseconds"), Clock.NanosPerMilli), (fields.Take("microseconds"), Clock.NanosPerMicro),
            (fields.Take("nanoseconds"), 1));
        fields.DemandAllTaken("a DURATION");
        return months.IsInteger && days.IsInteger && seconds.IsInteger && nanos.IsInteger
            ? DurationValue.Of(months.AsInteger(), days.AsInteger(), seconds.AsInteger(), nanos.AsInteger())
            : DurationValue.Approximate(months.AsNumber(), days.AsNumber(), seconds.AsNumber(), nanos.AsNumber());
    }

    /// <summary>An integer unless one of the numbers is a float.</summary>
    static Value Sum(params ReadOnlySpan<(Value Number, long Factor)> parts)
    {
        var sum = Value.Of(0L);
        foreach (var (number, factor) in parts)
        {
            if (number.IsNull) continue;
            if (!number.IsNumber)
                throw TemporalError.Of(
                    $"A duration is made from numbers, not from {KindNames.WithArticle(number.Kind)}");
            sum = Arithmetic.Add(sum, Arithmetic.Multiply(number, Value.Of(factor)));
        }
        return sum;
    }

    static DurationValue FromUnits(Match match)
    {
        var sign = match.Groups["sign"].ValueSpan is "-" ? -1 : 1;
        var builder = new MapBuilder();
        foreach (var name in new[] { "years", "months", "weeks", "days", "hours", "minutes" })
            if (match.Groups[name] is { Success: true } group)
                builder.Set(name, Number(group.Value));
        if (match.Groups["seconds"] is { Success: true } seconds) SetSeconds(builder, seconds.Value);
        var duration = Build(builder.Build());
        return sign == 1 ? duration : duration.Times(-1L);
    }

    static Value Number(string text)
    {
        text = text.Replace(',', '.');
        return text.Contains('.')
            ? Value.Of(double.Parse(text, CultureInfo.InvariantCulture))
            : long.TryParse(text, CultureInfo.InvariantCulture, out var integer)
                ? Value.Of(integer)
                : throw TemporalError.Of("The duration is too long");
    }

    /// <summary>Seconds and their fraction apart, so that nine digits stay exact.</summary>
    static void SetSeconds(MapBuilder builder, string text)
    {
        var point = text.AsSpan().IndexOfAny('.', ',');
        builder.Set("seconds", Number(point < 0 ? text : text[..point]));
        if (point < 0) return;
        var digits = text[(point + 1)..].PadRight(9, '0')[..9];
        var nanos = long.Parse(digits, CultureInfo.InvariantCulture);
        builder.Set("nanoseconds", Value.Of(text[0] == '-' ? -nanos : nanos));
    }

    static DurationValue FromDate(Match match)
    {
        var builder = new MapBuilder();
        foreach (var name in new[] { "years", "months", "days", "hours", "minutes" })
            if (match.Groups[name] is { Success: true } group)
                builder.Set(name, Number(group.Value));
        if (match.Groups["seconds"] is { Success: true } seconds) SetSeconds(builder, seconds.Value);
        var duration = Build(builder.Build());
        return match.Groups["sign"].ValueSpan is "-" ? duration.Times(-1L) : duration;
    }

    [GeneratedRegex(
        @"^(?<sign>[+-]?)P(?<some>(?:(?<years>[+-]?[0-9]+(?:[.,][0-9]+)?)Y)?(?:(?<months>[+-]?[0-9]+(?:[.,][0-9]+)?)M)?"
        + @"(?:(?<weeks>[+-]?[0-9]+(?:[.,][0-9]+)?)W)?(?:(?<days>[+-]?[0-9]+(?:[.,][0-9]+)?)D)?"
        + @"(?:T(?=.)(?:(?<hours>[+-]?[0-9]+(?:[.,][0-9]+)?)H)?(?:(?<minutes>[+-]?[0-9]+(?:[.,][0-9]+)?)M)?"
        + @"(?:(?<seconds>[+-]?[0-9]+(?:[.,][0-9]{1,9})?)S)?)?)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Units();

    [GeneratedRegex(
        @"^(?<sign>[+-]?)P(?=.)(?:(?<years>[0-9]{4})(?<dash>-?)(?<months>[0-9][0-9])\k<dash>(?<days>[0-9][0-9]))?"
        + @"(?:T(?<hours>[0-9][0-9])(?:(?<colon>:?)(?<minutes>[0-9][0-9])"
        + @"(?:\k<colon>(?<seconds>[0-9][0-9](?:[.,][0-9]{1,9})?))?)?)?\z")]
    private static partial Regex DateLike();
}
