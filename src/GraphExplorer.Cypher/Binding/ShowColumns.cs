using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>The columns of each SHOW command, in Neo4j's order and spelling. Execution yields rows in this order.</summary>
static class ShowColumns
{
    static readonly IReadOnlyList<ProcedureOutput> s_indexes =
    [
        new("id", StaticType.Integer), new("name", StaticType.String), new("state", StaticType.String),
        new("populationPercent", StaticType.Float), new("type", StaticType.String),
        new("entityType", StaticType.String), new("labelsOrTypes", StaticType.List),
        new("properties", StaticType.List), new("indexProvider", StaticType.String),
        new("owningConstraint", StaticType.String), new("options", StaticType.Map),
        new("createStatement", StaticType.String),
    ];

    static readonly IReadOnlyList<ProcedureOutput> s_constraints =
    [
        new("id", StaticType.Integer), new("name", StaticType.String), new("type", StaticType.String),
        new("entityType", StaticType.String), new("labelsOrTypes", StaticType.List),
        new("properties", StaticType.List), new("ownedIndex", StaticType.String),
        new("propertyType", StaticType.String), new("createStatement", StaticType.String),
    ];

    static readonly IReadOnlyList<ProcedureOutput> s_functions =
    [
        new("name", StaticType.String), new("category", StaticType.String), new("description", StaticType.String),
        new("signature", StaticType.String), new("isBuiltIn", StaticType.Boolean),
        new("argumentDescription", StaticType.List), new("returnDescription", StaticType.String),
        new("aggregating", StaticType.Boolean),
    ];

    static readonly IReadOnlyList<ProcedureOutput> s_procedures =
    [
        new("name", StaticType.String), new("description", StaticType.String), new("mode", StaticType.String),
        new("worksOnSystem", StaticType.Boolean), new("signature", StaticType.String),
        new("argumentDescription", StaticType.List), new("returnDescription", StaticType.List),
    ];

    static readonly IReadOnlyList<ProcedureOutput> s_databases =
    [
        new("name", StaticType.String), new("type", StaticType.String), new("aliases", StaticType.List),
        new("access", StaticType.String), new("address", StaticType.String), new("role", StaticType.String),
        new("writer", StaticType.Boolean), new("requestedStatus", StaticType.String),
        new("currentStatus", StaticType.String), new("statusMessage", StaticType.String),
        new("default", StaticType.Boolean), new("home", StaticType.Boolean), new("constituents", StaticType.List),
    ];

    static readonly IReadOnlyList<ProcedureOutput> s_transactions =
    [
        new("database", StaticType.String), new("transactionId", StaticType.String),
        new("currentQueryId", StaticType.String), new("connectionId", StaticType.String),
        new("username", StaticType.String), new("currentQuery", StaticType.String),
        new("startTime", StaticType.String), new("status", StaticType.String),
        new("elapsedTime", StaticType.Of(TypeKinds.Duration)),
    ];

    static readonly IReadOnlyList<ProcedureOutput> s_settings =
    [
        new("name", StaticType.String), new("value", StaticType.String), new("isDynamic", StaticType.Boolean),
        new("defaultValue", StaticType.String), new("description", StaticType.String),
    ];

    public static IReadOnlyList<ProcedureOutput> Of(ShowKind kind) => kind switch
    {
        ShowKind.Functions => s_functions,
        ShowKind.Procedures => s_procedures,
        ShowKind.Databases => s_databases,
        ShowKind.Transactions => s_transactions,
        ShowKind.Settings => s_settings,
        ShowKind.Constraints or ShowKind.UniqueConstraints or ShowKind.KeyConstraints
            or ShowKind.ExistenceConstraints or ShowKind.TypeConstraints => s_constraints,
        _ => s_indexes,
    };

    /// <summary>How many of the columns, from the first on, are shown without YIELD.</summary>
    public static int UsualCount(ShowKind kind) => kind switch
    {
        ShowKind.Functions => 3,
        ShowKind.Procedures => 4,
        ShowKind.Settings => 4,
        ShowKind.Databases => s_databases.Count,
        ShowKind.Transactions => s_transactions.Count,
        ShowKind.Constraints or ShowKind.UniqueConstraints or ShowKind.KeyConstraints
            or ShowKind.ExistenceConstraints or ShowKind.TypeConstraints => s_constraints.Count - 1,
        _ => s_indexes.Count - 2,
    };
}
