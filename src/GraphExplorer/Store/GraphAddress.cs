namespace GraphExplorer.Store;

/// <summary>How a store is spoken to.</summary>
public enum GraphTransport
{
    /// <summary>The engine in this process, over an in-memory pipe.</summary>
    Embedded,

    /// <summary>One server, by the Bolt client of this program.</summary>
    Bolt,

    /// <summary>A server or cluster with routing, by the official driver.</summary>
    Neo4j,
}

/// <summary>How the connection is secured.</summary>
public enum GraphEncryption
{
    None,

    /// <summary>TLS with a certificate that the machine trusts.</summary>
    Trusted,

    /// <summary>TLS with any certificate, for servers with a self-signed one.</summary>
    AnyCertificate,
}

/// <summary>
/// Where a graph is: <c>embedded:PATH</c>, <c>bolt://HOST[:PORT]</c> or <c>neo4j://HOST[:PORT]</c>, the latter two
/// also with
/// <c>+s</c> (TLS) and <c>+ssc</c> (TLS, self-signed certificate) and with <c>?database=NAME</c>. It never holds
/// credentials.
/// </summary>
public sealed record GraphAddress
{
    /// <summary>Port of Bolt where an address names none.</summary>
    public const int DefaultPort = 7687;

    /// <summary>Path of an embedded store that lives in memory only.</summary>
    public const string Memory = ":memory:";

    public required GraphTransport Transport { get; init; }

    /// <summary>File of an embedded store, or <see cref="Memory"/>; empty otherwise.</summary>
    public string Path { get; init; } = "";

    /// <summary>Name or address of the server; empty for an embedded store.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; }

    public GraphEncryption Encryption { get; init; }

    /// <summary>Database on the server; empty = the user's default one.</summary>
    public string Database { get; init; } = "";

    /// <summary>Reads an address. Throws <see cref="FormatException"/> with a message that says what is wrong and
    /// what is accepted.</summary>
    public static GraphAddress Parse(string text) =>
        TryParse(text, out var address, out var problem) ? address! : throw new FormatException(problem);

    /// <summary>Reads an address; on false, <paramref name="problem"/> says what is wrong and what is
    /// accepted.</summary>
    public static bool TryParse(string text, out GraphAddress? address, out string problem)
    {
        (address, problem) = GraphAddressParser.Read(text);
        return address is not null;
    }

    /// <summary>The address as <see cref="Parse"/> reads it.</summary>
    public override string ToString()
    {
        if (Transport == GraphTransport.Embedded) return "embedded:" + Path;
        var scheme = Transport == GraphTransport.Bolt ? "bolt" : "neo4j";
        var suffix = Encryption switch
        {
            GraphEncryption.Trusted => "+s",
            GraphEncryption.AnyCertificate => "+ssc",
            _ => "",
        };
        var host = Host.Contains(':') ? $"[{Host}]" : Host;
        var database = Database.Length > 0 ? "?database=" + Uri.EscapeDataString(Database) : "";
        return $"{scheme}{suffix}://{host}:{Port}{database}";
    }
}
