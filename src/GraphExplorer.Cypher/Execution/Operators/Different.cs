using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Lets through the rows in which no relationship of one group of places is in the other group too.</summary>
sealed class Different(QueryRun run, Operator input, int[] left, int[] right) : Step(run, input)
{
    public override bool Next()
    {
        while (Input.Next())
        {
            if (!Meet()) return true;
            Run.Tick();
        }
        return false;
    }

    bool Meet()
    {
        foreach (var slot in left)
        {
            var value = Row[slot];
            if (value.IsRelationship && GraphSteps.IsInAny(Row, right, value.AsRelationship())) return true;
            if (value.IsList && AnyIn(value.AsList())) return true;
        }
        return false;
    }

    bool AnyIn(ListValue list)
    {
        foreach (var item in list.Span)
            if (item.IsRelationship && GraphSteps.IsInAny(Row, right, item.AsRelationship()))
                return true;
        return false;
    }
}
