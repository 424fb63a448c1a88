using GraphExplorer.Queries;
using GraphExplorer.Model;
using GraphExplorer.Store;
using GraphExplorer.Workbench;

namespace GraphExplorer.Web.Components.Library;

/// <summary>
/// Runs one query at a time for the Queries page and keeps what came of it: a result, what is wrong with the arguments, or what the graph said
/// no to. A new run ends the one before it.
/// </summary>
public sealed class QueryBench(QueryRun runs, ResultShelf shelf, RunLog log) : IDisposable
{
    CancellationTokenSource? _running;
    GraphQuery? _typed;

    /// <summary>Raised when a run begins and when it ends.</summary>
    public event Action? Changed;

    public bool IsRunning => _running is not null;
    public QueryResult? Result { get; private set; }

    /// <summary>Ticket by which the browser fetches the subgraph of <see cref="Result"/>.</summary>
    public string Ticket { get; private set; } = "";

    public GraphRefusedException? Refusal { get; private set; }
    /// <summary>The typed query that was refused because it writes; null otherwise.</summary>
    public GraphQuery? Writing => Refusal is { IsWrite: true } ? _typed : null;

    public IReadOnlyList<ArgumentProblem> Problems { get; private set; } = [];

    /// <summary>What the history remembers of the last run; null until there is one.</summary>
    public RunRecord? Run { get; private set; }

    /// <summary>How the reader signs; runs are remembered under it.</summary>
    public string Reader { get; set; } = "";

    /// <summary>True when the last run was ended by hand.</summary>
    public bool WasCancelled { get; private set; }

    /// <summary>Runs a saved query with the texts of its form.</summary>
    /// <param name="query">What to run.</param>
    /// <param name="revision">Which revision it is; 0 for one that comes with the product.</param>
    /// <param name="arguments">Texts by parameter.</param>
    public Task RunAsync(SavedQuery query, int revision, IReadOnlyDictionary<string, string> arguments) => RunAsync(
        async cancellation =>
        {
            var answer = await runs.RunAsync(query, arguments, cancellation);
            Problems = answer.Problems;
            return answer.Result;
        },
        new RanQuery(query.File.Path, query.Text, new PropertyMap(arguments.Select(pair => KeyValuePair.Create<string, object?>(pair.Key, pair.Value)))),
        new RanBy(Reader, query.Id, revision, query.Title));

    /// <summary>Runs a text with parameters given as the text of a JSON object.</summary>
    public Task RunAsync(string text, string parameters)
    {
        var (values, problem) = ParameterJson.Read(parameters);
        if (problem is not null)
        {
            Clear();
            Problems = [new ArgumentProblem("", problem)];
            Changed?.Invoke();
            return Task.CompletedTask;
        }
        var query = _typed = new GraphQuery(text, values);
        return RunAsync(async cancellation => await runs.RunAsync(query, cancellation), query.ToRanQuery(), new RanBy(Reader));
    }

    /// <summary>Ends the run that is under way.</summary>
    public async Task CancelAsync()
    {
        if (_running is not null)
            await _running.CancelAsync();
    }

    /// <summary>Forgets the result, for another query.</summary>
    public void Clear() => (Result, Run, Ticket, Refusal, Problems, WasCancelled) = (null, null, "", null, [], false);

    async Task RunAsync(Func<CancellationToken, Task<QueryResult?>> run, RanQuery asked, RanBy ran)
    {
        await CancelAsync();
        using var running = new CancellationTokenSource();
        _running = running;
        Clear();
        Changed?.Invoke();
        try
        {
            Result = await run(running.Token);
            Ticket = Result is null ? "" : shelf.Keep(Result.Subgraph);
            if (Result is not null)
                Run = await log.AddAsync(Result, ran, running.Token);
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
}
