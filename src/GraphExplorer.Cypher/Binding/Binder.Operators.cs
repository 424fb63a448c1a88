using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Operators and predicates.</summary>
sealed partial class Binder
{
    /// <summary>An expression where a truth value is wanted; only here a bare pattern may stand.</summary>
    BoundExpression BindPredicate(Expression expression)
    {
        if (expression is PatternExpression { Pattern.Selector: null } pattern) return BindPatternPredicate(pattern);
        var bound = BindExpression(expression);
        Require(bound, TypeKinds.Boolean, "A condition");
        return bound;
    }

    /// <summary>A predicate cut at its ANDs.</summary>
    IReadOnlyList<BoundExpression> BindConjuncts(Expression expression)
    {
        var conjuncts = new List<BoundExpression>();
        Split(BindPredicate(expression), conjuncts);
        return conjuncts;
    }

    static void Split(BoundExpression expression, List<BoundExpression> conjuncts)
    {
        if (expression is BoundBinary { Operator: BinaryOperator.And } and)
        {
            Split(and.Left, conjuncts);
            Split(and.Right, conjuncts);
            return;
        }
        conjuncts.Add(expression);
    }

    BoundExpression BindUnary(UnaryExpression e)
    {
        if (e.Operator == UnaryOperator.Not)
            return new BoundUnary(e.Span, StaticType.Boolean, e.Operator, BindLogical(e.Operand, "NOT"));
        var operand = BindExpression(e.Operand);
        if (e.Operator is UnaryOperator.IsNull or UnaryOperator.IsNotNull)
            return new BoundUnary(e.Span, StaticType.Boolean, e.Operator, operand);
        Require(operand, TypeKinds.Number | TypeKinds.Duration, "A sign");
        return new BoundUnary(e.Span, operand.Type, e.Operator, operand);
    }

    BoundExpression BindLogical(Expression expression, string word)
    {
        if (expression is PatternExpression { Pattern.Selector: null } pattern) return BindPatternPredicate(pattern);
        var operand = BindExpression(expression);
        Require(operand, TypeKinds.Boolean, word);
        return operand;
    }

    BoundExpression BindBinary(BinaryExpression e)
    {
        if (e.Operator is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor)
        {
            var word = e.Operator.ToString().ToUpperInvariant();
            return new BoundBinary(e.Span, StaticType.Boolean, e.Operator, BindLogical(e.Left, word), BindLogical(e.Right, word));
        }
        var left = BindExpression(e.Left);
        var right = BindExpression(e.Right);
        CheckOperands(e, left, right);
        return new BoundBinary(e.Span, TypeOf(e.Operator, left.Type, right.Type), e.Operator, left, right);
    }

    static void CheckOperands(BinaryExpression e, BoundExpression left, BoundExpression right)
    {
        switch (e.Operator)
        {
            case BinaryOperator.In:
                Require(right, TypeKinds.List, "The right side of IN");
                break;
            case BinaryOperator.Add:
                CheckSum(e, left, right);
                break;
            case BinaryOperator.Concatenate:
                Require(left, TypeKinds.List | TypeKinds.String, "||");
                Require(right, TypeKinds.List | TypeKinds.String, "||");
                break;
            case BinaryOperator.Subtract:
                Require(left, TypeKinds.Number | TypeKinds.Temporal, "-");
                Require(right, TypeKinds.Number | TypeKinds.Duration, "-");
                break;
            case BinaryOperator.Multiply or BinaryOperator.Divide:
                var sign = e.Operator == BinaryOperator.Multiply ? "*" : "/";
                Require(left, TypeKinds.Number | TypeKinds.Duration, sign);
                Require(right, TypeKinds.Number | TypeKinds.Duration, sign);
                break;
            case BinaryOperator.Modulo or BinaryOperator.Power:
                var symbol = e.Operator == BinaryOperator.Modulo ? "%" : "^";
                Require(left, TypeKinds.Number, symbol);
                Require(right, TypeKinds.Number, symbol);
                break;
        }
    }

