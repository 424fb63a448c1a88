using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Reference;

/// <summary>Expressions. Both sides of AND and OR are always evaluated, so that an error hides behind nothing.</summary>
sealed partial class Interpreter
{
    bool IsTrue(Expression condition, PlainRow row) => Truth(Eval(condition, row)) == true;

    static bool? Truth(Value value) => value.IsNull ? null
        : value.IsBoolean ? value.AsBoolean()
        : throw new PlainError("a boolean is needed");

    Value Eval(Expression expression, PlainRow row)
    {
        Step();
        return expression switch
        {
            NullLiteral => Value.Null,
            BooleanLiteral b => Value.Of(b.Value),
            IntegerLiteral i => Value.Of(i.Value),
            FloatLiteral f => Value.Of(f.Value),
            StringLiteral s => Value.Of(s.Value),
            Parameter p => parameters[p.Text],
            Variable v => row[v.Text],
            ListLiteral l => Value.Of(l.Items.Select(i => Eval(i, row)).ToArray()),
            MapLiteral m => Value.Of(MapValue.Of([.. m.Entries.Select(e => (e.Key.Text, Eval(e.Value, row)))])),
            PropertyAccess p => PropertyOf(Eval(p.Target, row), p.Key.Text),
            IndexAccess i => Element(Eval(i.Target, row), Eval(i.Index, row)),
            SliceAccess s => Slice(Eval(s.Target, row), s.From is null ? null : Eval(s.From, row), s.To is null ? null : Eval(s.To, row)),
            LabelPredicate l => HasLabels(Eval(l.Target, row), l.Labels, row),
            UnaryExpression u => Unary(u.Operator, Eval(u.Operand, row)),
            BinaryExpression b => Binary(b.Operator, Eval(b.Left, row), Eval(b.Right, row)),
            ComparisonChain c => Chain(c, row),
            CaseExpression c => Case(c, row),
            FunctionCall f => IsAggregate(f) ? Aggregate(f) : Call(f, row),
            MapProjection m => MapOf(m, row),
            _ => EvalScoped(expression, row),
        };
    }

    /// <summary>Expressions that have variables of their own.</summary>
    Value EvalScoped(Expression expression, PlainRow row)
    {
        switch (expression)
        {
            case ListComprehension c:
                if (Items(Eval(c.List, row)) is not { } items) return Value.Null;
                var kept = items.Select(i => row.SetItem(c.Variable.Text, i)).Where(r => c.Where is null || IsTrue(c.Where, r));
                return Value.Of(kept.Select(r => c.Map is null ? r[c.Variable.Text] : Eval(c.Map, r)).ToArray());
            case QuantifierExpression q:
                if (Items(Eval(q.List, row)) is not { } tested) return Value.Null;
                return Value.Of(Quantify(q.Kind, [.. tested.Select(i => Truth(Eval(q.Predicate, row.SetItem(q.Variable.Text, i))))]));
            case ReduceExpression r:
                if (Items(Eval(r.List, row)) is not { } reduced) return Value.Null;
                return reduced.Aggregate(Eval(r.Initial, row), (sum, item) =>
                    Eval(r.Body, row.SetItem(r.Accumulator.Text, sum).SetItem(r.Variable.Text, item)));
            case PatternComprehension p:
                return Value.Of(MatchAll([p.Pattern], row).Where(r => p.Where is null || IsTrue(p.Where, r)).Select(r => Eval(p.Map, r)).ToArray());
            case PatternExpression { Pattern: { Selector: null } pattern }:
                return Value.Of(MatchAll([pattern], row).Any());
            case SubqueryExpression s: return Subquery(s, row);
            default: throw new BeyondReferenceException(expression.GetType().Name);
        }
    }

    static IReadOnlyList<Value>? Items(Value list) => list.IsNull ? null : list.IsList ? list.AsList() : throw new PlainError("a list is needed");

    static bool? Quantify(QuantifierKind kind, List<bool?> answers)
    {
        var (trues, unknown) = (answers.Count(a => a == true), answers.Contains(null));
        return kind switch
        {
            QuantifierKind.Any => trues > 0 ? true : unknown ? null : false,
            QuantifierKind.None => trues > 0 ? false : unknown ? null : true,
            QuantifierKind.All => answers.Contains(false) ? false : unknown ? null : true,
            _ => trues > 1 ? false : unknown ? null : trues == 1,
        };
    }

    Value Subquery(SubqueryExpression subquery, PlainRow row)
    {
        var table = RunBody(subquery.Body, row, row);
        return subquery.Kind switch
        {
            SubqueryKind.Exists => Value.Of(table.Rows.Count > 0),
            SubqueryKind.Count => Value.Of((long)table.Rows.Count),
            _ => Value.Of(table.Rows.Select(r => r[table.Columns[0]]).ToArray()),
        };
    }

