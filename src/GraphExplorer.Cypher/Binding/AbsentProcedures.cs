namespace GraphExplorer.Cypher.Binding;

/// <summary>Procedures that Neo4j had in earlier versions, or has, and what to use here in place of them.</summary>
static class AbsentProcedures
{
    static readonly Dictionary<string, string> s_hints = new(StringComparer.OrdinalIgnoreCase)
    {
        ["db.indexes"] = "use SHOW INDEXES",
        ["db.indexDetails"] = "use SHOW INDEXES YIELD *",
        ["db.constraints"] = "use SHOW CONSTRAINTS",
        ["db.schema"] = "use db.schema.visualization",
        ["db.schemaStatements"] = "use SHOW INDEXES YIELD createStatement and SHOW CONSTRAINTS YIELD createStatement",
        ["db.createIndex"] = "use CREATE INDEX",
        ["db.createNodeKey"] = "use CREATE CONSTRAINT … IS NODE KEY",
        ["db.createUniquePropertyConstraint"] = "use CREATE CONSTRAINT … IS UNIQUE",
        ["db.index.fulltext.createNodeIndex"] = "use CREATE FULLTEXT INDEX",
        ["db.index.fulltext.createRelationshipIndex"] = "use CREATE FULLTEXT INDEX",
        ["db.index.fulltext.drop"] = "use DROP INDEX",
        ["db.index.vector.queryNodes"] = "there are no vector indexes here",
        ["db.index.vector.queryRelationships"] = "there are no vector indexes here",
        ["dbms.procedures"] = "use SHOW PROCEDURES",
        ["dbms.functions"] = "use SHOW FUNCTIONS",
        ["dbms.listTransactions"] = "use SHOW TRANSACTIONS",
        ["dbms.listQueries"] = "use SHOW TRANSACTIONS",
        ["dbms.killTransaction"] = "use TERMINATE TRANSACTIONS",
        ["dbms.killTransactions"] = "use TERMINATE TRANSACTIONS",
        ["dbms.killQuery"] = "use TERMINATE TRANSACTIONS",
        ["dbms.killQueries"] = "use TERMINATE TRANSACTIONS",
        ["dbms.queryJmx"] = "there is no Java machine here whose beans could be asked",
    };

    public static string? HintFor(string name) => s_hints.GetValueOrDefault(name);
}
