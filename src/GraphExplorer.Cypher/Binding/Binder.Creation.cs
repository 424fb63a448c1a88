using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>CREATE and MERGE.</summary>
sealed partial class Binder
{
    BoundCreate BindCreate(CreateClause clause)
    {
        Writes();
        var steps = new List<BoundCreation>();
        var paths = clause.Pattern.Select(part => BindCreatePart(part, steps, isMerge: false)).ToList();
        return new BoundCreate(clause.Span, new BoundCreatePattern(steps, paths));
    }

    /// <summary>The pattern to look for says the same as the pattern to create, in the same slots.</summary>
    BoundMerge BindMerge(MergeClause clause)
    {
        Writes();
        var steps = new List<BoundCreation>();
        var path = BindCreatePart(clause.Pattern, steps, isMerge: true);
        var match = new BoundPattern(NodesOf(path, steps), [path], [.. steps.SelectMany(PredicatesOf)])
        {
            NewSlots = [.. steps.Select(s => s.Slot), .. path.PathSlot is { } slot ? new[] { slot } : []],
        };
        var onCreate = clause.Actions.Where(a => a.OnCreate).SelectMany(a => BindSetItems(a.Items)).ToList();
        var onMatch = clause.Actions.Where(a => !a.OnCreate).SelectMany(a => BindSetItems(a.Items)).ToList();
        return new BoundMerge(clause.Span, match, new BoundCreatePattern(steps, [path]))
        {
            OnCreate = onCreate,
            OnMatch = onMatch,
        };
    }

    static List<BoundNode> NodesOf(BoundPathPattern path, List<BoundCreation> steps)
    {
        var nodes = new List<BoundNode>();
        foreach (var slot in path.Connections.Select(c => c.To).Prepend(path.Start).Distinct())
        {
            var created = steps.OfType<BoundCreateNode>().FirstOrDefault(s => s.Slot == slot);
            nodes.Add(new BoundNode(created?.Span ?? path.Span, slot, created is null, created?.Name));
        }
        return nodes;
    }

    static IEnumerable<BoundExpression> PredicatesOf(BoundCreation step)
    {
        var isNode = step is BoundCreateNode;
        var name = step is BoundCreateNode n ? n.Name : ((BoundCreateRelationship)step).Name;
        var read = new BoundVariable(step.Span, isNode ? StaticType.Node : StaticType.Relationship, step.Slot, name ?? "");
        var labels = step is BoundCreateNode node ? node.Labels : [];
        var tests = labels.Select(BoundExpression (label) => new BoundLabelTest(label.Span, read, label));
        // A computed type cannot be named in the connection, so it is tested like a label.
        if (step is BoundCreateRelationship { Type.Dynamic: not null } computed)
            tests = [new BoundLabelTest(computed.Type.Span, read, computed.Type)];
        var entries = step.Properties is BoundMap map ? map.Entries : [];
        return tests.Concat(entries.Select(e => PropertyEquals(read, e.Key, e.Value)));
    }

    BoundPathPattern BindCreatePart(PatternPart part, List<BoundCreation> steps, bool isMerge)
    {
        var word = isMerge ? "MERGE" : "CREATE";
        if (part.Selector is { } selector)
            throw ErrorCode.UnexpectedSyntax.At(selector.Span, $"A path selector cannot be used in {word}");
        if (part.Elements.FirstOrDefault(e => e is ParenthesizedPath) is { } group)
            throw ErrorCode.UnexpectedSyntax.At(group.Span, $"A quantified part cannot be used in {word}");
        var start = BindCreateNode((NodePattern)part.Elements[0], steps, part.Elements.Count == 1, isMerge);
        var from = start;
        var connections = new List<BoundConnection>();
        for (var i = 1; i < part.Elements.Count; i += 2)
        {
            var to = BindCreateNode((NodePattern)part.Elements[i + 1], steps, isAlone: false, isMerge);
            connections.Add(BindCreateRelationship((RelationshipPattern)part.Elements[i], (from, to), steps, isMerge));
            from = to;
        }
        int? pathSlot = part.Path is null ? null : DeclareNew(part.Path, StaticType.Path).Slot;
        return new BoundPathPattern(part.Span, start, connections, pathSlot, null);
    }

