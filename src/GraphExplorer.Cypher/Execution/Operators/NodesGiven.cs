namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Lets through the rows that have a node in each of some places.</summary>
sealed class NodesGiven(QueryRun run, Operator input, int[] slots) : Step(run, input)
{
    public override bool Next()
    {
        while (Input.Next())
        {
            if (AllGiven()) return true;
            Run.Tick();
        }
        return false;
    }

    bool AllGiven()
    {
        foreach (var slot in slots)
            if (GraphSteps.NodeOrNone(Row[slot]) < 0)
                return false;
        return true;
    }
}
