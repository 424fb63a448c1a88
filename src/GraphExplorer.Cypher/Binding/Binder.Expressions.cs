using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Expressions, but for operators, functions and subqueries.</summary>
sealed partial class Binder
{
    /// <summary>The slot of the operand of the simple CASE that is being bound.</summary>
    Symbol? _caseOperand;

    string _text = "";

    string TextOf(SyntaxNode node) => _text.Substring(node.Span.Start, node.Span.Length);

    BoundExpression BindExpression(Expression expression)
    {
        GuardStack(expression);
        return MatchKey(expression) ?? expression switch
        {
            NullLiteral e => new BoundLiteral(e.Span, StaticType.Null, Value.Null),
            BooleanLiteral e => new BoundLiteral(e.Span, StaticType.Boolean, Value.Of(e.Value)),
            IntegerLiteral e => new BoundLiteral(e.Span, StaticType.Integer, Value.Of(e.Value)),
            FloatLiteral e => new BoundLiteral(e.Span, StaticType.Float, Value.Of(e.Value)),
            StringLiteral e => new BoundLiteral(e.Span, StaticType.String, Value.Of(e.Value)),
            Parameter e => BindParameter(e),
            Variable e => BindVariable(e),
            ListLiteral e => BindList(e),
            MapLiteral e => BindMap(e),
            PropertyAccess e => BindPropertyAccess(e),
            IndexAccess e => BindIndexAccess(e),
            SliceAccess e => BindSliceAccess(e),
            LabelPredicate e => BindLabelPredicate(e),
            UnaryExpression e => BindUnary(e),
            BinaryExpression e => BindBinary(e),
            ComparisonChain e => BindComparisonChain(e),
            TypePredicate e => new BoundTypeTest(e.Span, BindExpression(e.Operand), e.Type, e.Negated),
            NormalizedPredicate e => BindNormalized(e),
            CaseExpression e => BindCase(e),
            CasePlaceholder e => Read(_caseOperand!, e.Span),
            FunctionCall e => BindFunctionCall(e),
            ListComprehension e => BindListComprehension(e),
            ReduceExpression e => BindReduce(e),
            QuantifierExpression e => BindQuantifier(e),
            MapProjection e => BindMapProjection(e),
            PatternExpression e => BindPatternValue(e),
            PatternComprehension e => BindPatternComprehension(e),
            SubqueryExpression e => BindSubquery(e),
            _ => throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}"),
        };
    }

    BoundParameter BindParameter(Parameter parameter)
    {
        var bound = new BoundParameter(parameter.Span, parameter.Text);
        _parameters.TryAdd(parameter.Text, bound);
        return bound;
    }

    BoundList BindList(ListLiteral list)
    {
        var items = list.Items.Select(BindExpression).ToList();
        var element = items.Count == 0 ? null : items.Select(i => i.Type).Aggregate((a, b) => a.Or(b));
        return new BoundList(list.Span, new StaticType(TypeKinds.List, element), items);
    }

    BoundMap BindMap(MapLiteral map) =>
        new(map.Span, [.. map.Entries.Select(e => new BoundMapEntry(e.Key.Text, BindExpression(e.Value)))]);

    BoundProperty BindPropertyAccess(PropertyAccess access)
    {
        var target = BindExpression(access.Target);
        CheckHolder(target);
        MentionKey(target, access.Key);
        return new BoundProperty(access.Span, StaticType.Any, target, access.Key.Text);
    }

    /// <summary>A path has no properties. That a number has none is found when the query runs, as openCypher wants it.</summary>
    static void CheckHolder(BoundExpression target)
    {
        if (target.Type is { Kinds: TypeKinds.List, Element: { } element } && element.IsSurely(TypeKinds.Entity))
        {
            throw ErrorCode.InvalidArgumentType.At(target.Span, $"This is a list, and only its elements have properties")
                .WithHint("read it element by element: [x IN list | x.key]");
        }
        if (!target.Type.IsSurely(TypeKinds.Path)) return;
        throw ErrorCode.InvalidArgumentType.At(target.Span, "A path has no properties")
            .WithHint("use nodes(path) or relationships(path)");
    }

    BoundIndex BindIndexAccess(IndexAccess access)
    {
        var target = BindExpression(access.Target);
        var index = BindExpression(access.Index);
        var type = target.Type.IsSurely(TypeKinds.List) ? target.Type.Element ?? StaticType.Any : StaticType.Any;
        return new BoundIndex(access.Span, type, target, index);
    }

    BoundSlice BindSliceAccess(SliceAccess access)
    {
        var target = BindExpression(access.Target);
        var from = access.From is null ? null : BindExpression(access.From);
        var to = access.To is null ? null : BindExpression(access.To);
        var type = target.Type.IsSurely(TypeKinds.List) ? target.Type : StaticType.List;
        return new BoundSlice(access.Span, type, target, from, to);
    }

    BoundLabelTest BindLabelPredicate(LabelPredicate predicate)
    {
        var target = BindExpression(predicate.Target);
        Require(target, TypeKinds.Entity, "A label test");
        CheckLabels(predicate.Labels, isType: false);
        MentionLabels(target, predicate.Labels);
        return new BoundLabelTest(predicate.Span, target, BindLabels(predicate.Labels));
    }

    BoundCase BindCase(CaseExpression expression)
    {
        var outerOperand = _caseOperand;
        var operand = expression.Operand is null ? null : BindExpression(expression.Operand);
        if (operand is not null)
            _caseOperand = new Symbol("", _slots.Next(), operand.Type, expression.Operand!.Span);
        var whens = new List<BoundWhen>();
        foreach (var alternative in expression.Alternatives)
        {
            var conditions = alternative.When
                .Select(w => operand is null ? BindPredicate(w) : BindWhen(w, _caseOperand!)).ToList();
            var caseOperand = _caseOperand;
            _caseOperand = outerOperand;
            var result = BindExpression(alternative.Then);
            _caseOperand = caseOperand;
            whens.AddRange(conditions.Select(c => new BoundWhen(c, result)));
        }
        var slot = operand is null ? -1 : _caseOperand!.Slot;
        _caseOperand = outerOperand;
        var otherwise = expression.Else is null ? null : BindExpression(expression.Else);
        var type = whens.Select(w => w.Result.Type).Aggregate((a, b) => a.Or(b)).Or(otherwise?.Type ?? StaticType.Null);
        return new BoundCase(expression.Span, type, whens, otherwise) { Operand = operand, OperandSlot = slot };
    }

    BoundExpression BindWhen(Expression when, Symbol operand)
    {
        var condition = BindExpression(when);
        if (SyntaxTree.Descendants(when).Any(n => n is CasePlaceholder)) return condition;
        return new BoundBinary(when.Span, StaticType.Boolean, BinaryOperator.Equal, Read(operand, when.Span), condition);
    }

    BoundListComprehension BindListComprehension(ListComprehension e)
    {
        var list = BindListOperand(e.List, "A list comprehension");
        var (inner, variable) = DeclareLocal(e.Variable, ElementOf(list));
        return WithoutAggregates(inner, () =>
        {
            var where = e.Where is null ? null : BindPredicate(e.Where);
            var map = e.Map is null ? null : BindExpression(e.Map);
            var type = StaticType.ListOf(map?.Type ?? variable.Type);
            return new BoundListComprehension(e.Span, type, variable.Slot, list) { Where = where, Map = map };
        });
    }

    BoundReduce BindReduce(ReduceExpression e)
    {
        var initial = BindExpression(e.Initial);
        var list = BindListOperand(e.List, "reduce()");
        // The accumulator may change its type on the way, so nothing is assumed of it.
        var (inner, accumulator) = DeclareLocal(e.Accumulator, StaticType.Any);
        var variable = inner.Declare(e.Variable.Text, e.Variable.Span, ElementOf(list));
        return WithoutAggregates(inner, () => new BoundReduce(e.Span, StaticType.Any, accumulator.Slot, variable.Slot)
        {
            Initial = initial,
            List = list,
            Body = BindExpression(e.Body),
        });
    }

    BoundQuantifier BindQuantifier(QuantifierExpression e)
    {
        var list = BindListOperand(e.List, $"{e.Kind.ToString().ToLowerInvariant()}()");
        var (inner, variable) = DeclareLocal(e.Variable, ElementOf(list));
        return WithoutAggregates(inner,
            () => new BoundQuantifier(e.Span, e.Kind, variable.Slot, list, BindPredicate(e.Predicate)));
    }

    BoundExpression BindListOperand(Expression expression, string what)
    {
        var list = BindExpression(expression);
        Require(list, TypeKinds.List, what);
        return list;
    }

    static StaticType ElementOf(BoundExpression list) => list.Type.Element ?? StaticType.Any;

    (Scope Inner, Symbol Variable) DeclareLocal(Name variable, StaticType type)
    {
        var inner = new Scope(_slots, _scope);
        return (inner, inner.Declare(variable.Text, variable.Span, type));
    }

    T WithoutAggregates<T>(Scope inner, Func<T> bind)
    {
        var forbidden = _grouping?.ForbidsAggregates ?? false;
        if (_grouping is not null) _grouping.ForbidsAggregates = true;
        var result = In(inner, bind);
        if (_grouping is not null) _grouping.ForbidsAggregates = forbidden;
        return result;
    }

    BoundMapProjection BindMapProjection(MapProjection e)
    {
        var target = BindExpression(e.Target);
        Require(target, TypeKinds.Entity | TypeKinds.Map, "A map projection");
        var entries = new List<BoundMapEntry>();
        foreach (var item in e.Items)
        {
            if (item is MapProjectionAll) continue;
            entries.Add(item switch
            {
                MapProjectionProperty p => new BoundMapEntry(p.Key.Text,
                    new BoundProperty(p.Span, StaticType.Any, target, p.Key.Text)),
                MapProjectionEntry m => new BoundMapEntry(m.Key.Text, BindExpression(m.Value)),
                MapProjectionVariable v => new BoundMapEntry(v.Variable.Text,
                    BindVariable(new Variable(v.Variable.Span, v.Variable.Text))),
                _ => throw new InvalidOperationException($"Unknown item {item.GetType().Name}"),
            });
        }
        return new BoundMapProjection(e.Span, target, e.Items.Any(i => i is MapProjectionAll), entries);
    }

    /// <summary>Raises an error when a value can certainly not be of the kinds.</summary>
    static void Require(BoundExpression value, TypeKinds kinds, string what)
    {
        if (!value.Type.Excludes(kinds)) return;
        throw ErrorCode.InvalidArgumentType.At(value.Span,
            $"{what} takes {StaticType.Describe(kinds)}, but this is {value.Type.Describe()}");
    }
}