    int BindCreateNode(NodePattern node, List<BoundCreation> steps, bool isAlone, bool isMerge)
    {
        if (node.Where is not null)
            throw ErrorCode.UnexpectedSyntax.At(node.Where.Span, "WHERE cannot be used in a pattern that is created");
        if (node.Variable is { } variable && _scope.Find(variable.Text) is { } known)
        {
            if (isAlone || node.Labels is not null || node.Properties is not null)
            {
                throw ErrorCode.VariableAlreadyBound.At(variable.Span, variable.Text)
                    .WithHint("a node that exists can only be an end of new relationships, without labels or properties");
            }
            if (known.Type.Excludes(TypeKinds.Node)) throw TypeConflict(variable, known, "a node");
            return known.Slot;
        }
        CheckLabels(node.Labels, isType: false);
        var labels = node.Labels is null ? [] : CreatedLabels(node.Labels);
        var properties = BindCreateProperties(node.Properties, isMerge);
        var slot = node.Variable is null ? _slots.Next() : DeclareNew(node.Variable, StaticType.Node).Slot;
        steps.Add(new BoundCreateNode(node.Span, slot, labels, properties) { Name = node.Variable?.Text });
        return slot;
    }

    BoundExpression? BindCreateProperties(Expression? properties, bool isMerge)
    {
        if (properties is not Parameter parameter || !isMerge) return properties is null ? null : BindExpression(properties);
        throw ErrorCode.InvalidParameterUse.At(parameter.Span, parameter.Text)
            .WithHint($"name the properties: {{key: ${parameter.Text}.key}}");
    }

    BoundRelationship BindCreateRelationship(
        RelationshipPattern pattern, (int From, int To) ends, List<BoundCreation> steps, bool isMerge)
    {
        if (pattern.Variable is { } variable && _scope.Find(variable.Text) is not null)
            throw ErrorCode.VariableAlreadyBound.At(variable.Span, variable.Text);
        CheckCreatedRelationship(pattern, isMerge);
        var type = BindWrittenName((LabelName)pattern.Types!);
        var properties = BindCreateProperties(pattern.Properties, isMerge);
        var slot = pattern.Variable is null
            ? _slots.Next()
            : DeclareNew(pattern.Variable, StaticType.Relationship).Slot;
        var written = pattern.Direction == PatternDirection.Incoming ? (ends.To, ends.From) : ends;
        steps.Add(new BoundCreateRelationship(pattern.Span, slot, type, written, properties)
        {
            Name = pattern.Variable?.Text,
        });
        return new BoundRelationship(pattern.Span, ends.From, ends.To, slot, pattern.Direction)
        {
            Types = type.Dynamic is null ? [type.Text] : [],
            Name = pattern.Variable?.Text,
        };
    }

    static void CheckCreatedRelationship(RelationshipPattern pattern, bool isMerge)
    {
        if (pattern.Range is not null || pattern.Quantifier is not null) throw ErrorCode.CreatingVarLength.At(pattern.Span);
        if (pattern.Types is not LabelName)
        {
            throw ErrorCode.NoSingleRelationshipType.At(pattern.Types?.Span ?? pattern.Span)
                .WithHint("write one type: -[:TYPE]->");
        }
        if (pattern.Direction == PatternDirection.Either && !isMerge)
        {
            throw ErrorCode.RequiresDirectedRelationship.At(pattern.Span)
                .WithHint("write --> or <--");
        }
        if (pattern.Where is not null)
            throw ErrorCode.UnexpectedSyntax.At(pattern.Where.Span, "WHERE cannot be used in a pattern that is created");
    }
}
