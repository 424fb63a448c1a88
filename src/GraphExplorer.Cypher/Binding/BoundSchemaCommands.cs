using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>A command that changes indexes or constraints. A closed family.</summary>
abstract record BoundSchemaCommand(SchemaName Name) : BoundStatement
{
    /// <summary>The command as it is written.</summary>
    public string Text { get; init; } = "";
}

/// <summary>CREATE INDEX. The name is made from the target when it has none.</summary>
sealed record BoundCreateIndex(SchemaName Name, IndexKind Kind, SchemaTarget Target, bool IfNotExists)
    : BoundSchemaCommand(Name)
{
    /// <summary>The map behind OPTIONS, which reads parameters but no row.</summary>
    public BoundExpression? Options { get; init; }
}

sealed record BoundDropIndex(SchemaName Name, bool IfExists) : BoundSchemaCommand(Name);

sealed record BoundCreateConstraint(SchemaName Name, ConstraintKind Kind, SchemaTarget Target, bool IfNotExists)
    : BoundSchemaCommand(Name)
{
    /// <summary>The type of a type constraint.</summary>
    public TypeReference? Type { get; init; }

    /// <summary>The map behind OPTIONS, which reads parameters but no row.</summary>
    public BoundExpression? Options { get; init; }
}

sealed record BoundDropConstraint(SchemaName Name, bool IfExists) : BoundSchemaCommand(Name);
