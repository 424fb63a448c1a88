using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Makes the nodes, relationships and paths of a pattern from the row as it stands: what CREATE and MERGE share.</summary>
sealed class Creation(CreationStep[] steps, PathSlots[] paths)
{
    public void Make(QueryRun run)
    {
        foreach (var step in steps)
        {
            run.Tick();
            step.Make(run);
        }
        if (paths.Length == 0) return;
        var relationships = new List<long>();
        foreach (var path in paths)
        {
            relationships.Clear();
            foreach (var slot in path.Relationships) relationships.Add(run.Row[slot].AsRelationship());
            run.Row[path.Path] = Value.Of(Paths.Walk(run, run.Row[path.Start].AsNode(), relationships));
        }
    }

    /// <summary>Computes the properties of all steps, so that a null in them is found before anything is made (MERGE).</summary>
    public void DemandNoNull(QueryRun run)
    {
        foreach (var step in steps) step.DemandNoNull(run);
    }
}

/// <summary>One entity to make.</summary>
abstract class CreationStep(PropertySource? properties, SourceSpan span)
{
    public abstract void Make(QueryRun run);

    public void DemandNoNull(QueryRun run)
    {
        if (properties is null) return;
        var wanted = properties.Of(run);
        for (var i = 0; i < wanted.Count; i++)
            if (wanted.Values[i].IsNull)
                throw ErrorCode.MergeReadOwnWrites.At(span, "this pattern", wanted.Keys[i]);
    }

    protected void SetProperties(QueryRun run, in Value entity)
    {
        if (properties is null) return;
        var writer = run.Writer!;
        var wanted = properties.Of(run);
        for (var i = 0; i < wanted.Count; i++)
        {
            var value = wanted.Values[i];
            if (value.IsNull) continue;
            var token = properties.TokenOf(wanted.Keys[i], writer);
            if (entity.IsNode) writer.SetNodeProperty(entity.AsNode(), token, value);
            else writer.SetRelationshipProperty(entity.AsRelationship(), token, value);
            run.Hits++;
        }
    }
}

sealed class NodeCreation(int slot, LabelSource labels, PropertySource? properties, SourceSpan span)
    : CreationStep(properties, span)
{
    public override void Make(QueryRun run)
    {
        var node = Value.Node(run.Writer!.CreateNode(labels.Of(run)));
        run.Hits++;
        SetProperties(run, node);
        run.Row[slot] = node;
    }
}

sealed class RelationshipCreation(RelationshipPlace place, LabelSource type, PropertySource? properties)
    : CreationStep(properties, place.Span)
{
    public override void Make(QueryRun run)
    {
        var (from, to) = (EndOf(run, place.From), EndOf(run, place.To));
        var types = type.TypesOf(run);
        if (types.Length != 1) throw ErrorCode.NoSingleRelationshipType.At(place.Span);
        var relationship = Value.Relationship(run.Writer!.CreateRelationship(types[0], from, to));
        run.Hits++;
        SetProperties(run, relationship);
        run.Row[place.Slot] = relationship;
    }

    long EndOf(QueryRun run, int slot)
    {
        var node = GraphSteps.NodeOrNone(run.Row[slot]);
        if (node < 0)
            throw ErrorCode.EntityNotFound.At(place.Span, "A node that a new relationship needs at one of its ends");
        if (!run.Writer!.NodeExists(node)) throw ErrorCode.DeletedEntityAccess.At(place.Span, $"Node {node}");
        return node;
    }
}

/// <summary>Where a new relationship goes and which nodes it joins.</summary>
sealed record RelationshipPlace(int Slot, int From, int To, SourceSpan Span);
