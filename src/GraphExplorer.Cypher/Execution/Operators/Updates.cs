using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Execution.Expressions;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>One item of SET or REMOVE. A target that is null makes it do nothing.</summary>
abstract class Update(Evaluator target, SourceSpan span)
{
    protected SourceSpan Span { get; } = span;

    public void Apply(QueryRun run)
    {
        var entity = target(run);
        if (entity.IsNull) return;
        if (!entity.IsNode && !entity.IsRelationship)
            throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
                Span, $"Only nodes and relationships can be changed, not {KindNames.WithArticle(entity.Kind)}");
        run.Hits++;
        try
        {
            Apply(entity, run, run.Writer!);
        }
        catch (CypherException problem) when (problem.Error.Span is null && !problem.IsOfLimit())
        {
            throw new CypherException(problem.Error with { Span = Span });
        }
    }

    protected abstract void Apply(in Value entity, QueryRun run, WriteTransaction writer);

    protected static void Set(in Value entity, int key, in Value value, WriteTransaction writer)
    {
        if (entity.IsNode) writer.SetNodeProperty(entity.AsNode(), key, value);
        else writer.SetRelationshipProperty(entity.AsRelationship(), key, value);
    }
}

/// <summary><c>SET n.key = value</c>; with null, and for REMOVE, the property goes.</summary>
sealed class PropertyUpdate(Evaluator target, string key, Evaluator value, SourceSpan span) : Update(target, span)
{
    readonly KeyToken _key = new(key);

    protected override void Apply(in Value entity, QueryRun run, WriteTransaction writer)
    {
        var wanted = value(run);
        // Removing what was never there must not make its name known.
        var token = wanted.IsNull ? _key.In(writer) : _key.AddTo(writer);
        if (token >= 0) Set(entity, token, wanted, writer);
    }
}

/// <summary><c>SET n[key] = value</c></summary>
sealed class DynamicPropertyUpdate(Evaluator target, Evaluator key, Evaluator value, SourceSpan span)
    : Update(target, span)
{
    protected override void Apply(in Value entity, QueryRun run, WriteTransaction writer)
    {
        var name = key(run);
        if (!name.IsString) throw ErrorCode.PropertyAccessByNonString.At(Span, KindNames.WithArticle(name.Kind));
        var wanted = value(run);
        var token = wanted.IsNull ? writer.Tokens.Keys.Find(name.AsString()) : writer.Tokens.Keys.FindOrAdd(name.AsString());
        if (token >= 0) Set(entity, token, wanted, writer);
    }
}

/// <summary><c>SET n = map</c> replaces all properties, <c>SET n += map</c> lays the map over them.</summary>
sealed class PropertiesUpdate(Evaluator target, PropertySource map, bool replace, SourceSpan span) : Update(target, span)
{
    protected override void Apply(in Value entity, QueryRun run, WriteTransaction writer)
    {
        var wanted = map.Of(run);
        if (replace) RemoveOthers(entity, wanted, run, writer);
        for (var i = 0; i < wanted.Count; i++)
        {
            var (key, value) = (wanted.Keys[i], wanted.Values[i]);
            var token = value.IsNull ? writer.Tokens.Keys.Find(key) : map.TokenOf(key, writer);
            if (token >= 0) Set(entity, token, value, writer);
        }
    }

    static void RemoveOthers(in Value entity, MapValue wanted, QueryRun run, WriteTransaction writer)
    {
        foreach (var property in Elements.PropertiesOf(entity, run))
            if (!wanted.ContainsKey(writer.Tokens.Keys.Name(property.Key)))
                Set(entity, property.Key, default, writer);
    }
}

/// <summary><c>SET n:A:B</c> and <c>REMOVE n:A:B</c>.</summary>
sealed class LabelsUpdate(Evaluator target, LabelSource labels, bool remove, SourceSpan span) : Update(target, span)
{
    protected override void Apply(in Value entity, QueryRun run, WriteTransaction writer)
    {
        if (!entity.IsNode)
            throw ErrorCode.InvalidArgumentTypeAtRuntime.At(Span, "Only nodes have labels that can be changed");
        foreach (var label in labels.Of(run))
        {
            if (remove) writer.RemoveLabel(entity.AsNode(), label);
            else writer.AddLabel(entity.AsNode(), label);
        }
    }
}
