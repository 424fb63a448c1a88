using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Execution.Procedures;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Syntax;
using StoredConstraint = GraphExplorer.Cypher.Storage.ConstraintKind;
using StoredIndex = GraphExplorer.Cypher.Storage.IndexKind;
using WrittenConstraint = GraphExplorer.Cypher.Syntax.ConstraintKind;
using WrittenIndex = GraphExplorer.Cypher.Syntax.IndexKind;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>CREATE and DROP of indexes and constraints. Gives no row.</summary>
/// <param name="options">The map behind OPTIONS; null when there is none.</param>
sealed class SchemaChange(QueryRun run, BoundSchemaCommand command, Evaluator name, Evaluator? options) : Operator(run)
{
    public override void Restart()
    {
    }

    public override bool Next()
    {
        var writer = Run.Writer!;
        try
        {
            Change(NameIn(name(Run)), writer);
        }
        catch (CypherException problem) when (problem.Error.Span is null)
        {
            throw new CypherException(problem.Error with { Span = command.Name.Span });
        }
        return false;
    }

    string NameIn(in Values.Value value)
    {
        if (command.Name.Parameter is null) return command.Name.Text ?? "";
        return value.TryString(out var text) && text.Length > 0
            ? text
            : throw ErrorCode.InvalidArgumentTypeAtRuntime.At(command.Name.Span, "A name has to be a string that is not empty");
    }

    void Change(string wanted, WriteTransaction writer)
    {
        switch (command)
        {
            case BoundCreateIndex create:
                CreateIndex(create, wanted, writer);
                break;
            case BoundCreateConstraint create:
                CreateConstraint(create, wanted, writer);
                break;
            case BoundDropIndex drop:
                if (drop.IfExists && writer.Schema.FindIndex(wanted) is null) NoteAbsent(wanted);
                else writer.DropIndex(wanted);
                break;
            case BoundDropConstraint drop:
                if (drop.IfExists && writer.Schema.FindConstraint(wanted) is null) NoteAbsent(wanted);
                else writer.DropConstraint(wanted);
                break;
            default:
                throw new InvalidOperationException($"Unknown command: {command}");
        }
    }

    void CreateIndex(BoundCreateIndex create, string wanted, WriteTransaction writer)
    {
        if (options is not null) IndexOptions.Demand(create.Kind, options(Run), Run, create.Target.Span);
        var kind = create.Kind switch
        {
            WrittenIndex.Range => StoredIndex.Range,
            WrittenIndex.Text => StoredIndex.Text,
            WrittenIndex.FullText => StoredIndex.FullText,
            WrittenIndex.Point => StoredIndex.Point,
            WrittenIndex.Lookup => StoredIndex.Lookup,
            var other => throw new InvalidOperationException($"Unknown kind of index: {other}"),
        };
        var (entity, tokens, keys) = TargetOf(create.Target, writer);
        var index = new IndexDescription(wanted, kind, entity, [.. tokens], [.. keys]);
        if (create.IfNotExists && Existing(writer, wanted, schema => schema.FindEqual(index)) is { } existing) NotePresent(existing);
        else writer.CreateIndex(index);
    }

    void CreateConstraint(BoundCreateConstraint create, string wanted, WriteTransaction writer)
    {
        if (options is not null) IndexOptions.Demand(WrittenIndex.Range, options(Run), Run, create.Target.Span);
        var kind = create.Kind switch
        {
            WrittenConstraint.Unique => StoredConstraint.Unique,
            WrittenConstraint.Key => StoredConstraint.Key,
            WrittenConstraint.Exists => StoredConstraint.Existence,
            _ => StoredConstraint.Type,
        };
        var (entity, tokens, keys) = TargetOf(create.Target, writer);
        var constraint = new ConstraintDescription(wanted, kind, entity, tokens[0], [.. keys])
        {
            Type = create.Type is null ? default : PropertyTypes.Of(create.Type),
        };
        if (create.IfNotExists && Existing(writer, wanted, schema => schema.FindEqual(constraint)) is { } existing) NotePresent(existing);
        else writer.CreateConstraint(constraint);
    }

    /// <summary>What is there under the name, or what is equal but for its name, as the command that makes it; or null.</summary>
    static string? Existing(WriteTransaction writer, string wanted, Func<SchemaCatalogue, object?> equal)
    {
        var schema = writer.Schema;
        return (equal(schema) ?? (object?)schema.FindConstraint(wanted) ?? schema.FindIndex(wanted)) switch
        {
            IndexDescription index => SchemaText.Create(index, writer),
            ConstraintDescription constraint => SchemaText.Create(constraint, writer),
            _ => null,
        };
    }

    void NotePresent(string existing) => Note(NotificationCode.AlreadyExists, existing["CREATE ".Length..]);

    void NoteAbsent(string wanted) => Note(NotificationCode.DoesNotExist, wanted);

    void Note(NotificationCode code, string what) => Run.Notes.Add(
        code.At(null, command.Text, what) with { OwnTitle = $"`{command.Text}` has no effect." });

    static (EntityKind Entity, int[] Tokens, int[] Keys) TargetOf(SchemaTarget target, WriteTransaction writer)
    {
        var names = target.OnRelationships ? writer.Tokens.Types : writer.Tokens.Labels;
        return (
            target.OnRelationships ? EntityKind.Relationship : EntityKind.Node,
            [.. target.LabelsOrTypes.Select(n => names.FindOrAdd(n.Text))],
            [.. target.Keys.Select(k => writer.Tokens.Keys.FindOrAdd(k.Text))]);
    }
}
