using System.Text.RegularExpressions;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>Offsets of named time zones, for peers that count seconds in local time (before Bolt 5).</summary>
static partial class TimeZones
{
    const long SecondsMin = -62_135_596_800;
    const long SecondsMax = 253_402_300_799;

    /// <summary>Offset at an instant. Throws <see cref="ArgumentException"/> for an unknown zone.</summary>
    public static int OffsetSecondsAtUtc(string zoneId, long epochSecondsUtc)
    {
        var zone = Find(zoneId) ?? throw new ArgumentException($"The time zone '{zoneId}' is not known.");
        return OffsetSecondsAtUtc(zone, epochSecondsUtc);
    }

    /// <summary>
    /// Instant of a local time; a local time that comes twice is taken at the offset before the change. Throws
    /// <see cref="MalformedMessageException"/> for an unknown zone.
    /// </summary>
    public static long ToUtcSeconds(string zoneId, long localSeconds)
    {
        var zone = Find(zoneId) ?? throw new MalformedMessageException($"The time zone '{zoneId}' is not known.");
        var before = OffsetSecondsAtUtc(zone, localSeconds - 86_400);
        if (OffsetSecondsAtUtc(zone, localSeconds - before) == before)
            return localSeconds - before;
        return localSeconds - OffsetSecondsAtUtc(zone, localSeconds + 86_400);
    }

    static int OffsetSecondsAtUtc(TimeZoneInfo zone, long epochSecondsUtc)
    {
        // Outside of the years that .NET can tell, the nearest year it can stands in.
        var at = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(epochSecondsUtc, SecondsMin, SecondsMax));
        return (int)zone.GetUtcOffset(at).TotalSeconds;
    }

    /// <summary>
    /// The name goes to the file system as a part of a path, so it must look like a name of the time zone database.
    /// </summary>
    static TimeZoneInfo? Find(string zoneId) =>
        ZoneName().IsMatch(zoneId) && TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) ? zone : null;

    [GeneratedRegex(@"^[A-Za-z0-9_+\-]{1,40}(/[A-Za-z0-9_+\-]{1,40}){0,3}$")]
    private static partial Regex ZoneName();
}
