using System.Globalization;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Wire;

/// <summary>A version of the Bolt protocol, and what it can do.</summary>
readonly record struct BoltVersion(byte Major, byte Minor) : IComparable<BoltVersion>
{
    /// <summary>Every version that this library speaks, best first. No server ever speaks 5.5.</summary>
    public static IReadOnlyList<BoltVersion> Supported { get; } =
        [new(5, 8), new(5, 7), new(5, 6), new(5, 4), new(5, 3), new(5, 2), new(5, 1), new(5, 0), new(4, 4)];

    /// <summary>Credentials travel in LOGON, not in HELLO.</summary>
    public bool HasLogon => this >= new BoltVersion(5, 1);

    public bool HasTelemetry => this >= new BoltVersion(5, 4);

    /// <summary>Notifications travel as GQL statuses.</summary>
    public bool HasStatuses => this >= new BoltVersion(5, 5);

    /// <summary>Failures carry a GQL status.</summary>
    public bool HasGqlFailures => this >= new BoltVersion(5, 7);

    /// <summary>RUN and BEGIN are answered with the name of the database.</summary>
    public bool NamesDatabase => this >= new BoltVersion(5, 8);

    /// <summary>HELLO may ask for date-times in UTC, which later versions always have.</summary>
    public bool HasUtcPatch => Major < 5;

    public static bool operator <(BoltVersion left, BoltVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(BoltVersion left, BoltVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(BoltVersion left, BoltVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BoltVersion left, BoltVersion right) => left.CompareTo(right) >= 0;

    public int CompareTo(BoltVersion other) => (Major << 8 | Minor).CompareTo(other.Major << 8 | other.Minor);

    /// <summary>
    /// Structures as this version has them; before 5.0 <paramref name="utcPatch"/> tells whether HELLO asked for UTC.
    /// </summary>
    public StructureForm Form(bool utcPatch, bool graphTypes) => new(Major >= 5, Major >= 5 || utcPatch, graphTypes);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
