namespace GraphExplorer.Bolt.PackStream;

/// <summary>How much one message from the peer may hold. A message past a limit ends the connection.</summary>
/// <param name="MessageBytesMax">Bytes of one message without its chunk headers.</param>
/// <param name="ElementsMax">Values of one message, counting every entry of every list, map and structure.</param>
/// <param name="DepthMax">Lists, maps and structures inside one another, the message's own structure not counted; at
/// most 500.</param>
public sealed record PackStreamLimits(int MessageBytesMax, int ElementsMax, int DepthMax)
{
    const int DepthBound = 500;

    /// <inheritdoc cref="PackStreamLimits(int, int, int)" path="/param[@name='MessageBytesMax']"/>
    public int MessageBytesMax { get; init; } = Positive(MessageBytesMax, nameof(MessageBytesMax), int.MaxValue);

    /// <inheritdoc cref="PackStreamLimits(int, int, int)" path="/param[@name='ElementsMax']"/>
    public int ElementsMax { get; init; } = Positive(ElementsMax, nameof(ElementsMax), int.MaxValue);

    /// <inheritdoc cref="PackStreamLimits(int, int, int)" path="/param[@name='DepthMax']"/>
    public int DepthMax { get; init; } = Positive(DepthMax, nameof(DepthMax), DepthBound);

    /// <summary>What a stranger may send: Neo4j's limits before login.</summary>
    public static PackStreamLimits BeforeLogon { get; } = new(8 * 1024, 64, 4);

    /// <summary>What a logged-on client may send, unless configured otherwise.</summary>
    public static PackStreamLimits AfterLogon { get; } = new(16 * 1024 * 1024, 1_000_000, 64);

    /// <summary>What a server may send to our client, unless configured otherwise.</summary>
    public static PackStreamLimits OfServer { get; } = new(64 * 1024 * 1024, 4_000_000, 128);

    static int Positive(int value, string name, int max) => value >= 1 && value <= max
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"The limit must be 1 to {max}.");
}
