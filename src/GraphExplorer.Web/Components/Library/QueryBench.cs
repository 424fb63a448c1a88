using GraphExplorer.Queries;
using GraphExplorer.Model;
using GraphExplorer.Store;
using GraphExplorer.Workbench;

namespace GraphExplorer.Web.Components.Library;

/// <summary>
/// Runs one query at a time for the Queries page and keeps what came of it: results in tabs, what is wrong with the arguments, or what the graph said
/// no to. A new run ends the one before it.
/// </summary>
public sealed class QueryBench(QueryRun runs, ResultShelf shelf, RunLog log, TimeProvider clock) : IDisposable
{
    CancellationTokenSource? _running;
    GraphQuery? _typed;

    /// <summary>Raised when a run begins and when it ends.</summary>
    public event Action? Changed;

    public bool IsRunning => _running is not null;

    /// <summary>The results that are open in tabs.</summary>
    public ResultStack Results { get; } = new();

    /// <summary>The result that is looked at.</summary>
    public QueryResult? Result => Results.Chosen?.Result;

    /// <summary>Ticket by which the browser fetches the subgraph of <see cref="Result"/>.</summary>
    public string Ticket => Result is { } result ? shelf.TicketOf(result.Subgraph) : "";

    public GraphRefusedException? Refusal { get; private set; }
    /// <summary>The typed query that was refused because it writes; null otherwise.</summary>
    public GraphQuery? Writing => Refusal is { IsWrite: true } ? _typed : null;

    public IReadOnlyList<ArgumentProblem> Problems { get; private set; } = [];

    /// <summary>What the history remembers of the run that is looked at; null when it was only explained.</summary>
    public RunRecord? Run => Results.Chosen?.Run;

    /// <summary>How the reader signs; runs are remembered under it.</summary>
    public string Reader { get; set; } = "";

    /// <summary>True when the last run was ended by hand.</summary>
    public bool WasCancelled { get; private set; }

    /// <summary>Runs a saved query with the texts of its form.</summary>
    /// <param name="query">What to run.</param>
    /// <param name="revision">Which revision it is; 0 for one that comes with the product.</param>
    /// <param name="arguments">Texts by parameter.</param>
    /// <param name="mode">What is done with it.</param>
    /// <param name="exploreAddress">The same question in the workspace.</param>
    public Task RunAsync(
        SavedQuery query, int revision, IReadOnlyDictionary<string, string> arguments, RunMode mode = RunMode.Run, string? exploreAddress = null) => RunAsync(
        async cancellation =>
        {
            var answer = await runs.RunAsync(query, arguments, mode, cancellation);
            Problems = answer.Problems;
            return answer.Result;
        },
        new Request(mode, TitleOf(mode, query.Title), query.View, exploreAddress),
        new RanQuery(query.File.Path, query.Text, new PropertyMap(arguments.Select(pair => KeyValuePair.Create<string, object?>(pair.Key, pair.Value)))),
        new RanBy(Reader, query.Id, revision, query.Title));

    /// <summary>Runs a text with parameters given as the text of a JSON object.</summary>
    /// <param name="text">The Cypher.</param>
    /// <param name="parameters">A JSON object; empty for none.</param>
    /// <param name="mode">What is done with it.</param>
    public Task RunAsync(string text, string parameters, RunMode mode = RunMode.Run)
    {
        var (values, problem) = ParameterJson.Read(parameters);
        if (problem is not null)
        {
            ClearMessages();
            Problems = [new ArgumentProblem("", problem)];
            Changed?.Invoke();
            return Task.CompletedTask;
        }
        _typed = new GraphQuery(text, values);
        var query = ExplainedText.In(mode, _typed);
        return RunAsync(
            async cancellation => await runs.RunAsync(query, cancellation), new Request(mode, TitleOf(mode, QueryTitle.Of(text)), ResultView.Graph, null), query.ToRanQuery(),
            new RanBy(Reader));
    }

    /// <summary>Ends the run that is under way.</summary>
    public async Task CancelAsync()
    {
        if (_running is not null)
            await _running.CancelAsync();
    }

    /// <summary>Looks at another of the open results.</summary>
    public void Choose(OpenResult result)
    {
        Results.Choose(result);
        Changed?.Invoke();
    }

    /// <summary>Closes the result that is looked at.</summary>
    public void CloseResult()
    {
        Results.Close();
        Changed?.Invoke();
    }

    /// <summary>Forgets all results, for another query.</summary>
    public void Clear()
    {
        Results.Clear();
        ClearMessages();
    }

    void ClearMessages() => (Refusal, Problems, WasCancelled) = (null, [], false);

    static string TitleOf(RunMode mode, string words) => mode == RunMode.Run ? words : $"{mode}: {words}";

    async Task RunAsync(Func<CancellationToken, Task<QueryResult?>> run, Request request, RanQuery asked, RanBy ran)
    {
        await CancelAsync();
        using var running = new CancellationTokenSource();
        _running = running;
        ClearMessages();
        Changed?.Invoke();
        try
        {
            if (await run(running.Token) is not { } result)
                return;
            var record = request.Mode == RunMode.Explain ? null : await log.AddAsync(result, ran, running.Token);
            Results.Open(new OpenResult(request.Title, clock.GetLocalNow(), result, record, request.Opens, request.ExploreAddress));
        }
        catch (GraphRefusedException refusal)
        {
            Refusal = refusal;
            await log.AddFailureAsync(asked, refusal.Code, ran);
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            WasCancelled = _running == running;
            await log.AddFailureAsync(asked, RunRecord.Cancelled, ran);
        }
        finally
        {
            if (_running == running)
                _running = null;
            Changed?.Invoke();
        }
    }

    public void Dispose()
    {
        _running?.Cancel();
        _running?.Dispose();
    }

    /// <summary>What a tab says of a run before there is a result.</summary>
    sealed record Request(RunMode Mode, string Title, ResultView Opens, string? ExploreAddress);
}
