using GraphExplorer.Store;
using GraphExplorer.Workbench;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>
/// A run of the history, which is what a citation opens: it is asked again, and the page says whether the answer is the same or what changed.
/// With <c>?with=ID</c> it is compared with another run instead.
/// </summary>
public sealed partial class QueryRunPage : IDisposable
{
    readonly CancellationTokenSource _left = new();

    RunRecord? _run;
    RunComparison? _comparison;
    string? _verdict;
    string _problem = "";
    bool _isSame;
    bool _isAsked;

    [Parameter] public required Guid Id { get; set; }

    /// <summary>An earlier run.</summary>
    [SupplyParameterFromQuery] public Guid? With { get; set; }

    [Inject] RunLog Log { get; set; } = null!;
    [Inject] RunRepeat Repeat { get; set; } = null!;
    [Inject] QueryLibrary Library { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;

    string? QueryAddress { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        (_run, _isAsked, _verdict, _comparison, _problem) = (await Log.FindAsync(Id), false, null, null, "");
        if (_run is null)
            Navigation.NotFound();
        else if (_run.Query is { } query && await Library.FindAsync(query.ToString()) is { } saved)
            QueryAddress = $"/queries/{saved.Name}";
    }

    // Only a circuit asks the graph: a prerendered page would keep the reader waiting for it.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isAsked || _run is not { Failure: "" } run)
            return;
        _isAsked = true;
        try
        {
            await (With is { } other ? CompareAsync(other, run) : RepeatAsync(run));
        }
        catch (GraphRefusedException refusal)
        {
            _problem = $"The graph refuses this query now: {refusal.Summary}";
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            return;
        }
        if (_verdict is not null)
            Announcer.Say(_verdict);
        StateHasChanged();
    }

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    async Task RepeatAsync(RunRecord run)
    {
        var now = await Repeat.RunAsync(run, _left.Token);
        (_isSame, _comparison) = (now.IsSame, now.Comparison);
        var version = now.Result.DataVersion == run.DataVersion || run.DataVersion.Length == 0 ? "" : $" The data went from version {run.DataVersion} to {now.Result.DataVersion}.";
        _verdict = (now switch
        {
            { IsSame: true } => "Same: the query gives these very rows today.",
            { Comparison: { } comparison } => Changed("The answer is another one today", comparison),
            _ => $"The answer is another one today: {Counted.Of(now.Result.Rows.Count, "row")}. The rows of then were too many to be kept, so what changed cannot be told.",
        }) + version;
    }

    async Task CompareAsync(Guid earlier, RunRecord run)
    {
        var (before, after) = (await Log.RowsAsync(earlier, _left.Token), await Log.RowsAsync(run.Id, _left.Token));
        if (before is null || after is null)
        {
            _problem = "The rows of one of the two runs are not kept, so they cannot be compared.";
            return;
        }
        _comparison = RunComparison.Of(before, after);
        _isSame = _comparison.IsSame;
        _verdict = _isSame ? "Same: both runs gave these very rows." : Changed("The two runs differ", _comparison);
    }

    static string Changed(string beginning, RunComparison comparison)
    {
        var (changed, gone, added) = (
            comparison.Rows.Count(row => row is { Before: not null, After: not null }), comparison.Rows.Count(row => row.After is null),
            comparison.Rows.Count(row => row.Before is null));
        var columns = comparison.HasOtherColumns ? ", with other columns" : "";
        return $"{beginning}{columns}: {changed} changed, {gone} gone, {added} new, {comparison.Same} the same.";
    }
}
