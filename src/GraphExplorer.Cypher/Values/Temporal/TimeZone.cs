using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// A fixed offset from UTC, or a zone of the tz database by its name (the offset then means nothing).
/// </summary>
readonly partial record struct TimeZone(string? Name, int OffsetSeconds)
{
    /// <summary>The calendar repeats after this many days (400 years), and so do the rules of the zones.</summary>
    const long DaysPerCycle = 146_097;

    public static readonly TimeZone Utc = new(null, 0);

    /// <summary>Seconds since 1970 between which NodaTime knows the zones: the years -9998 and 9999.</summary>
    static readonly long s_first = LocalDateTimeOf(-9_900);
    static readonly long s_last = LocalDateTimeOf(9_900);

    /// <summary>
    /// An offset (<c>Z</c>, <c>+1</c>, <c>+01</c>, <c>+0100</c>, <c>-02:05:07</c>) or a name (<c>Europe/Stockholm</c>).
    /// </summary>
    /// <exception cref="Errors.CypherException">It is neither.</exception>
    public static TimeZone Parse(string text)
    {
        if (TryOffset(text, out var offset)) return new(null, offset);
        var name = text.Replace(' ', '_');
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is null)
            throw TemporalError.Of($"There is no time zone '{text}'");
        return new(name, 0);
    }

    public static bool TryOffset(string text, out int seconds)
    {
        seconds = 0;
        if (text is "Z" or "z") return true;
        var match = Offset().Match(text);
        if (!match.Success) return false;
        seconds = Number(match.Groups[2]) * Clock.SecondsPerHour + Number(match.Groups[3]) * Clock.SecondsPerMinute
            + Number(match.Groups[4]);
        if (match.Groups[1].ValueSpan is "-") seconds = -seconds;
        return seconds is >= -Clock.OffsetSecondsMax and <= Clock.OffsetSecondsMax;

        static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The offset at an instant (seconds since 1970 in UTC).</summary>
    public int OffsetAt(long epochSecond)
    {
        if (Name is null) return OffsetSeconds;
        return Zone().GetUtcOffset(Instant.FromUnixTimeSeconds(InKnownTime(epochSecond, out _))).Seconds;
    }

    /// <summary>
    /// The instant of a local date and time. Of the two that a clock set back gives, the first, unless the offset
    /// that is preferred says otherwise; one that a clock set forward leaves out moves forward by as much.
    /// </summary>
    public DateTimeValue At(LocalDateTimeValue local, int? preferredOffset = null)
    {
        if (Name is null) return new(local.Date, local.Time, OffsetSeconds, null);
        var second = InKnownTime(local.EpochSecond, out var shift);
        var noda = Instant.FromUnixTimeSeconds(second).InUtc().LocalDateTime;
        var map = Zone().MapLocal(noda);
        if (map.Count == 0)
        {
            var (before, after) = (map.EarlyInterval.WallOffset.Seconds, map.LateInterval.WallOffset.Seconds);
            var moved = LocalDateTimeValue.Of(second - shift + after - before, local.Time.Nano);
            return new(moved.Date, moved.Time, after, Name);
        }
        var offset = map.EarlyInterval.WallOffset.Seconds;
        if (map.Count == 2 && preferredOffset == map.LateInterval.WallOffset.Seconds) offset = preferredOffset.Value;
        return new(local.Date, local.Time, offset, Name);
    }

    /// <summary>The date and time here at an instant (seconds since 1970 in UTC).</summary>
    public DateTimeValue At(long epochSecond, int nano)
    {
        var offset = OffsetAt(epochSecond);
        var local = LocalDateTimeValue.Of(epochSecond + offset, nano);
        return new(local.Date, local.Time, offset, Name);
    }

    public override string ToString() => Name ?? TemporalText.Offset(OffsetSeconds);

    DateTimeZone Zone() => DateTimeZoneProviders.Tzdb[Name!];

    /// <summary>The same moment of another year, when NodaTime does not know this one.</summary>
    static long InKnownTime(long epochSecond, out long shift)
    {
        const long cycle = DaysPerCycle * Clock.SecondsPerDay;
        var beyond = epochSecond > s_last ? epochSecond - s_last : epochSecond < s_first ? epochSecond - s_first : 0;
        shift = beyond == 0 ? 0 : -(beyond / cycle + Math.Sign(beyond)) * cycle;
        return epochSecond + shift;
    }

    static long LocalDateTimeOf(long year) => Calendar.Day(year, 1, 1) * Clock.SecondsPerDay;

    [GeneratedRegex(@"^([+-])([0-9][0-9]?)(?:(?<=[0-9][0-9]):?([0-5][0-9])(?::?([0-5][0-9]))?)?\z")]
    private static partial Regex Offset();
}
