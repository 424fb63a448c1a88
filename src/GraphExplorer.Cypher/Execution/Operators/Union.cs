namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>The rows of several plans, one after the other, their columns brought to common places.</summary>
sealed class Union(QueryRun run, UnionBranch[] branches, int[] slots) : Operator(run)
{
    int _branch;

    public override void Restart()
    {
        _branch = 0;
        branches[0].Plan.Restart();
    }

    public override bool Next()
    {
        while (!branches[_branch].Plan.Next())
        {
            if (_branch + 1 == branches.Length) return false;
            branches[++_branch].Plan.Restart();
        }
        var columns = branches[_branch].Slots;
        for (var i = 0; i < slots.Length; i++) Row[slots[i]] = Row[columns[i]];
        return true;
    }
}

/// <summary>One side of UNION and the places of its columns.</summary>
readonly record struct UnionBranch(Operator Plan, int[] Slots);
