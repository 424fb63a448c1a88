using GraphExplorer.Exploration;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>The module <c>lastView</c>: what was looked at last on the Explore page of this browser.</summary>
public sealed class LastViewModule(IJSRuntime runtime) : BrowserModule(runtime, "lastView")
{
    /// <summary>The state of the last view; null when none was looked at.</summary>
    public async Task<ExploreState?> FindAsync()
    {
        await CreateAsync();
        if (await AskAsync<LastView?>("find") is not { } last)
            return null;
        var state = ExploreState.Parse(last.Question);
        return state.Shows.Count == 0 ? state with { Shows = [new ShowAll()] } : state;
    }

    /// <summary>A query string of the Explore page.</summary>
    sealed record LastView(string Question);
}
