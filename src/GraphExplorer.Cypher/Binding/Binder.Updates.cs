using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>SET, REMOVE, DELETE and FOREACH.</summary>
sealed partial class Binder
{
    BoundSet BindSet(SetClause clause)
    {
        Writes();
        return new BoundSet(clause.Span, BindSetItems(clause.Items));
    }

    List<BoundSetItem> BindSetItems(IReadOnlyList<SetItem> items) => [.. items.Select(BindSetItem)];

    BoundSetItem BindSetItem(SetItem item) => item switch
    {
        SetProperty e => new BoundSetProperty(e.Span, BindEntity(e.Target), e.Key.Text, BindExpression(e.Value)),
        SetDynamicProperty e => new BoundSetDynamicProperty(
            e.Span, BindEntity(e.Target), BindExpression(e.Key), BindExpression(e.Value)),
        SetAllProperties e => BindSetAllProperties(e),
        SetLabels e => new BoundSetLabels(e.Span, BindNodeTarget(e.Target), [.. e.Labels.Select(BindWrittenName)]),
        _ => throw new InvalidOperationException($"Unknown item {item.GetType().Name}"),
    };

    BoundSetAllProperties BindSetAllProperties(SetAllProperties item)
    {
        var target = BindEntity(item.Target);
        var value = BindExpression(item.Value);
        Require(value, TypeKinds.Map | TypeKinds.Entity, item.Merge ? "SET … +=" : "SET … =");
        NoteDeprecatedSet(item, value);
        return new BoundSetAllProperties(item.Span, target, value, item.Merge);
    }

    BoundExpression BindEntity(Expression expression)
    {
        var target = BindExpression(expression);
        Require(target, TypeKinds.Entity, "A change of properties");
        return target;
    }

    BoundExpression BindNodeTarget(Expression expression)
    {
        var target = BindExpression(expression);
        Require(target, TypeKinds.Node, "A change of labels");
        return target;
    }

    BoundRemove BindRemove(RemoveClause clause)
    {
        Writes();
        return new BoundRemove(clause.Span, [.. clause.Items.Select(BindRemoveItem)]);
    }

    BoundRemoveItem BindRemoveItem(RemoveItem item) => item switch
    {
        RemoveProperty e => new BoundRemoveProperty(e.Span, BindEntity(e.Target), e.Key.Text),
        RemoveDynamicProperty e => new BoundRemoveDynamicProperty(e.Span, BindEntity(e.Target), BindExpression(e.Key)),
        RemoveLabels e => new BoundRemoveLabels(e.Span, BindNodeTarget(e.Target), [.. e.Labels.Select(BindWrittenName)]),
        _ => throw new InvalidOperationException($"Unknown item {item.GetType().Name}"),
    };

    BoundDelete BindDelete(DeleteClause clause)
    {
        Writes();
        return new BoundDelete(clause.Span, clause.Detach, [.. clause.Targets.Select(BindDeleted)]);
    }

    BoundExpression BindDeleted(Expression expression)
    {
        if (expression is LabelPredicate)
        {
            throw ErrorCode.InvalidDelete.At(expression.Span, "DELETE takes nodes, relationships and paths, not labels")
                .WithHint("use REMOVE to take a label away");
        }
        var target = BindExpression(expression);
        Require(target, TypeKinds.Entity | TypeKinds.Path, "DELETE");
        return target;
    }

    BoundForeach BindForeach(ForeachClause clause)
    {
        Writes();
        var list = BindListOperand(clause.List, "FOREACH");
        if (_scope.Find(clause.Variable.Text) is not null)
            throw ErrorCode.VariableAlreadyBound.At(clause.Variable.Span, clause.Variable.Text);
        var (inner, variable) = DeclareLocal(clause.Variable, ElementOf(list));
        foreach (var part in clause.Body)
        {
            if (!IsUpdating(part))
            {
                throw Composition(part, $"{WordOf(part)} cannot be inside of FOREACH")
                    .WithHint("FOREACH holds only clauses that write; use UNWIND or CALL { … } otherwise");
            }
        }
        var body = In(inner, () => clause.Body.Select(BindClause).ToList());
        return new BoundForeach(clause.Span, variable.Slot, list, body);
    }
}
