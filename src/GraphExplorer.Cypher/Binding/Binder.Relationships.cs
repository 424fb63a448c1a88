using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Relationships, variable lengths and quantified groups of patterns that are matched.</summary>
sealed partial class Binder
{
    BoundConnection BindRelationship(RelationshipPattern pattern, int from, int to, PatternBuilding building)
    {
        var (min, max, isVariable) = LengthOf(pattern);
        var (slot, isBound) = BindRelationshipVariable(pattern, isVariable, building);
        CheckLabels(pattern.Types, isType: true);
        var types = pattern.Types is null ? [] : TypesOf(pattern.Types);
        var name = pattern.Variable?.Text;
        if (!isVariable)
        {
            var read = new BoundVariable(pattern.Span, StaticType.Relationship, slot, name ?? "");
            DeferElement(pattern, types, read, building);
            return new BoundRelationship(pattern.Span, from, to, slot, pattern.Direction)
            {
                Types = types ?? [],
                IsBound = isBound,
                Name = name,
            };
        }
        CheckVariableLength(pattern, types, max, building);
        var (element, predicates) = BindElementPredicates(pattern, types, building);
        return new BoundVariableLength(pattern.Span, from, to, slot, pattern.Direction)
        {
            Types = types ?? [],
            Min = min,
            Max = max,
            IsBound = isBound,
            ElementSlot = element,
            Predicates = predicates,
            Name = name,
        };
    }

    void CheckVariableLength(RelationshipPattern pattern, List<string>? types, int? max, PatternBuilding building)
    {
        if (max is null) CheckUnbounded(pattern, building);
        if (pattern.Range is null) return;
        const string Hint = "write a quantifier behind the arrow instead: -[r …]->{1,3}";
        if (pattern.Where is { } where)
            throw ErrorCode.InvalidRelationshipPattern.At(where.Span, "WHERE cannot be in a relationship of variable length")
                .WithHint(Hint);
        if (types is null)
            throw ErrorCode.InvalidRelationshipPattern.At(pattern.Types!.Span,
                "A relationship of variable length takes plain types, joined by |").WithHint(Hint);
    }

    /// <summary>A relationship that may be walked again and again makes an unbounded pattern match without end.</summary>
    void CheckUnbounded(PatternElement element, PatternBuilding building)
    {
        NoteUnbounded(element);
        if (building.Repeatable)
            throw ErrorCode.InvalidRelationshipPattern.At(element.Span,
                "A variable length needs an upper bound under REPEATABLE ELEMENTS");
    }

    static (int Min, int? Max, bool IsVariable) LengthOf(RelationshipPattern pattern)
    {
        if (pattern.Range is { } range && pattern.Quantifier is not null)
            throw ErrorCode.InvalidRelationshipPattern.At(range.Span, "A relationship has either a range or a quantifier");
        if (pattern.Quantifier is { } quantifier)
        {
            CheckQuantifier(quantifier);
            return (Clamp(quantifier.Min), quantifier.Max is { } most ? Clamp(most) : null, true);
        }
        if (pattern.Range is null) return (1, 1, false);
        return (Clamp(pattern.Range.Min ?? 1), pattern.Range.Max is { } max ? Clamp(max) : null, true);
    }

    static int Clamp(long count) => (int)Math.Min(count, int.MaxValue);

    static void CheckQuantifier(Quantifier quantifier)
    {
        if (quantifier.Max == 0)
            throw ErrorCode.InvalidRelationshipPattern.At(quantifier.Span, "A quantifier must allow at least one repetition");
        if (quantifier.Max < quantifier.Min)
            throw ErrorCode.InvalidRelationshipPattern.At(quantifier.Span,
                $"The quantifier asks for at least {quantifier.Min} and at most {quantifier.Max} repetitions");
    }

    (int Slot, bool IsBound) BindRelationshipVariable(RelationshipPattern pattern, bool isVariable, PatternBuilding building)
    {
        if (pattern.Variable is not { } variable)
        {
            var slot = _slots.Next();
            building.NewSlots.Add(slot);
            return (slot, false);
        }
        var isUsed = !building.Relationships.Add(variable.Text);
        if (Visible(variable.Text, variable.Span) is not { } known)
        {
            var type = isVariable ? StaticType.ListOf(StaticType.Relationship) : StaticType.Relationship;
            return (DeclareInPattern(variable, type, building), false);
        }
        var wanted = isVariable ? TypeKinds.List : TypeKinds.Relationship;
        var isWrongList = isVariable && known.Type.Element is { } element && element.Excludes(TypeKinds.Relationship);
        if (known.Type.Excludes(wanted) || isWrongList)
            throw TypeConflict(variable, known, isVariable ? "a list of relationships" : "a relationship");
        if (!isUsed) return (known.Slot, true);
        if (!isVariable && !building.Repeatable)
            throw ErrorCode.RelationshipUniquenessViolation.At(variable.Span, variable.Text);
        return (EqualTo(known, variable.Span, building), false);
    }

    /// <summary>A variable that stands in the pattern twice: the second place is walked by itself and has to come out equal.
    /// Only under REPEATABLE ELEMENTS, or by an empty list, can it.</summary>
    int EqualTo(Symbol known, SourceSpan span, PatternBuilding building)
    {
        var slot = _slots.Next();
        building.NewSlots.Add(slot);
        var again = new BoundVariable(span, known.Type, slot, known.Name);
        building.Defer(() => [new BoundBinary(span, StaticType.Boolean, BinaryOperator.Equal, Read(known, span), again)]);
        return slot;
    }

