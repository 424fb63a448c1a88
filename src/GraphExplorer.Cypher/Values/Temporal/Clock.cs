namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>How many of what are in what.</summary>
static class Clock
{
    public const long NanosPerMicro = 1_000;
    public const long NanosPerMilli = 1_000_000;
    public const long NanosPerSecond = 1_000_000_000;
    public const long NanosPerMinute = 60 * NanosPerSecond;
    public const long NanosPerHour = 60 * NanosPerMinute;
    public const long NanosPerDay = 24 * NanosPerHour;
    public const int SecondsPerMinute = 60;
    public const int SecondsPerHour = 3_600;
    public const int SecondsPerDay = 86_400;
    public const int OffsetSecondsMax = 18 * SecondsPerHour;
}
