namespace GraphExplorer.Bolt.Wire;

/// <summary>
/// Versions as four bytes of a handshake offer them: zero, how many minor versions below, minor, major (Bolt handshake,
/// "Bolt version 4.3").
/// </summary>
readonly record struct VersionRange(byte Major, byte MinorMax, byte Below)
{
    /// <summary>The ranges of <see cref="BoltVersion.Supported"/>, best first.</summary>
    public static IReadOnlyList<VersionRange> Supported { get; } = [new(5, 8, 2), new(5, 4, 4), new(4, 4, 0)];

    public static VersionRange Read(ReadOnlySpan<byte> bytes) => new(bytes[3], bytes[2], bytes[1]);

    public void Write(Span<byte> bytes) => (bytes[0], bytes[1], bytes[2], bytes[3]) = (0, Below, MinorMax, Major);

    public bool Contains(BoltVersion version) =>
        version.Major == Major && version.Minor <= MinorMax && version.Minor >= MinorMax - Below;
}
