using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Schema commands and SHOW.</summary>
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
        return command switch
        {
            CreateIndexCommand c => BindCreateIndex(c),
            DropIndexCommand c => new BoundDropIndex(c.Name, c.IfExists),
            CreateConstraintCommand c => BindCreateConstraint(c),
            DropConstraintCommand c => new BoundDropConstraint(c.Name, c.IfExists),
            _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}"),
        };
    }

    BoundCreateIndex BindCreateIndex(CreateIndexCommand command)
    {
        if (command.Kind == IndexKind.Vector) throw ErrorCode.NotSupported.At(command.Span, "A vector index");
        if (command.Kind is not (IndexKind.FullText or IndexKind.Lookup) && command.Target.LabelsOrTypes.Count != 1)
            throw ErrorCode.UnexpectedSyntax.At(command.Target.Span, "This index takes exactly one label or type");
        if (command.Kind is IndexKind.Text or IndexKind.Point && command.Target.Keys.Count != 1)
            throw ErrorCode.UnexpectedSyntax.At(command.Target.Span, "This index takes exactly one property");
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
        if (command.Options is not null) BindExpression(command.Options);
        return new BoundCreateConstraint(command.Name, command.Kind, command.Target, command.IfNotExists)
        {
            Type = command.Type,
        };
    }

    /// <summary>SHOW gives rows with all of its columns; YIELD, or the usual selection of columns, projects them.</summary>
    void BindShow(ShowClause clause, bool isLast)
    {
        var columns = ShowColumns.Of(clause.Kind);
        var yields = new List<SlotCopy>();
        for (var i = 0; i < columns.Count; i++)
            yields.Add(new SlotCopy(i, _scope.Declare(columns[i].Name, clause.Keyword, columns[i].Type).Slot));
        _parts.Clauses.Add(new BoundShow(clause.Span, clause.Kind, yields));

        var taken = clause.Yield is null ? columns.Take(ShowColumns.UsualCount(clause.Kind)) : columns;
        var items = clause.Yield is { All: false } yield
            ? yield.Items.Select(i => ShowItem(clause, i)).ToList()
            : taken.Select(c => ShowItem(clause, new YieldItem(clause.Keyword, new Name(clause.Keyword, c.Name), null))).ToList();
        var paging = clause.Yield?.Paging ?? Paging.None;
        Project(new Projection(clause.Span, false, false, items, paging), clause.Yield?.Where ?? clause.Where, isLast);
    }

    ProjectionItem ShowItem(ShowClause clause, YieldItem item)
    {
        if (_scope.Find(item.Column.Text) is null)
        {
            var known = ShowColumns.Of(clause.Kind).Select(c => c.Name).ToList();
            var near = NearNames.Find(item.Column.Text, known);
            throw ErrorCode.UndefinedVariable.At(item.Column.Span, item.Column.Text)
                .WithHint(near is null ? "columns: " + string.Join(", ", known) : $"did you mean `{near}`?");
        }
        var variable = new Variable(item.Column.Span, item.Column.Text);
        return new ProjectionItem(item.Span, variable, item.Alias ?? item.Column, item.Column.Text);
    }
}
