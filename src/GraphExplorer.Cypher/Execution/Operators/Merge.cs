namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// For each row: finds the pattern, or makes it. All matches are found before the first is changed, so that ON MATCH
/// does not decide what else is found.
/// </summary>
sealed class Merge(QueryRun run, Operator input, Operator match, MergeParts parts) : Step(run, input)
{
    readonly RowBuffer _matches = new(run, parts.Slots);
    int _next;

    public override void Restart()
    {
        Input.Restart();
        _matches.Clear();
        _next = 0;
    }

    public override bool Next()
    {
        while (_next >= _matches.Count)
        {
            if (!Input.Next()) return false;
            Run.Tick();
            if (FindAll()) continue;
            parts.Creation.Make(Run);
            foreach (var update in parts.OnCreate) update.Apply(Run);
            return true;
        }
        _matches.Load(_next++);
        foreach (var update in parts.OnMatch) update.Apply(Run);
        return true;
    }

    bool FindAll()
    {
        _matches.Clear();
        _next = 0;
        parts.Creation.DemandNoNull(Run);
        match.Restart();
        while (match.Next())
        {
            Run.Tick();
            _matches.Add();
        }
        return _matches.Count > 0;
    }
}

/// <summary>What MERGE makes when it finds nothing, and what it sets in either case.</summary>
/// <param name="Slots">Places that a match fills.</param>
sealed record MergeParts(Creation Creation, Update[] OnCreate, Update[] OnMatch, int[] Slots);
