using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>CALL of procedures and of subqueries.</summary>
sealed partial class Binder
{
    BoundCallProcedure BindCallProcedure(CallProcedureClause clause)
    {
        var procedure = FindProcedure(clause);
        if (clause.Arguments is null && procedure.Inputs.Count > 0)
        {
            throw ErrorCode.InvalidArgumentPassingMode.At(clause.Procedure.Span, procedure.Name)
                .WithHint($"write {Usage(procedure)}");
        }
        if (clause.Yield is { All: true } star)
        {
            throw ErrorCode.UnexpectedSyntax.At(star.Span, "YIELD * can only be used when CALL is the whole query")
                .WithHint($"name the columns: YIELD {Columns(procedure)}");
        }
        if (clause.Yield is null && procedure.Outputs.Count > 0)
        {
            // A name that the query takes for a column of the procedure is the more telling error.
            _unlessWorse ??= ErrorCode.InvalidClauseComposition
                .At(clause.Span, "CALL within a query must name the columns that it takes")
                .WithHint($"write YIELD {Columns(procedure)}");
        }
        var arguments = BindProcedureArguments(clause, procedure);
        return BindYields(clause, procedure, arguments, clause.Yield?.Items ?? []);
    }

    /// <summary>A query that is nothing but a CALL: its columns are the result, and arguments may come from parameters.</summary>
    void BindStandaloneCall(CallProcedureClause clause)
    {
        var procedure = FindProcedure(clause);
        var arguments = clause.Arguments is not null
            ? BindProcedureArguments(clause, procedure)
            : [.. procedure.Inputs.Select(i => BindParameter(new Parameter(clause.Procedure.Span, i.Name)))];
        var items = clause.Yield is { All: false } yield
            ? yield.Items
            : [.. procedure.Outputs.Select(o => new YieldItem(clause.Span, new Name(clause.Span, o.Name), null))];
        _parts.Clauses.Add(BindYields(clause, procedure, arguments, items));
        if (items.Count == 0) return;
        var columns = items.Select(i => i.Alias ?? i.Column)
            .Select(name => new ProjectionItem(name.Span, new Variable(name.Span, name.Text), name, name.Text)).ToList();
        Project(new Projection(clause.Span, false, false, columns, Paging.None), where: null, isReturn: true);
    }

    ProcedureSignature FindProcedure(CallProcedureClause clause)
    {
        var name = clause.Procedure.Text;
        if (_procedures.Find(name) is { } procedure)
        {
            NoteCall(clause, procedure);
            _access = procedure.Mode switch
            {
                ProcedureMode.Write => _access == AccessMode.Schema ? _access : AccessMode.Write,
                ProcedureMode.Schema => AccessMode.Schema,
                _ => _access,
            };
            return procedure;
        }
        var near = NearNames.Find(name, _procedures.All.Select(p => p.Name));
        throw ErrorCode.ProcedureNotFound.At(clause.Procedure.Span, name)
            .WithHint(AbsentProcedures.HintFor(name) is { } instead ? instead
                : near is null ? "SHOW PROCEDURES lists all procedures" : $"did you mean {near}?");
    }

    List<BoundExpression> BindProcedureArguments(CallProcedureClause clause, ProcedureSignature procedure)
    {
        var written = clause.Arguments ?? [];
        var least = procedure.Inputs.Count(i => i.Default is null);
        if (written.Count < least || written.Count > procedure.Inputs.Count)
        {
            throw ErrorCode.InvalidNumberOfArguments.At(clause.Span, procedure.Name,
                Arity(least, procedure.Inputs.Count), written.Count == 1 ? "1 is" : $"{written.Count} are")
                .WithHint($"write {Usage(procedure)}");
        }
        var arguments = new List<BoundExpression>();
        for (var i = 0; i < written.Count; i++)
        {
            var argument = BindExpression(written[i]);
            var input = procedure.Inputs[i];
            // An integer fits where a float is wanted.
            var kinds = input.Type.Kinds | ((input.Type.Kinds & TypeKinds.Float) != 0 ? TypeKinds.Integer : 0);
            if (argument.Type.Excludes(kinds))
            {
                throw ErrorCode.InvalidArgumentType.At(argument.Span,
                    $"{procedure.Name} takes {input.Type.Describe()} as {input.Name}, but this is {argument.Type.Describe()}");
            }
            arguments.Add(argument);
        }
        return arguments;
    }

    static string Usage(ProcedureSignature procedure) =>
        $"{procedure.Name}({string.Join(", ", procedure.Inputs.Select(i => i.Default is null ? i.Name : $"[{i.Name}]"))})";

    static string Columns(ProcedureSignature procedure) => string.Join(", ", procedure.Outputs.Select(o => o.Name));

