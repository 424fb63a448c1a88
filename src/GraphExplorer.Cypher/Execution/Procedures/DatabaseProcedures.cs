using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>
/// What the database says of itself (Neo4j 5, "Procedures"). Neo4j Browser, cypher-shell and older drivers call these
/// when they connect.
/// </summary>
static class DatabaseProcedures
{
    /// <summary>The Neo4j whose behaviour clients may expect; the Bolt server greets them with the same.</summary>
    const string KernelVersion = "5.26.0";

    static readonly ProcedureOutput[] s_routing =
        [new("ttl", StaticType.Integer), new("servers", StaticType.ListOf(StaticType.Map))];

    static readonly ProcedureArgument[] s_routingInputs =
        [new("context", StaticType.Map), new("database", StaticType.String, "null")];

    static readonly ProcedureOutput[] s_setting =
    [
        new("name", StaticType.String), new("description", StaticType.String), new("value", StaticType.String),
        new("dynamic", StaticType.Boolean),
    ];

    static readonly ProcedureOutput[] s_identity =
        [new("id", StaticType.String), new("name", StaticType.String), new("creationDate", StaticType.String)];

    public static IEnumerable<Procedure> All =>
    [
        Dbms("dbms.components", "Names, versions and edition of what runs here.", [],
            [
                new("name", StaticType.String), new("versions", StaticType.ListOf(StaticType.String)),
                new("edition", StaticType.String),
            ], Components),
        Dbms("dbms.info", "Identity and name of the server.", [], s_identity, Identity),
        Dbms("dbms.showCurrentUser", "Who is asking.", [],
            [
                new("username", StaticType.String), new("roles", StaticType.ListOf(StaticType.String)),
                new("flags", StaticType.ListOf(StaticType.String)),
            ], CurrentUser),
        Dbms("dbms.clientConfig", "The settings that a client asks for.", [], s_setting, ClientSettings),
        Dbms("dbms.listConfig", "The settings whose names contain a text.",
            [new("searchString", StaticType.String, "\"\"")],
            [.. s_setting, new("defaultValue", StaticType.String)], ListSettings),
        Dbms("dbms.routing.getRoutingTable", "Where to send reads and writes: here.", s_routingInputs, s_routing, Route),
        new(new ProcedureSignature("dbms.cluster.routing.getRoutingTable", s_routingInputs, s_routing)
        {
            Mode = ProcedureMode.Dbms,
            Description = "The same under the name of earlier versions.",
            ReplacedBy = "dbms.routing.getRoutingTable",
        }, Route),
        new(new ProcedureSignature("db.info", [], s_identity) { Description = "Identity and name of the database." }, Identity),
        new(new ProcedureSignature("db.ping", [], [new("success", StaticType.Boolean)])
        {
            Description = "Answers true.",
        }, (_, _) => [[Value.True]]),
    ];

    static Procedure Dbms(
        string name, string description, ProcedureArgument[] inputs, ProcedureOutput[] outputs, ProcedureBody body) =>
        new(new ProcedureSignature(name, inputs, outputs) { Mode = ProcedureMode.Dbms, Description = description }, body);

    static IEnumerable<Value[]> Components(QueryRun run, Value[] arguments) =>
    [
        [Value.Of("Neo4j Kernel"), Value.Of([Value.Of(KernelVersion)]), Value.Of("community")],
        [Value.Of("Cypher"), Value.Of([Value.Of("5")]), Value.Of("")],
        [Value.Of("GraphExplorer Cypher"), Value.Of([Value.Of(run.Host.Version)]), Value.Of("community")],
    ];

    // The store does not keep its day of birth, so that column is null.
    static IEnumerable<Value[]> Identity(QueryRun run, Value[] arguments) =>
        [[Value.Of(run.Graph.ElementIds.Store.ToString("N").ToUpperInvariant()), Value.Of(run.Host.DatabaseName), default]];

    static IEnumerable<Value[]> CurrentUser(QueryRun run, Value[] arguments) =>
        [[Value.Of(run.Transaction?.User ?? ""), Value.Of(ListValue.Empty), Value.Of(ListValue.Empty)]];

    static IEnumerable<Value[]> ClientSettings(QueryRun run, Value[] arguments) =>
    [
        Setting("browser.allow_outgoing_connections", "Whether Neo4j Browser may load content from elsewhere.", "false"),
        Setting("browser.credential_timeout", "How long Neo4j Browser keeps a login; 0s for as long as it is open.", "0s"),
        Setting("browser.post_connect_cmd", "What Neo4j Browser runs when it has connected.", ""),
        Setting("browser.remote_content_hostname_whitelist", "Where Neo4j Browser may load content from.", ""),
        Setting("browser.retain_connection_credentials", "Whether Neo4j Browser keeps a login.", "true"),
        Setting("browser.retain_editor_history", "Whether Neo4j Browser keeps what was written.", "true"),
        Setting("client.allow_telemetry", "Whether a client may report how it is used.", "false"),
        Setting("dbms.default_database", "Name of the database.", run.Host.DatabaseName),
        Setting("dbms.security.auth_enabled", "Whether a login is asked for.", "true"),
    ];

    static Value[] Setting(string name, string description, string value) =>
        [Value.Of(name), Value.Of(description), Value.Of(value), Value.False];

    static IEnumerable<Value[]> ListSettings(QueryRun run, Value[] arguments)
    {
        var wanted = arguments.Length > 0 && arguments[0].TryString(out var text) ? text : "";
        return run.Host.Settings
            .Where(setting => setting.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            .Select(setting => (Value[])
                [.. Setting(setting.Name, setting.Description, setting.Value), Value.Of(setting.Default)]);
    }

    /// <summary>A single server does everything, at the address under which the client has found it.</summary>
    static IEnumerable<Value[]> Route(QueryRun run, Value[] arguments)
    {
        const long secondsToLive = 300;
        var context = arguments[0].IsMap ? arguments[0].AsMap() : MapValue.Empty;
        var address = context["address"].TryString(out var given) ? given : "localhost:7687";
        var servers = new[] { "WRITE", "READ", "ROUTE" }.Select(role => Value.Of(MapValue.Of(
            ("addresses", Value.Of([Value.Of(address)])), ("role", Value.Of(role)))));
        return [[Value.Of(secondsToLive), Value.Of(servers.ToArray())]];
    }
}
