using GraphExplorer.Exploration;

namespace GraphExplorer.Web.Components;

/// <summary>
/// The search behind a field in which a name is typed: each text ends the search before it, so hits never belong to an older text, and who
/// presses Enter can wait for those of the last letters.
/// </summary>
/// <param name="entities">Finds entities by any of their names.</param>
public sealed class TypedSearch(EntitySearch entities) : IDisposable
{
    CancellationTokenSource? _search;
    Task _finding = Task.CompletedTask;

    /// <summary>Looks for a text; done when its hits were handed over, or another text or an end came first.</summary>
    /// <param name="text">What is typed.</param>
    /// <param name="label">Only entities with this label; empty = any.</param>
    /// <param name="found">Called with the hits, unless they came too late.</param>
    public Task FindAsync(string text, string label, Action<IReadOnlyList<SearchHit>> found) => _finding = RunAsync(text, label, found);

    /// <summary>Waits for the hits of the last text: who types fast presses Enter before they are there.</summary>
    public async Task WaitAsync()
    {
        while (!_finding.IsCompleted)
            await _finding;
    }

    /// <summary>Ends the search that is under way; its hits are not handed over.</summary>
    public Task EndAsync()
    {
        var search = _search;
        _search = null;
        return EndAsync(search);
    }

    public void Dispose()
    {
        _search?.Cancel();
        _search?.Dispose();
        _search = null;
    }

    // The new search takes its place before anything is awaited: of three texts in a row, the second must not come after the third.
    async Task RunAsync(string text, string label, Action<IReadOnlyList<SearchHit>> found)
    {
        var (before, search) = (_search, new CancellationTokenSource());
        _search = search;
        var token = search.Token;
        await EndAsync(before);
        try
        {
            var hits = await entities.FindAsync(text, label, token);
            if (search == _search)
                found(hits);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // A newer text took its place.
        }
    }

    static async Task EndAsync(CancellationTokenSource? search)
    {
        if (search is null)
            return;
        await search.CancelAsync();
        search.Dispose();
    }
}