    Value PropertyOf(Value target, string key) => target.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Node or ValueKind.Relationship => graph.PropertiesOf(target).GetValueOrDefault(key),
        ValueKind.Map => target.AsMap()[key],
        _ => throw new PlainError("no properties"),
    };

    Value Element(Value target, Value index)
    {
        if (target.IsNull || index.IsNull) return Value.Null;
        if (!target.IsList) return index.IsString ? PropertyOf(target, index.AsString()) : throw new PlainError("a name is needed");
        if (!index.IsInteger) throw new PlainError("an integer is needed");
        var (list, at) = (target.AsList(), index.AsInteger());
        if (at < 0) at += list.Count;
        return at >= 0 && at < list.Count ? list[(int)at] : Value.Null;
    }

    static Value Slice(Value target, Value? from, Value? to)
    {
        if (target.IsNull || from is { IsNull: true } || to is { IsNull: true }) return Value.Null;
        if (!target.IsList || from is { IsInteger: false } || to is { IsInteger: false }) throw new PlainError("a slice is wrong");
        var list = target.AsList();
        var (first, behind) = (Place(from?.AsInteger() ?? 0), Place(to?.AsInteger() ?? list.Count));
        return Value.Of(list.Where((_, i) => i >= first && i < behind).ToArray());

        long Place(long at) => at < 0 ? at + list.Count : at;
    }

    Value HasLabels(Value entity, LabelExpression labels, PlainRow row)
    {
        if (entity.IsNull) return Value.Null;
        return entity.IsNode || entity.IsRelationship ? Value.Of(Fits(labels, entity, row)) : throw new PlainError("no labels");
    }

    static Value Unary(UnaryOperator sign, Value value) => sign switch
    {
        UnaryOperator.IsNull => Value.Of(value.IsNull),
        UnaryOperator.IsNotNull => Value.Of(!value.IsNull),
        UnaryOperator.Not => Value.Of(!Truth(value)),
        UnaryOperator.Minus => PlainValues.Calculate(BinaryOperator.Multiply, Value.Of(-1L), value),
        _ => value,
    };

    static Value Binary(BinaryOperator sign, Value a, Value b)
    {
        switch (sign)
        {
            case BinaryOperator.And: return Value.Of(And(Truth(a), Truth(b)));
            case BinaryOperator.Or: return Value.Of(!And(!Truth(a), !Truth(b)));
            case BinaryOperator.Xor: return Value.Of(Truth(a) ^ Truth(b));
            case BinaryOperator.Equal: return Value.Of(PlainValues.Equal(a, b));
            case BinaryOperator.NotEqual: return Value.Of(!PlainValues.Equal(a, b));
            case BinaryOperator.In: return Value.Of(PlainValues.In(a, b));
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                return Value.Of(PlainValues.Compare(sign, a, b));
            case BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains:
                return a.IsString && b.IsString ? Value.Of(Search(sign, a.AsString(), b.AsString())) : Value.Null;
            case BinaryOperator.Matches: throw new BeyondReferenceException("=~");
            case BinaryOperator.Concatenate:
                if (!a.IsNull && !b.IsNull && (a.Kind != b.Kind || !(a.IsString || a.IsList))) throw new PlainError("||");
                return PlainValues.Calculate(BinaryOperator.Add, a, b);
            default: return PlainValues.Calculate(sign, a, b);
        }
    }

    static bool? And(bool? a, bool? b) => a == false || b == false ? false : a is null || b is null ? null : true;

    static bool Search(BinaryOperator sign, string text, string part) => sign switch
    {
        BinaryOperator.StartsWith => text.StartsWith(part, StringComparison.Ordinal),
        BinaryOperator.EndsWith => text.EndsWith(part, StringComparison.Ordinal),
        _ => text.Contains(part, StringComparison.Ordinal),
    };

    Value Chain(ComparisonChain chain, PlainRow row)
    {
        var values = chain.Operands.Select(o => Eval(o, row)).ToList();
        bool? all = true;
        for (var i = 0; i < chain.Operators.Count; i++) all = And(all, Truth(Binary(chain.Operators[i], values[i], values[i + 1])));
        return Value.Of(all);
    }

    Value Case(CaseExpression expression, PlainRow row)
    {
        var operand = expression.Operand is { } o ? Eval(o, row) : (Value?)null;
        foreach (var alternative in expression.Alternatives)
            foreach (var when in alternative.When)
            {
                if (SyntaxTree.Descendants(when).OfType<CasePlaceholder>().Any()) throw new BeyondReferenceException("extended WHEN");
                var fits = operand is { } of ? PlainValues.Equal(of, Eval(when, row)) == true : IsTrue(when, row);
                if (fits) return Eval(alternative.Then, row);
            }
        return expression.Else is { } otherwise ? Eval(otherwise, row) : Value.Null;
    }

    Value MapOf(MapProjection projection, PlainRow row)
    {
        var target = Eval(projection.Target, row);
        if (target.IsNull) return Value.Null;
        var entries = new List<(string, Value)>();
        foreach (var item in projection.Items)
            switch (item)
            {
                case MapProjectionAll: entries.AddRange(EntriesOf(target)); break;
                case MapProjectionProperty p: entries.Add((p.Key.Text, PropertyOf(target, p.Key.Text))); break;
                case MapProjectionEntry e: entries.Add((e.Key.Text, Eval(e.Value, row))); break;
                case MapProjectionVariable v: entries.Add((v.Variable.Text, row[v.Variable.Text])); break;
                default: throw new BeyondReferenceException(item.ToString());
            }
        return Value.Of(MapValue.Of([.. entries]));
    }

    IEnumerable<(string, Value)> EntriesOf(Value of) => of.IsMap
        ? of.AsMap().Select(e => (e.Key, e.Value))
        : graph.PropertiesOf(of).Select(e => (e.Key, e.Value));
}
