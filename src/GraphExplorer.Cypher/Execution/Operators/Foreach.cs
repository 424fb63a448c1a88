using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Runs a writing subplan for each item of a list; the row passes once.</summary>
sealed class Foreach(QueryRun run, Operator input, ForeachParts parts, Operator body) : Step(run, input)
{
    public override bool Next()
    {
        if (!Input.Next()) return false;
        var value = parts.List(Run);
        if (value.IsNull) return true;
        if (!value.IsList)
            throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
                parts.Span, $"FOREACH takes a list, not {KindNames.WithArticle(value.Kind)}");
        foreach (var item in value.AsList().Span)
        {
            Run.Tick();
            Row[parts.Slot] = item;
            body.Restart();
            while (body.Next()) Run.Tick();
        }
        return true;
    }
}

sealed record ForeachParts(Evaluator List, int Slot, SourceSpan Span);