    BoundCallProcedure BindYields(
        CallProcedureClause clause, ProcedureSignature procedure, List<BoundExpression> arguments,
        IReadOnlyList<YieldItem> items)
    {
        if (clause.Yield is { } yield && yield.Paging != Paging.None)
        {
            throw ErrorCode.UnexpectedSyntax.At(yield.Span, "ORDER BY, SKIP and LIMIT cannot stand behind YIELD of a procedure")
                .WithHint("write them behind WITH or RETURN");
        }
        var yields = new List<SlotCopy>();
        foreach (var item in items)
        {
            var output = OutputOf(procedure, item.Column);
            var symbol = DeclareNew(item.Alias ?? item.Column, procedure.Outputs[output].Type);
            yields.Add(new SlotCopy(output, symbol.Slot));
        }
        var where = clause.Yield?.Where is { } condition ? BindConjuncts(condition) : [];
        return new BoundCallProcedure(clause.Span, procedure, arguments, yields)
        {
            Where = where,
            Optional = clause.Optional,
        };
    }

    static int OutputOf(ProcedureSignature procedure, Name column)
    {
        for (var i = 0; i < procedure.Outputs.Count; i++)
        {
            if (procedure.Outputs[i].Name == column.Text) return i;
        }
        throw ErrorCode.UndefinedVariable.At(column.Span, column.Text)
            .WithHint(procedure.Outputs.Count == 0
                ? $"{procedure.Name} yields no columns"
                : $"{procedure.Name} yields {Columns(procedure)}");
    }

    BoundCallSubquery BindCallSubquery(CallSubqueryClause clause)
    {
        var hasScopeClause = clause.Imports is not null;
        var nesting = new Nesting(hasScopeClause ? ScopedImports(clause) : WithImports(clause), hasScopeClause, null)
        {
            IsCall = true,
        };
        NoteShadowing(clause, nesting);
        var around = _aroundCall;
        _aroundCall = _scope;
        var body = BindBody(clause.Body, nesting);
        _aroundCall = around;
        var exports = new List<SlotCopy>();
        foreach (var column in body.Columns)
        {
            exports.Add(new SlotCopy(column.Slot, DeclareNew(new Name(LastReturn(clause.Body), column.Name), column.Type).Slot));
        }
        return new BoundCallSubquery(clause.Span, body, nesting.Slots)
        {
            Exports = exports,
            Optional = clause.Optional,
            InTransactions = clause.InTransactions is null ? null : BindInTransactions(clause.InTransactions),
        };
    }

    static SourceSpan LastReturn(QueryBody body) => body.Parts[0].Clauses[^1].Span;

    List<Symbol> ScopedImports(CallSubqueryClause clause)
    {
        if (clause.ImportsAll) return [.. _scope.Symbols.OrderBy(s => s.Name, StringComparer.Ordinal)];
        return [.. clause.Imports!.Select(n => _scope.Find(n.Text) ?? throw Undefined(n.Span, n.Text)).DistinctBy(s => s.Name)];
    }

    /// <summary>Without a scope clause a leading WITH of plain variables says what comes in.</summary>
    List<Symbol> WithImports(CallSubqueryClause clause)
    {
        var imports = new List<Symbol>();
        foreach (var part in clause.Body.Parts)
        {
            if (ImportingWith(part) is not { } with) continue;
            if (with.Projection.Star) imports.AddRange(_scope.Symbols);
            foreach (var variable in with.Projection.Items.Select(i => (Variable)i.Expression))
                imports.Add(_scope.Find(variable.Text) ?? throw Undefined(variable.Span, variable.Text));
        }
        return [.. imports.DistinctBy(s => s.Name)];
    }

    static WithClause? ImportingWith(SingleQuery part) =>
        part.Clauses[0] is WithClause { Where: null } with && with.Projection is { Distinct: false } projection
        && projection.Paging == Paging.None && projection.Items.All(i => i is { Alias: null, Expression: Variable })
            ? with
            : null;

    BoundInTransactions BindInTransactions(InTransactions clause)
    {
        _hasTransactionsOfItsOwn = true;
        if (clause is { Status: { } status, OnError: BatchFailure.Fail })
        {
            throw ErrorCode.InvalidClauseComposition.At(status.Span, "REPORT STATUS needs ON ERROR CONTINUE or ON ERROR BREAK")
                .WithHint("without them a failed batch ends the query, so nothing is left to report");
        }
        return new BoundInTransactions(
            BindRowCount(clause.RowsPerBatch, "OF … ROWS", least: 1), BindRowCount(clause.Concurrency, "CONCURRENT", least: 1),
            clause.OnError, clause.Status is null ? null : DeclareNew(clause.Status, StaticType.Map).Slot);
    }
}
