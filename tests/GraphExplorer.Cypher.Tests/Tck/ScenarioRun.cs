using GraphExplorer.Cypher.Tests.Notation;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>Runs one scenario on a fresh graph in memory.</summary>
sealed class ScenarioRun(IQueryRoute route) : IDisposable
{
    readonly CypherDatabase _database = CypherDatabase.Open(":memory:");
    readonly Dictionary<string, Value> _parameters = [];
    TckResult? _result;
    IReadOnlyList<string> _changes = [];

    /// <summary>Null when the scenario holds, else what differs.</summary>
    public static string? Run(Scenario scenario, IQueryRoute route)
    {
        using var run = new ScenarioRun(route);
        try
        {
            foreach (var step in scenario.Steps)
            {
                if (run.Take(step) is { } problem) return $"{step.Text}\n{problem}";
            }
            return null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return $"{fault.GetType().Name}: {fault.Message}";
        }
    }

    public void Dispose() => _database.Dispose();

    string? Take(Step step)
    {
        switch (step.Text)
        {
            case "an empty graph" or "any graph":
                return null;
            case "having executed:":
                return Execute(step.Document!).Error?.ToString();
            case "parameters are:":
                foreach (var row in step.Table) _parameters[row[0]] = NotationReader.Read(row[1]).ToValue();
                return null;
            case "executing query:" or "executing control query:":
                _result = Execute(step.Document!);
                return null;
            case "the result should be empty":
                return Compare([""], _result!.Lines(inOrder: true, anyListOrder: false));
            case "no side effects":
                return Compare([], _changes);
            case "the side effects should be:":
                return Compare(SideEffects(step), _changes.Order(StringComparer.Ordinal));
            default:
                return TakeForm(step);
        }
    }

    string? TakeForm(Step step)
    {
        if (step.Text.StartsWith("the result should be", StringComparison.Ordinal)) return CompareRows(step);
        if (step.Text.StartsWith("there exists a procedure", StringComparison.Ordinal))
        {
            _database.Procedures.Add(TckProcedure.Read(step));
            return null;
        }
        if (step.Text.StartsWith("the ", StringComparison.Ordinal) && step.Text.EndsWith(" graph", StringComparison.Ordinal))
            return Execute(TckFolder.NamedGraph(step.Text["the ".Length..^" graph".Length])).Error?.ToString();
        if (ExpectedError.Parse(step.Text) is not { } expected) throw new InvalidDataException($"Unknown step: {step.Text}");
        if (_result!.Error is not { } error) return $"expected {expected.Type} {expected.Detail}, but the query ran";
        if (!expected.IsMet(error)) return error.ToString();
        return Compare([], _changes);
    }

    static IEnumerable<string> SideEffects(Step step) =>
        step.Table.Where(row => row[1] != "0").Select(row => $"{row[0]} {row[1]}").Order(StringComparer.Ordinal);

    string? CompareRows(Step step)
    {
        if (_result!.Error is { } error) return error.ToString();
        var inOrder = step.Text.Contains("in order", StringComparison.Ordinal);
        var anyListOrder = step.Text.Contains("ignoring element order for lists", StringComparison.Ordinal);
        return Compare(TckResult.Expected(step.Table, inOrder, anyListOrder), _result.Lines(inOrder, anyListOrder));
    }

    static string? Compare(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (wanted, got) = (string.Join('\n', expected), string.Join('\n', actual));
        return wanted == got ? null : $"expected\n{wanted}\nbut got\n{got}";
    }

    /// <summary>What a query changed is found in the graph itself, whichever way the query went.</summary>
    TckResult Execute(string text)
    {
        var before = Content();
        var result = route.Run(_database, text, _parameters);
        _changes = before.ChangesTo(Content());
        return result;
    }

    GraphContent Content()
    {
        using var transaction = _database.BeginRead();
        return GraphContent.Of(transaction.Graph);
    }
}
