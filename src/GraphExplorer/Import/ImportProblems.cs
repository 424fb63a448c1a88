namespace GraphExplorer.Import;

/// <summary>Collects the problems of one file up to a limit; what comes after is only counted.</summary>
sealed class ImportProblems(string file, int max)
{
    readonly List<ImportProblem> _all = [];
    int _beyond;

    public int Count => _all.Count + _beyond;

    public void Add(int line, string record, string reason, string advice)
    {
        if (_all.Count < max)
            _all.Add(new(file, line, record, reason, advice));
        else
            _beyond++;
    }

    /// <summary>The problems by line, and a last one that says how many more there are.</summary>
    public IReadOnlyList<ImportProblem> ToList()
    {
        var list = _all.OrderBy(problem => problem.Line).ToList();
        if (_beyond > 0)
            list.Add(new(file, 0, "", $"{_beyond} further problems are not listed.", "Mend the ones above first."));
        return list;
    }
}
