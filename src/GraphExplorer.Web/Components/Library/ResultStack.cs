using GraphExplorer.Queries;
using GraphExplorer.Workbench;

namespace GraphExplorer.Web.Components.Library;

/// <summary>The results that are open in tabs, the oldest first, and which of them is looked at.</summary>
public sealed class ResultStack
{
    /// <summary>How many results stay open; a further one closes the oldest.</summary>
    public const int ResultsMax = 8;

    readonly List<OpenResult> _all = [];
    int _opened;

    public IReadOnlyList<OpenResult> All => _all;

    /// <summary>The result that is looked at; null when there is none.</summary>
    public OpenResult? Chosen { get; private set; }

    /// <summary>Opens a result in a tab of its own.</summary>
    public void Open(OpenResult result)
    {
        Chosen = result with { Number = ++_opened };
        _all.Add(Chosen);
        if (_all.Count > ResultsMax)
            _all.RemoveAt(0);
    }

    public void Choose(OpenResult result) => Chosen = result;

    /// <summary>Closes the result that is looked at; the one beside it is looked at next.</summary>
    public void Close()
    {
        if (Chosen is null)
            return;
        var at = _all.IndexOf(Chosen);
        _all.RemoveAt(at);
        Chosen = _all.Count == 0 ? null : _all[Math.Min(at, _all.Count - 1)];
    }

    /// <summary>The result so many tabs on, round and round.</summary>
    public OpenResult? Beside(int steps) =>
        Chosen is null ? null : _all[(_all.IndexOf(Chosen) + steps + _all.Count) % _all.Count];

    public void Clear()
    {
        _all.Clear();
        Chosen = null;
    }
}

/// <summary>A result in a tab.</summary>
/// <param name="Title">What was asked, in a few words.</param>
/// <param name="At">When it came.</param>
/// <param name="Result">What came.</param>
/// <param name="Run">What the history remembers of it; null for a query that was only explained.</param>
/// <param name="Opens">How it opens.</param>
/// <param name="ExploreAddress">The same question in the workspace; null for a text.</param>
public sealed record OpenResult(string Title, DateTimeOffset At, QueryResult Result, RunRecord? Run, ResultView Opens, string? ExploreAddress)
{
    /// <summary>Counts the results of a page.</summary>
    public int Number { get; init; }
}
