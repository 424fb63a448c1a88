namespace GraphExplorer.Store;

/// <summary>The text form of a <see cref="GraphAddress"/>.</summary>
static class GraphAddressParser
{
    const string Accepted =
        "Accepted are embedded:PATH, bolt://HOST[:PORT], bolt+s://…, bolt+ssc://…, neo4j://HOST[:PORT], neo4j+s://… and neo4j+ssc://….";

    const string EmbeddedScheme = "embedded:";

    public static (GraphAddress? Address, string Problem) Read(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return Wrong("The address of the graph is empty.");
        if (text.StartsWith(EmbeddedScheme, StringComparison.OrdinalIgnoreCase)) return ReadEmbedded(text[EmbeddedScheme.Length..]);

        var split = text.IndexOf("://", StringComparison.Ordinal);
        if (split < 0) return Wrong($"'{text}' is not the address of a graph: it has no scheme.");
        return SchemeOf(text[..split].ToLowerInvariant()) is { } scheme
            ? ReadServer(text, scheme)
            : Wrong($"'{text[..split]}' is not a known way to a graph.");
    }

    static (GraphAddress?, string) ReadEmbedded(string path)
    {
        if (path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("///", StringComparison.Ordinal))
            return Wrong("An embedded store has a path, not a host: write embedded:/path/to/graph.db.");
        return path.Trim().Length == 0
            ? Wrong("embedded: needs the path of the store's file, as in embedded:/var/lib/graph-explorer/graph.db.")
            : (new GraphAddress { Transport = GraphTransport.Embedded, Path = path }, "");
    }

    static (GraphAddress?, string) ReadServer(string text, (GraphTransport Transport, GraphEncryption Encryption) scheme)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return Wrong($"'{WithoutCredentials(text)}' is not a valid address: it needs a host and may have a port from 1 to 65535.");
        if (uri.UserInfo.Length > 0)
            return Wrong("The address holds a user name or password. Give them as settings of their own, not in the address.");
        if (uri.AbsolutePath is not ("" or "/"))
            return Wrong($"The address has a path, '{uri.AbsolutePath}'. Name a database as ?database=NAME.");
        if (uri.Port == 0) return Wrong("Port 0 is not a port that a server can be reached on.");
        if (DatabaseOf(uri.Query) is not { } database)
            return Wrong($"'{uri.Query}' is not understood; only ?database=NAME is.");
        return (new GraphAddress
        {
            Transport = scheme.Transport,
            Encryption = scheme.Encryption,
            Host = uri.Host.Trim('[', ']'),
            Port = uri.Port < 0 ? GraphAddress.DefaultPort : uri.Port,
            Database = database,
        }, "");
    }

    static string? DatabaseOf(string query)
    {
        if (query.Length <= 1) return "";
        const string key = "?database=";
        return query.StartsWith(key, StringComparison.Ordinal) && query.Length > key.Length && !query.Contains('&')
            ? Uri.UnescapeDataString(query[key.Length..])
            : null;
    }

    static (GraphTransport, GraphEncryption)? SchemeOf(string scheme) => scheme switch
    {
        "bolt" => (GraphTransport.Bolt, GraphEncryption.None),
        "bolt+s" => (GraphTransport.Bolt, GraphEncryption.Trusted),
        "bolt+ssc" => (GraphTransport.Bolt, GraphEncryption.AnyCertificate),
        "neo4j" => (GraphTransport.Neo4j, GraphEncryption.None),
        "neo4j+s" => (GraphTransport.Neo4j, GraphEncryption.Trusted),
        "neo4j+ssc" => (GraphTransport.Neo4j, GraphEncryption.AnyCertificate),
        _ => null,
    };

    static string WithoutCredentials(string text)
    {
        var at = text.LastIndexOf('@');
        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        return at > start ? text[..start] + "…" + text[at..] : text;
    }

    static (GraphAddress?, string) Wrong(string what) => (null, what + " " + Accepted);
}
