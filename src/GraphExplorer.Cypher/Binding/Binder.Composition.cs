using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Which clauses may follow each other (openCypher 9, SinglePartQuery and MultiPartQuery).</summary>
sealed partial class Binder
{
    static void CheckComposition(SingleQuery query, Nesting nesting)
    {
        Clause? lastUpdate = null;
        CheckTransactions(query, nesting);
        for (var i = 0; i < query.Clauses.Count; i++)
        {
            var clause = query.Clauses[i];
            var isLast = i == query.Clauses.Count - 1;
            if (clause is ReturnClause or FinishClause && !isLast)
                throw Composition(query.Clauses[i + 1], $"{WordOf(clause)} can only be at the end of the query");
            if (clause is ShowClause && i > 0 && !FollowsTransactions(query, i)) throw Composition(clause, "SHOW can only be at the start of a query");
            if (clause is WithClause) lastUpdate = null;
            if (IsReading(clause) && lastUpdate is not null)
            {
                throw Composition(clause, $"WITH is required between {WordOf(lastUpdate)} and {WordOf(clause)}")
                    .WithHint($"write WITH * before {WordOf(clause)}");
            }
            if (IsUpdating(clause)) lastUpdate = clause;
            CheckNested(clause, nesting);
        }
        CheckLast(query, nesting);
    }

    /// <summary>SHOW TRANSACTIONS and TERMINATE TRANSACTIONS may follow each other (Neo4j 5, "Transaction commands").</summary>
    static bool FollowsTransactions(SingleQuery query, int position) => query.Clauses.Take(position + 1)
        .All(c => c is ShowClause { Kind: ShowKind.Transactions or ShowKind.TerminateTransactions });

    /// <summary>Neo4j 5, "CALL subqueries in transactions": a batch commits what the query has done so far, so nothing may
    /// be written before it, and no other subquery may be under way.</summary>
    static void CheckTransactions(SingleQuery query, Nesting nesting)
    {
        if (query.Clauses.FirstOrDefault(c => c is CallSubqueryClause { InTransactions: not null }) is not { } batches) return;
        const string Words = "CALL { … } IN TRANSACTIONS";
        if (nesting.IsCall) throw Composition(batches, $"{Words} cannot be inside of another CALL {{ … }}");
        if (nesting.IsUnion) throw Composition(batches, $"{Words} cannot be a part of a UNION");
        var before = query.Clauses.TakeWhile(c => c != batches).FirstOrDefault(WritesOf);
        if (before is not null) throw Composition(batches, $"{Words} cannot follow {WordOf(before)}");

        static bool WritesOf(Clause clause) => IsUpdating(clause) || clause is CallSubqueryClause { InTransactions: null } call
            && call.Body.Parts.Any(part => part.Clauses.Any(WritesOf));
    }

    static void CheckNested(Clause clause, Nesting nesting)
    {
        if (nesting.Expression is { } kind && (IsUpdating(clause) || clause is CallSubqueryClause { InTransactions: not null }))
            throw Composition(clause, $"{WordOf(clause)} cannot be inside of {kind.ToString().ToUpperInvariant()} {{ }}")
                .WithHint("a subquery expression only reads");
        if (nesting.IsNested && clause is ShowClause) throw Composition(clause, "SHOW cannot be inside of a subquery");
    }

    static void CheckLast(SingleQuery query, Nesting nesting)
    {
        var last = query.Clauses[^1];
        if (nesting.Expression is SubqueryKind.Exists or SubqueryKind.Count) return;
        if (nesting.Expression is SubqueryKind.Collect)
        {
            if (last is not ReturnClause) throw Composition(last, "COLLECT { } must end with RETURN");
            return;
        }
        if (last is MatchClause or UnwindClause or WithClause or LoadCsvClause)
        {
            throw Composition(last, $"A query cannot end with {WordOf(last)}")
                .WithHint("end it with RETURN, or with a clause that writes");
        }
        if (last is CallSubqueryClause subquery && subquery.Body.Parts[0].Clauses[^1] is ReturnClause)
            throw Composition(last, "A query cannot end with CALL { … RETURN … }").WithHint("end it with RETURN");
        if (last is CallProcedureClause { Yield: { Items.Count: > 0 } or { All: true } } && query.Clauses.Count > 1)
            throw Composition(last, "A query cannot end with CALL … YIELD").WithHint("end it with RETURN");
    }

    static CypherException Composition(Clause clause, string message) =>
        ErrorCode.InvalidClauseComposition.At(clause.Keyword, message);

    static bool IsUpdating(Clause clause) =>
        clause is CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause;

    static bool IsReading(Clause clause) =>
        clause is MatchClause or UnwindClause or CallProcedureClause or CallSubqueryClause or LoadCsvClause;

    static string WordOf(Clause clause) => clause switch
    {
        MatchClause { Optional: true } => "OPTIONAL MATCH",
        CallProcedureClause or CallSubqueryClause => "CALL",
        LoadCsvClause => "LOAD CSV",
        _ => clause.GetType().Name[..^"Clause".Length].ToUpperInvariant(),
    };
}