    /// <summary>What the pattern says of a relationship beside its types.</summary>
    void DeferElement(RelationshipPattern pattern, List<string>? types, BoundVariable read, PatternBuilding building)
    {
        if (types is null) building.Defer(() => SplitLabels(read, pattern.Types!));
        DeferProperties(pattern.Properties, read, building);
        if (pattern.Where is not null) building.Defer(() => BindConjuncts(pattern.Where));
    }

    /// <summary>In a variable length the conditions hold for each relationship, which has a slot of its own.</summary>
    (int? Slot, IReadOnlyList<BoundExpression> Predicates) BindElementPredicates(
        RelationshipPattern pattern, List<string>? types, PatternBuilding building)
    {
        if (types is not null && pattern.Properties is null && pattern.Where is null) return (null, []);
        var scope = new Scope(_slots, _scope);
        var symbol = scope.Declare(pattern.Variable?.Text ?? "", pattern.Span, StaticType.Relationship);
        var element = new PatternBuilding();
        DeferElement(pattern, types, Read(symbol, pattern.Span), element);
        var predicates = new List<BoundExpression>();
        building.Defer(() =>
        {
            predicates.AddRange(In(scope, element.BindPredicates));
            return [];
        });
        return (symbol.Slot, predicates);
    }

    BoundQuantifiedPath BindGroup(ParenthesizedPath group, int from, int to, PatternBuilding building)
    {
        CheckGroup(group);
        var quantifier = group.Quantifier!;
        if (quantifier.Max is null) CheckUnbounded(group, building);
        var inner = new PatternBuilding { Relationships = building.Relationships, Repeatable = building.Repeatable };
        var scope = new Scope(_slots, _scope);
        foreach (var name in NamesOf(group))
        {
            if (Visible(name.Text, name.Span) is not null) throw ErrorCode.VariableAlreadyBound.At(name.Span, name.Text);
        }
        var path = In(scope, () => BindElements(group.Span, group.Elements, inner));
        if (group.Where is { } where) inner.Defer(() => BindConjuncts(where));
        var groups = new List<SlotCopy>();
        foreach (var symbol in inner.Declared.Select(name => scope.Find(name)!))
        {
            var list = DeclareInPattern(new Name(symbol.Declared, symbol.Name), StaticType.ListOf(symbol.Type), building);
            groups.Add(new SlotCopy(symbol.Slot, list));
        }
        var predicates = new List<BoundExpression>();
        building.Defer(() =>
        {
            CheckReferences(group, inner, building);
            predicates.AddRange(In(scope, inner.BindPredicates));
            return [];
        });
        return new BoundQuantifiedPath(group.Span, from, to, path)
        {
            Min = Clamp(quantifier.Min),
            Max = quantifier.Max is { } max ? Clamp(max) : null,
            Nodes = inner.Nodes,
            Predicates = predicates,
            Groups = groups,
        };
    }

    /// <summary>Neo4j 5, "Variable references": within a quantified part one sees its own variables and those of clauses
    /// before, but nothing else of the same MATCH.</summary>
    static void CheckReferences(ParenthesizedPath group, PatternBuilding inner, PatternBuilding outer)
    {
        var named = SyntaxTree.Descendants(group).OfType<Variable>()
            .FirstOrDefault(v => outer.Declared.Contains(v.Text) && !inner.Declared.Contains(v.Text));
        if (named is null) return;
        throw ErrorCode.InvalidRelationshipPattern.At(named.Span,
            $"A quantified part cannot read `{named.Text}`, which the same MATCH declares outside of it")
            .WithHint($"match `{named.Text}` in a MATCH before");
    }

    static void CheckGroup(ParenthesizedPath group)
    {
        if (group.Quantifier is null)
        {
            throw ErrorCode.NotSupported.At(group.Span, "A parenthesised part without a quantifier beside other parts")
                .WithHint("leave the parentheses out, or write {1} behind them");
        }
        CheckQuantifier(group.Quantifier);
        if (group.Path is not null) throw PathNameInside(group.Path);
        if (group.Elements.FirstOrDefault(e => e is ParenthesizedPath) is { } nested)
            throw ErrorCode.InvalidRelationshipPattern.At(nested.Span, "Quantified parts cannot be nested");
        if (!group.Elements.Any(e => e is RelationshipPattern))
            throw ErrorCode.InvalidRelationshipPattern.At(group.Span, "A quantified part needs at least one relationship");
        if (group.Elements.FirstOrDefault(e => e is RelationshipPattern { Range: not null } or RelationshipPattern { Quantifier: not null }) is { } range)
        {
            throw ErrorCode.InvalidRelationshipPattern.At(range.Span,
                "Quantified parts cannot be nested, and this has a variable length");
        }
    }

    static IEnumerable<Name> NamesOf(ParenthesizedPath group) => group.Elements
        .Select(e => e switch
        {
            NodePattern n => n.Variable,
            RelationshipPattern r => r.Variable,
            _ => null,
        })
        .OfType<Name>();
}
