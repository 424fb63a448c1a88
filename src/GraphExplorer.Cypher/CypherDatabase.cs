using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Execution.Procedures;
using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher;

/// <summary>
/// A graph database in one SQLite file, or in memory, that runs openCypher. Any number of transactions read at a time,
/// one writes. For use by many threads; a transaction and its cursors belong to one at a time.
/// </summary>
public sealed class CypherDatabase : IDisposable
{
    readonly GraphStore _store;
    readonly PlanCache _plans;
    readonly SyntaxLimits _syntaxLimits;
    readonly RunHost _host;
    readonly Capacity _capacity;

    CypherDatabase(GraphStore store, CypherOptions options)
    {
        (_store, Options) = (store, options);
        _capacity = Capacity.Of(options);
        _plans = new PlanCache(options.PlansCachedMax);
        _syntaxLimits = new SyntaxLimits(options.QueryCharactersMax, options.NestingMax);
        var version = typeof(CypherDatabase).Assembly.GetName().Version!.ToString(3);
        _host = new RunHost(options.DatabaseName, version, new ProcedureLibrary()) { Settings = options.Describe() };
    }

    public CypherOptions Options { get; }

    /// <summary>Number of the last commit.</summary>
    public long Version => _store.Latest.Version;

    internal GraphStore Store => _store;

    internal ProcedureLibrary Procedures => _host.Procedures;

    /// <summary>Opens the file, which is made when it is not there; <c>:memory:</c> opens an empty graph without a file.</summary>
    /// <exception cref="CypherException"><see cref="ErrorCode.StoreFailed"/>: the file cannot be opened or is damaged.</exception>
    public static CypherDatabase Open(string path, CypherOptions? options = null)
    {
        options ??= new CypherOptions();
        return new CypherDatabase(GraphStore.Open(path, options.ToStoreOptions()), options);
    }

    public Transaction BeginRead() => new(_store, mayWrite: false, OpenEntry());

    public Transaction BeginWrite() => new(_store, mayWrite: true, OpenEntry());

    /// <summary>Runs one query in a transaction. Each stage is a pure function of the one before; only execution reads the graph.</summary>
    /// <exception cref="CypherException">The query is refused, or fails; the transaction is as it was before.</exception>
    public QueryCursor Run(string text, Parameters parameters, Transaction transaction, RunSettings? settings = null)
    {
        return Start(text, parameters, transaction, settings ?? RunSettings.Default);
    }

    /// <summary>Runs one query in a transaction of its own, which commits when the cursor has been read to its end or is disposed.</summary>
    public QueryCursor Run(string text, Parameters? parameters = null, RunSettings? settings = null)
    {
        var transaction = BeginWrite();
        try
        {
            var own = (settings ?? RunSettings.Default) with { IsAutoCommit = true };
            var cursor = Start(text, parameters ?? Parameters.None, transaction, own);
            if (transaction.IsWriting) cursor.Within(transaction.Commit);
            return cursor;
        }
        finally
        {
            transaction.Dispose();
        }
    }

    public void Dispose() => _store.Dispose();

    /// <summary>Text to program: every compile-time error is raised here.</summary>
    internal PreparedQuery Prepare(string text, Transaction transaction)
    {
        if (_plans.Find(text, transaction.Graph) is { } known) return known;
        try
        {
            return Compile(text, transaction);
        }
        catch (InsufficientExecutionStackException)
        {
            throw ErrorCode.NestingTooDeep.At(null, Options.NestingMax).In(text);
        }
    }

    PreparedQuery Compile(string text, Transaction transaction)
    {
        var query = Parser.Parse(text, _syntaxLimits);                      // text to clauses; knows no names
        var bound = Binder.Bind(query, _host.Procedures.Catalogue);         // names to slots; every compile-time error
        var facts = new GraphFacts(transaction.Graph);
        var plan = Planner.Plan(bound, facts, Options.Planner);             // clauses to steps, by indexes and counts
        var names = bound.Parameters.Select(p => p.Name).ToList();
        var program = Program.Compile(plan, names, bound.Mode == QueryMode.Profile);
        var prepared = new PreparedQuery(
            bound, plan, program, new QueryRemarks(bound, plan.Notifications, transaction.Graph)) { Counts = facts.Asked };
        _plans.Add(text, prepared, transaction.Graph);
        return prepared;
    }

    internal QueryCursor Execute(
        PreparedQuery query, Parameters parameters, Transaction transaction, RunSettings settings)
    {
        var (values, missing) = ValuesOf(query, parameters);
        var notes = query.Remarks.For(transaction.Graph, missing);
        if (query.IsExplain) return new QueryCursor(query, null, notes, null);
        if (missing.Count > 0)
            throw ErrorCode.MissingParameter.At(missing[0].Span, string.Join(", ", missing.Select(p => p.Name))).In(query.Text);
        var limits = new RunLimits(Options, settings, _capacity) { Transaction = transaction.Entry };
        var input = new RunInput(transaction.Graph, values, limits)
        {
            Clock = new RunClock(Options.Clock, transaction.Began, Options.Clock.GetUtcNow()),
            Host = _host,
            Transaction = transaction.Entry,
            CommitAndBegin = settings.IsAutoCommit ? transaction.CommitAndBegin : null,
        };
        try
        {
            var execution = QueryExecution.Open(query.Program, input, query.Access != AccessMode.Read);
            // Without columns there is nothing to read, so a procedure that is called for its effect runs now.
            if (query.Columns.Count == 0 && query.Access == AccessMode.Read) execution.Next();
            return new QueryCursor(query, execution, notes, settings.IsAutoCommit ? transaction.Entry : null);
        }
        catch (CypherException problem)
        {
            throw problem.In(query.Text);
        }
    }

    OpenTransaction OpenEntry() => _host.Transactions.Open(Options.Clock.GetUtcNow());

    /// <summary>How long a query may wait for the writer's place: no longer than it may take.</summary>
    internal TimeSpan WaitOf(RunSettings settings)
    {
        var timeout = settings.Timeout ?? Options.QueryTimeout;
        return timeout > TimeSpan.Zero && timeout < Options.WriterWaitMax ? timeout : Options.WriterWaitMax;
    }

    QueryCursor Start(string text, Parameters parameters, Transaction transaction, RunSettings settings)
    {
        var arrived = Options.Clock.GetTimestamp();
        var query = Prepare(text, transaction);
        transaction.Demand(query, WaitOf(settings), settings.Cancellation);
        return Execute(query, parameters, transaction, settings with { Arrived = arrived });
    }

    static (Value[] Values, IReadOnlyList<BoundParameter> Missing) ValuesOf(PreparedQuery query, Parameters parameters)
    {
        var wanted = query.Bound.Parameters;
        var values = new Value[wanted.Count];
        List<BoundParameter>? missing = null;
        for (var i = 0; i < values.Length; i++)
            if (!parameters.TryGet(wanted[i].Name, out values[i]))
                (missing ??= []).Add(wanted[i]);
        return (values, missing is null ? [] : missing);
    }
}
