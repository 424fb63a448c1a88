using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Execution.Procedures;
using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Tests.Fuzzing.Generation;
using GraphExplorer.Cypher.Tests.Fuzzing.Reference;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Oracles;

/// <summary>A database with a generated graph, on which queries run in transactions that are taken back.</summary>
sealed class EngineRun : IDisposable
{
    /// <summary>Expressions that the reference may evaluate; a query past it is left out.</summary>
    const int ReferenceStepsMax = 30_000;

    readonly CypherDatabase _database;

    public EngineRun(IReadOnlyList<string> graph, IReadOnlyList<string>? schema = null, PlannerOptions? planner = null)
    {
        var options = new CypherOptions { QueryTimeout = TimeSpan.FromSeconds(0.5), Planner = planner ?? PlannerOptions.Default };
        _database = CypherDatabase.Open(":memory:", options);
        foreach (var statement in graph.Concat(schema ?? [])) Drain(_database.Run(statement));
        using var transaction = _database.BeginRead();
        Before = PlainGraph.Of(transaction.Graph);
    }

    public PlainGraph Before { get; }

    public CypherDatabase Database => _database;

    public void Dispose() => _database.Dispose();

    /// <summary>What the engine makes of a query.</summary>
    public Outcome Run(GeneratedQuery query, bool mixesNumbers, string prefix = "", Parameters? parameters = null)
    {
        using var transaction = _database.BeginWrite();
        try
        {
            var (columns, rows) = Read(_database.Run(prefix + query.Text, parameters ?? Parameters.None, transaction));
            var canonical = new Canonical(query.Writes ? PlainGraph.Of(transaction.Graph) : Before, Before, mixesNumbers);
            return new Outcome(Spell(canonical, columns, rows, query.Loose), query.Writes ? canonical.Graph() : "");
        }
        catch (CypherException problem)
        {
            return Outcome.Of(problem);
        }
    }

    /// <summary>What the language says; the columns come in the order of their names in the query.</summary>
    /// <exception cref="BeyondReferenceException">The reference does not know, or it would take too long.</exception>
    public Outcome Expect(GeneratedQuery query, bool mixesNumbers)
    {
        var graph = query.Writes ? Before.Copy() : Before;
        using var transaction = _database.BeginRead();
        try
        {
            var parsed = Parser.Parse(query.Text, SyntaxLimits.Default);
            var table = new Interpreter(graph, new Dictionary<string, Value>(), Functions(transaction), ReferenceStepsMax).Run(parsed);
            var canonical = new Canonical(graph, Before, mixesNumbers);
            var rows = table.Rows.Select(row => table.Columns.Select(c => row[c]).ToArray()).ToList();
            var spelled = table.Columns.Count == 0 ? [] : Spell(canonical, table.Columns, rows, query.Loose);
            return new Outcome(spelled, query.Writes ? canonical.Graph() : "");
        }
        catch (PlainError problem)
        {
            return new Outcome([], "") { Error = problem.Message };
        }
    }

    static List<string> Spell(
        Canonical canonical, IReadOnlyList<string> columns, List<Value[]> rows, IReadOnlySet<string> loose)
    {
        int[] order = [.. Enumerable.Range(0, columns.Count).OrderBy(i => columns[i], StringComparer.Ordinal)];
        return [.. rows.Select(row => canonical.Row([.. order.Select(i => columns[i])], [.. order.Select(i => row[i])], loose))];
    }

    QueryRun Functions(Transaction transaction)
    {
        var clock = new RunClock(TimeProvider.System, transaction.Began, transaction.Began);
        var input = new RunInput(transaction.Graph, [], new RunLimits(_database.Options, RunSettings.Default, Capacity.Of(_database.Options)))
        {
            Clock = clock,
            Host = new RunHost("neo4j", "1.0", new ProcedureLibrary()),
        };
        return new QueryRun(_database.Prepare("RETURN 1", transaction).Program, input);
    }

    static (IReadOnlyList<string> Columns, List<Value[]> Rows) Read(QueryCursor cursor)
    {
        using (cursor)
        {
            var rows = new List<Value[]>();
            while (cursor.Read()) rows.Add(cursor.Current.ToArray());
            return (cursor.Columns, rows);
        }
    }

    static void Drain(QueryCursor cursor)
    {
        using (cursor)
            while (cursor.Read())
            {
            }
    }
}
