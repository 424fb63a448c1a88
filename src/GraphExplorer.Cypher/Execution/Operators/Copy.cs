using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Copies places of the row to others.</summary>
sealed class Copy(QueryRun run, Operator input, SlotCopy[] copies) : Step(run, input)
{
    public override bool Next()
    {
        if (!Input.Next()) return false;
        foreach (var (from, to) in copies) Row[to] = Row[from];
        return true;
    }
}
