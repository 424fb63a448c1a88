using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Reference;

/// <summary>
/// Runs a query by the definition of the language and with no thought of time: straight from the syntax tree, clause by
/// clause, each over all rows before the next begins; patterns by trying everything; rows as dictionaries. There is no
/// binder, no plan and no operator. Only values and the bodies of scalar functions are the engine's.
/// </summary>
sealed partial class Interpreter(PlainGraph graph, IReadOnlyDictionary<string, Value> parameters, QueryRun functions, int stepsMax)
{
    int _steps;

    public PlainTable Run(Query query) => query.Statement is QueryBody body
        ? RunBody(body, PlainRow.Empty, PlainRow.Empty)
        : throw new BeyondReferenceException(query.Statement.GetType().Name);

    void Step(int steps = 1)
    {
        _steps += steps;
        if (_steps > stepsMax) throw new BeyondReferenceException("steps");
    }

    /// <param name="body">What to run.</param>
    /// <param name="start">The row that the first clause gets.</param>
    /// <param name="constant">Variables of the query around, which no WITH hides.</param>
    PlainTable RunBody(QueryBody body, PlainRow start, PlainRow constant)
    {
        var result = RunSingle(body.Parts[0], start, constant);
        for (var i = 0; i < body.Unions.Count; i++)
        {
            var next = RunSingle(body.Parts[i + 1], start, constant);
            IEnumerable<PlainRow> rows = [.. result.Rows, .. next.Rows];
            result = result with { Rows = [.. body.Unions[i].All ? rows : Distinct(rows, result.Columns)] };
        }
        return result;
    }

    PlainTable RunSingle(SingleQuery query, PlainRow start, PlainRow constant)
    {
        IReadOnlyList<PlainRow> rows = [start];
        foreach (var clause in query.Clauses)
        {
            if (clause is ReturnClause { Projection: var projection }) return Project(projection, rows, constant);
            rows = RunClause(clause, rows, constant);
            Step(rows.Count);
        }
        return new PlainTable([], rows);
    }

    IReadOnlyList<PlainRow> RunClause(Clause clause, IReadOnlyList<PlainRow> rows, PlainRow constant)
    {
        switch (clause)
        {
            case MatchClause match: return [.. rows.SelectMany(row => Match(match, row))];
            case UnwindClause unwind: return [.. rows.SelectMany(row => Unwind(unwind, row))];
            case WithClause with:
                var projected = Project(with.Projection, rows, constant).Rows;
                return with.Where is { } where ? [.. projected.Where(row => IsTrue(where, row))] : projected;
            case CallSubqueryClause call: return [.. rows.SelectMany(row => Call(call, row))];
            case CreateClause create: return [.. rows.Select(row => Create(create.Pattern, row))];
            case MergeClause merge: return [.. rows.SelectMany(row => Merge(merge, row))];
            case SetClause set: return ForEach(rows, row => Set(set.Items, row));
            case RemoveClause remove: return ForEach(rows, row => Remove(remove.Items, row));
            case DeleteClause delete:
                Delete(delete, rows);
                return rows;
            case ForeachClause each: return ForEach(rows, row => Foreach(each, row));
            case FinishClause: return [];
            default: throw new BeyondReferenceException(clause.GetType().Name);
        }
    }

    static IReadOnlyList<PlainRow> ForEach(IReadOnlyList<PlainRow> rows, Action<PlainRow> effect)
    {
        foreach (var row in rows) effect(row);
        return rows;
    }

    IEnumerable<PlainRow> Unwind(UnwindClause unwind, PlainRow row)
    {
        var list = Eval(unwind.List, row);
        if (list.IsNull) return [];
        return list.IsList ? list.AsList().Select(i => row.SetItem(unwind.Variable.Text, i)) : [row.SetItem(unwind.Variable.Text, list)];
    }

    /// <summary>The rows of a subquery beside the row that it ran for; one that returns nothing leaves the row as it is.</summary>
    IEnumerable<PlainRow> Call(CallSubqueryClause call, PlainRow row)
    {
        if (call.InTransactions is not null) throw new BeyondReferenceException("IN TRANSACTIONS");
        var imported = call.ImportsAll ? row
            : call.Imports is { } names ? row.RemoveRange(row.Keys.Except(names.Select(n => n.Text)))
            : PlainRow.Empty;
        var byWith = call.Imports is null && !call.ImportsAll && call.Body.Parts.Any(p => p.Clauses[0] is WithClause);
        var table = RunBody(call.Body, byWith ? row : imported, imported);
        if (table.Columns.Count == 0) return [row];
        if (table.Rows.Count == 0 && call.Optional) return [row.SetItems(table.Columns.Select(c => KeyValuePair.Create(c, Value.Null)))];
        return table.Rows.Select(found => row.SetItems(table.Columns.Select(c => KeyValuePair.Create(c, found[c]))));
    }

    static IEnumerable<PlainRow> Distinct(IEnumerable<PlainRow> rows, IReadOnlyList<string> columns) =>
        rows.Distinct(new SameValues(columns));

    /// <summary>Rows are the same when all columns are equivalent: null is null, and 1 is 1.0.</summary>
    sealed class SameValues(IReadOnlyList<string> columns) : IEqualityComparer<PlainRow>
    {
        public bool Equals(PlainRow? x, PlainRow? y) => columns.All(c => PlainValues.Order(x![c], y![c]) == 0);

        // One bucket: the comparison alone decides.
        public int GetHashCode(PlainRow row) => 0;
    }
}
