using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>
/// The columns of each SHOW command, in Neo4j's order and spelling: first those that are shown without YIELD. Execution
/// gives rows in this order.
/// </summary>
static class ShowColumns
{
    static readonly StaticType s_dateTime = StaticType.Of(TypeKinds.DateTime);

    static readonly Columns s_indexes = new(12,
    [
        new("id", StaticType.Integer), new("name", StaticType.String), new("state", StaticType.String),
        new("populationPercent", StaticType.Float), new("type", StaticType.String),
        new("entityType", StaticType.String), new("labelsOrTypes", StaticType.List),
        new("properties", StaticType.List), new("indexProvider", StaticType.String),
        new("owningConstraint", StaticType.String), new("lastRead", s_dateTime), new("readCount", StaticType.Integer),
        new("trackedSince", s_dateTime), new("options", StaticType.Map), new("failureMessage", StaticType.String),
        new("createStatement", StaticType.String),
    ]);

    static readonly Columns s_constraints = new(8,
    [
        new("id", StaticType.Integer), new("name", StaticType.String), new("type", StaticType.String),
        new("entityType", StaticType.String), new("labelsOrTypes", StaticType.List),
        new("properties", StaticType.List), new("ownedIndex", StaticType.String),
        new("propertyType", StaticType.String), new("options", StaticType.Map),
        new("createStatement", StaticType.String),
    ]);

    static readonly Columns s_functions = new(3,
    [
        new("name", StaticType.String), new("category", StaticType.String), new("description", StaticType.String),
        new("signature", StaticType.String), new("isBuiltIn", StaticType.Boolean),
        new("argumentDescription", StaticType.List), new("returnDescription", StaticType.String),
        new("aggregating", StaticType.Boolean), new("rolesExecution", StaticType.List),
        new("rolesBoostedExecution", StaticType.List), new("isDeprecated", StaticType.Boolean),
        new("deprecatedBy", StaticType.String),
    ]);

    static readonly Columns s_procedures = new(4,
    [
        new("name", StaticType.String), new("description", StaticType.String), new("mode", StaticType.String),
        new("worksOnSystem", StaticType.Boolean), new("signature", StaticType.String),
        new("argumentDescription", StaticType.List), new("returnDescription", StaticType.List),
        new("admin", StaticType.Boolean), new("rolesExecution", StaticType.List),
        new("rolesBoostedExecution", StaticType.List), new("isDeprecated", StaticType.Boolean),
        new("deprecatedBy", StaticType.String), new("option", StaticType.Map),
    ]);

    static readonly ProcedureOutput[] s_databaseStart =
    [
        new("name", StaticType.String), new("type", StaticType.String), new("aliases", StaticType.List),
        new("access", StaticType.String), new("address", StaticType.String), new("role", StaticType.String),
        new("writer", StaticType.Boolean), new("requestedStatus", StaticType.String),
        new("currentStatus", StaticType.String), new("statusMessage", StaticType.String),
    ];

    static readonly ProcedureOutput[] s_databaseEnd =
    [
        new("constituents", StaticType.List), new("databaseID", StaticType.String),
        new("store", StaticType.String), new("lastCommittedTxn", StaticType.Integer),
        new("replicationLag", StaticType.Integer),
    ];

    static readonly Columns s_databases = new(13,
        [.. s_databaseStart, new("default", StaticType.Boolean), new("home", StaticType.Boolean), .. s_databaseEnd]);

    static readonly Columns s_defaultDatabase = new(11, [.. s_databaseStart, .. s_databaseEnd]);

    static readonly Columns s_transactions = new(10,
    [
        new("database", StaticType.String), new("transactionId", StaticType.String),
        new("currentQueryId", StaticType.String), new("connectionId", StaticType.String),
        new("clientAddress", StaticType.String), new("username", StaticType.String),
        new("currentQuery", StaticType.String), new("startTime", StaticType.String),
        new("status", StaticType.String), new("elapsedTime", StaticType.Of(TypeKinds.Duration)),
        new("metaData", StaticType.Map), new("planner", StaticType.String), new("runtime", StaticType.String),
    ]);

    static readonly Columns s_terminated = new(3,
    [
        new("transactionId", StaticType.String), new("username", StaticType.String), new("message", StaticType.String),
    ]);

    static readonly Columns s_settings = new(5,
    [
        new("name", StaticType.String), new("value", StaticType.String), new("isDynamic", StaticType.Boolean),
        new("defaultValue", StaticType.String), new("description", StaticType.String),
        new("startupValue", StaticType.String), new("isExplicitlySet", StaticType.Boolean),
        new("validValues", StaticType.String), new("isDeprecated", StaticType.Boolean),
    ]);

    public static IReadOnlyList<ProcedureOutput> Of(ShowKind kind) => For(kind).All;

    /// <summary>How many of the columns, from the first on, are shown without YIELD.</summary>
    public static int UsualCount(ShowKind kind) => For(kind).Usual;

    static Columns For(ShowKind kind) => kind switch
    {
        ShowKind.Functions => s_functions,
        ShowKind.Procedures => s_procedures,
        ShowKind.Databases => s_databases,
        ShowKind.DefaultDatabase => s_defaultDatabase,
        ShowKind.Transactions => s_transactions,
        ShowKind.TerminateTransactions => s_terminated,
        ShowKind.Settings => s_settings,
        ShowKind.Constraints => s_constraints,
        _ => s_indexes,
    };

    sealed record Columns(int Usual, IReadOnlyList<ProcedureOutput> All);
}