    /// <summary>A list takes anything; a string takes what has a text; numbers and times take their like.</summary>
    static void CheckSum(BinaryExpression e, BoundExpression left, BoundExpression right)
    {
        const TypeKinds Summable = TypeKinds.Number | TypeKinds.Temporal | TypeKinds.String | TypeKinds.List;
        if (((left.Type.Kinds | right.Type.Kinds) & TypeKinds.List) != 0) return;
        if (((left.Type.Kinds | right.Type.Kinds) & TypeKinds.String) != 0
            && !left.Type.IsSurely(TypeKinds.Map | TypeKinds.Entity | TypeKinds.Path)
            && !right.Type.IsSurely(TypeKinds.Map | TypeKinds.Entity | TypeKinds.Path))
        {
            return;
        }
        Require(left, Summable, "+");
        Require(right, Summable, "+");
        var isNumber = left.Type.IsSurely(TypeKinds.Number);
        if (isNumber && right.Type.Excludes(TypeKinds.Number | TypeKinds.String))
        {
            throw ErrorCode.InvalidArgumentType.At(e.Span,
                $"+ cannot add {right.Type.Describe()} to {left.Type.Describe()}");
        }
    }

    static StaticType TypeOf(BinaryOperator op, StaticType left, StaticType right)
    {
        switch (op)
        {
            case BinaryOperator.Power:
                return StaticType.Float;
            case BinaryOperator.Concatenate or BinaryOperator.Add when left.IsSurely(TypeKinds.List) || right.IsSurely(TypeKinds.List):
                return StaticType.List;
            case BinaryOperator.Concatenate:
                return StaticType.Of(TypeKinds.List | TypeKinds.String);
            case BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide
                or BinaryOperator.Modulo:
                return TypeOfArithmetic(left, right);
            default:
                return StaticType.Boolean;
        }
    }

    static StaticType TypeOfArithmetic(StaticType left, StaticType right)
    {
        if (left.IsSurely(TypeKinds.Integer) && right.IsSurely(TypeKinds.Integer)) return StaticType.Integer;
        if (left.IsSurely(TypeKinds.Number) && right.IsSurely(TypeKinds.Number))
            return left.IsSurely(TypeKinds.Float) || right.IsSurely(TypeKinds.Float) ? StaticType.Float : StaticType.Number;
        if (left.IsSurely(TypeKinds.String) && right.IsSurely(TypeKinds.String)) return StaticType.String;
        return StaticType.Any;
    }

    /// <summary><c>a &lt; b &lt; c</c> is <c>a &lt; b AND b &lt; c</c>.</summary>
    BoundExpression BindComparisonChain(ComparisonChain e)
    {
        var operands = e.Operands.Select(BindExpression).ToList();
        var pairs = new List<BoundExpression>();
        for (var i = 0; i < e.Operators.Count; i++)
        {
            var span = SourceSpan.Cover(operands[i].Span, operands[i + 1].Span);
            pairs.Add(new BoundBinary(span, StaticType.Boolean, e.Operators[i], operands[i], operands[i + 1]));
        }
        return Conjunction(pairs, 0, pairs.Count);
    }

    static BoundExpression Conjunction(List<BoundExpression> terms, int from, int to)
    {
        if (to - from == 1) return terms[from];
        var middle = (from + to) / 2;
        var (left, right) = (Conjunction(terms, from, middle), Conjunction(terms, middle, to));
        return new BoundBinary(SourceSpan.Cover(left.Span, right.Span), StaticType.Boolean, BinaryOperator.And, left, right);
    }

    BoundExpression BindNormalized(NormalizedPredicate e)
    {
        var operand = BindExpression(e.Operand);
        var form = new BoundLiteral(e.Span, StaticType.String, Value.Of(e.Form));
        var call = new BoundCall(e.Span, StaticType.Boolean, FunctionCatalogue.Find("isNormalized")!, [operand, form]);
        return e.Negated ? new BoundUnary(e.Span, StaticType.Boolean, UnaryOperator.Not, call) : call;
    }
}
