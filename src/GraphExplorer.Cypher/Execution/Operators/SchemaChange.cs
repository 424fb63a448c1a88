using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Syntax;
using StoredConstraint = GraphExplorer.Cypher.Storage.ConstraintKind;
using StoredIndex = GraphExplorer.Cypher.Storage.IndexKind;
using WrittenConstraint = GraphExplorer.Cypher.Syntax.ConstraintKind;
using WrittenIndex = GraphExplorer.Cypher.Syntax.IndexKind;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>CREATE and DROP of indexes and constraints. Gives no row.</summary>
sealed class SchemaChange(QueryRun run, BoundSchemaCommand command, Evaluator name) : Operator(run)
{
    public override void Restart()
    {
    }

    public override bool Next()
    {
        var writer = Run.Writer!;
        var wanted = name(Run) is { IsString: true } text ? text.AsString() : "";
        switch (command)
        {
            case BoundCreateIndex create:
                CreateIndex(create, wanted, writer);
                break;
            case BoundCreateConstraint create:
                CreateConstraint(create, wanted, writer);
                break;
            case BoundDropIndex drop:
                if (writer.Schema.FindIndex(wanted) is not null) writer.DropIndex(wanted);
                else if (!drop.IfExists) throw ErrorCode.IndexNotFound.At(drop.Name.Span, wanted);
                break;
            case BoundDropConstraint drop:
                if (writer.Schema.FindConstraint(wanted) is not null) writer.DropConstraint(wanted);
                else if (!drop.IfExists) throw ErrorCode.ConstraintNotFound.At(drop.Name.Span, wanted);
                break;
            default:
                throw new InvalidOperationException($"Unknown command: {command}");
        }
        return false;
    }

    static void CreateIndex(BoundCreateIndex create, string name, WriteTransaction writer)
    {
        var kind = create.Kind switch
        {
            WrittenIndex.Range => StoredIndex.Range,
            WrittenIndex.Text => StoredIndex.Text,
            WrittenIndex.FullText => StoredIndex.FullText,
            // Labels and types are always looked up by number here, so such an index is there without being made.
            WrittenIndex.Lookup => (StoredIndex?)null,
            WrittenIndex.Point => StoredIndex.Range,
            var other => throw ErrorCode.NotSupported.At(create.Target.Span, $"An index of the kind {other}"),
        };
        if (kind is null) return;
        var (entity, tokens, keys) = TargetOf(create.Target, writer);
        Ignoring(create.IfNotExists, () => writer.CreateIndex(new IndexDescription(name, kind.Value, entity, [.. tokens], [.. keys])));
    }

    static void CreateConstraint(BoundCreateConstraint create, string name, WriteTransaction writer)
    {
        var kind = create.Kind switch
        {
            WrittenConstraint.Unique => StoredConstraint.Unique,
            WrittenConstraint.Key => StoredConstraint.Key,
            WrittenConstraint.Exists => StoredConstraint.Existence,
            var other => throw ErrorCode.NotSupported.At(create.Target.Span, $"A constraint on the {other.ToString().ToLowerInvariant()} of a property"),
        };
        var (entity, tokens, keys) = TargetOf(create.Target, writer);
        Ignoring(create.IfNotExists, () => writer.CreateConstraint(new ConstraintDescription(name, kind, entity, tokens[0], [.. keys])));
    }

    static (EntityKind Entity, int[] Tokens, int[] Keys) TargetOf(SchemaTarget target, WriteTransaction writer)
    {
        var names = target.OnRelationships ? writer.Tokens.Types : writer.Tokens.Labels;
        return (
            target.OnRelationships ? EntityKind.Relationship : EntityKind.Node,
            [.. target.LabelsOrTypes.Select(n => names.FindOrAdd(n.Text))],
            [.. target.Keys.Select(k => writer.Tokens.Keys.FindOrAdd(k.Text))]);
    }

    static void Ignoring(bool ifNotExists, Action create)
    {
        try
        {
            create();
        }
        catch (CypherException problem) when (ifNotExists && problem.Code == ErrorCode.SchemaRuleAlreadyExists)
        {
            // IF NOT EXISTS: what is asked for is there.
        }
    }
}
