using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Schema commands: CREATE and DROP of indexes and constraints.</summary>
sealed partial class Binder
{
    BoundSchemaCommand BindSchemaCommand(SchemaCommand command)
    {
        _access = AccessMode.Schema;
        if (command switch
        {
            CreateIndexCommand c => c.Name,
            DropIndexCommand c => c.Name,
            CreateConstraintCommand c => c.Name,
            DropConstraintCommand c => c.Name,
            _ => null,
        } is { Parameter: { } parameter } name)
        {
            BindParameter(new Parameter(name.Span, parameter));
        }
        BoundSchemaCommand bound = command switch
        {
            CreateIndexCommand c => BindCreateIndex(c),
            DropIndexCommand c => new BoundDropIndex(c.Name, c.IfExists),
            CreateConstraintCommand c => BindCreateConstraint(c),
            DropConstraintCommand c => new BoundDropConstraint(c.Name, c.IfExists),
            _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}"),
        };
        return bound with { Text = TextOf(command) };
    }

    BoundCreateIndex BindCreateIndex(CreateIndexCommand command)
    {
        if (command.Kind == IndexKind.Vector) 
        {
            throw ErrorCode.NotSupported.At(command.Span, "A vector index")
                .WithHint("store embeddings elsewhere, or search words with a full-text index");
        }
        if (command.Kind is not (IndexKind.FullText or IndexKind.Lookup) && command.Target.LabelsOrTypes.Count != 1)
            throw ErrorCode.UnexpectedSyntax.At(command.Target.Span, "This index takes exactly one label or type");
        if (command.Kind is IndexKind.Text or IndexKind.Point && command.Target.Keys.Count != 1)
            throw ErrorCode.UnexpectedSyntax.At(command.Target.Span, "This index takes exactly one property");
        DemandDifferent(command.Target);
        return new BoundCreateIndex(command.Name, command.Kind, command.Target, command.IfNotExists)
        {
            Options = command.Options is null ? null : BindExpression(command.Options),
        };
    }

    BoundCreateConstraint BindCreateConstraint(CreateConstraintCommand command)
    {
        if (command.Target.LabelsOrTypes.Count != 1)
            throw ErrorCode.UnexpectedSyntax.At(command.Target.Span, "A constraint takes exactly one label or type");
        if (command.Kind is ConstraintKind.Exists or ConstraintKind.Type && command.Target.Keys.Count != 1)
            throw ErrorCode.UnexpectedSyntax.At(command.Target.Span, "This constraint takes exactly one property");
        DemandDifferent(command.Target);
        if (command.Type is { } type) DemandStorable(type);
        return new BoundCreateConstraint(command.Name, command.Kind, command.Target, command.IfNotExists)
        {
            Type = command.Type,
            Options = command.Options is null ? null : BindExpression(command.Options),
        };
    }

    static void DemandDifferent(SchemaTarget target)
    {
        if (Repeated(target.Keys) is { } key) throw ErrorCode.RepeatedProperty.At(key.Span, key.Text);
        if (Repeated(target.LabelsOrTypes) is not { } name) return;
        throw (target.OnRelationships ? ErrorCode.RepeatedType : ErrorCode.RepeatedLabel).At(name.Span, name.Text);
    }

    static Name? Repeated(IReadOnlyList<Name> names)
    {
        var seen = new HashSet<string>();
        return names.FirstOrDefault(name => !seen.Add(name.Text));
    }

    /// <summary>A type constraint takes types of single values, lists of them without nulls, and alternatives of these.</summary>
    static void DemandStorable(TypeReference type)
    {
        foreach (var alternative in type.Alternatives) DemandStorable(alternative);
        if (type.Alternatives.Count > 0) return;
        var isList = type.Element is not null;
        var isStorable = isList
            ? type.Element is { NotNull: true, Element: null, Alternatives.Count: 0 } element && IsOfOneValue(element)
            : IsOfOneValue(type);
        if (isStorable && !type.NotNull) return;
        throw ErrorCode.UnexpectedSyntax.At(type.Span, $"A property cannot be constrained to {type.Text}{(type.NotNull ? " NOT NULL" : "")}")
            .WithHint(isList
                ? "a list needs NOT NULL behind the type of its elements: LIST<STRING NOT NULL>"
                : "allowed: " + string.Join(", ", s_propertyTypes));
    }

    static readonly string[] s_propertyTypes =
    [
        "BOOLEAN", "STRING", "INTEGER", "FLOAT", "DATE", "LOCAL TIME", "ZONED TIME", "LOCAL DATETIME", "ZONED DATETIME",
        "DURATION", "POINT",
    ];

    static bool IsOfOneValue(TypeReference type) => s_propertyTypes.Contains(type.Text);
}
