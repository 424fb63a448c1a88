using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// Deletes nodes, relationships and all elements of paths. That a deleted node has lost its relationships is checked at
/// the end of the statement, so the order of rows does not matter.
/// </summary>
sealed class Delete(QueryRun run, Operator input, DeleteTargets targets) : Step(run, input)
{
    public override bool Next()
    {
        if (!Input.Next()) return false;
        Run.Tick();
        for (var i = 0; i < targets.Expressions.Length; i++) DeleteOne(targets.Expressions[i](Run));
        return true;
    }

    void DeleteOne(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                return;
            case ValueKind.Node:
                DeleteNode(value.AsNode());
                return;
            case ValueKind.Relationship:
                DeleteRelationship(value.AsRelationship());
                return;
            case ValueKind.Path:
                foreach (var relationship in value.AsPath().Relationships) DeleteRelationship(relationship);
                foreach (var node in value.AsPath().Nodes) DeleteNode(node);
                return;
            default:
                throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
                    targets.Span, $"Only nodes, relationships and paths can be deleted, not {KindNames.WithArticle(value.Kind)}");
        }
    }

    void DeleteNode(long node)
    {
        Run.Hits++;
        if (!Run.Writer!.NodeExists(node)) return;
        if (targets.Detach) Run.Writer.DetachDeleteNode(node);
        else Run.Writer.DeleteNode(node);
    }

    void DeleteRelationship(long relationship)
    {
        Run.Hits++;
        Run.Writer!.DeleteRelationship(relationship);
    }
}

/// <summary>What is deleted; with <paramref name="Detach"/> the relationships of deleted nodes too.</summary>
sealed record DeleteTargets(Evaluator[] Expressions, bool Detach, SourceSpan Span);
