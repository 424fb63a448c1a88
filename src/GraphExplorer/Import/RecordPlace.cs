namespace GraphExplorer.Import;

/// <summary>Where a record stands: its line and, as soon as it is known, its id.</summary>
sealed class RecordPlace(ImportProblems problems, int line)
{
    readonly int _before = problems.Count;

    public int Line { get; } = line;

    public string Id { get; set; } = "";

    /// <summary>Whether something was reported here.</summary>
    public bool Failed => problems.Count > _before;

    public void Report(string reason, string advice) => problems.Add(Line, Id, reason, advice);
}
