using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Bodies, single queries and their parts.</summary>
sealed partial class Binder
{
    BoundBody BindBody(QueryBody body, Nesting nesting)
    {
        var (scope, grouping, parts, isInAggregate) = (_scope, _grouping, _parts, _isInAggregate);
        (_grouping, _isInAggregate) = (null, false);
        var queries = new List<BoundSingleQuery>();
        if (body.Parts.Count > 1) nesting = nesting with { IsUnion = true };
        foreach (var part in body.Parts) queries.Add(BindSingleQuery(part, nesting));
        (_scope, _grouping, _parts, _isInAggregate) = (scope, grouping, parts, isInAggregate);
        CheckUnions(body, queries);
        for (var i = 1; i < queries.Count; i++) queries[i] = AlignColumns(queries[i], queries[0].Columns);
        return new BoundBody(queries, [.. body.Unions.Select(u => !u.All)]);
    }

    static void CheckUnions(QueryBody body, List<BoundSingleQuery> queries)
    {
        for (var i = 1; i < queries.Count; i++)
        {
            var union = body.Unions[i - 1];
            if (union.All != body.Unions[0].All)
            {
                throw ErrorCode.InvalidClauseComposition.At(union.Span, "UNION and UNION ALL cannot be mixed")
                    .WithHint("put one of them into CALL { … }");
            }
            var here = queries[i].Columns.Select(c => c.Name).ToList();
            var before = queries[0].Columns.Select(c => c.Name).ToList();
            if (!here.Order(StringComparer.Ordinal).SequenceEqual(before.Order(StringComparer.Ordinal)))
            {
                throw ErrorCode.DifferentColumnsInUnion.At(union.Span, ListNames(here), ListNames(before))
                    .WithHint("give the columns equal names with AS");
            }
        }
    }

    static string ListNames(List<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);

    static BoundSingleQuery AlignColumns(BoundSingleQuery query, IReadOnlyList<BoundColumn> order)
    {
        var byName = query.Columns.ToDictionary(c => c.Name);
        var columns = order.Select(c => byName[c.Name]).ToList();
        if (columns.SequenceEqual(query.Columns)) return query;
        var last = query.Parts[^1];
        var projection = last.Projection! with { Columns = columns };
        return new BoundSingleQuery([.. query.Parts.SkipLast(1), last with { Projection = projection }], columns);
    }

    BoundSingleQuery BindSingleQuery(SingleQuery query, Nesting nesting)
    {
        CheckComposition(query, nesting);
        _parts = new PartList(nesting);
        _scope = new Scope(_slots);
        var importing = nesting is { IsCall: true, Carries: false } ? ImportingWith(query) : null;
        foreach (var import in nesting.Imports)
        {
            if (nesting.Carries || Names(importing, import.Name)) _scope.Add(import with { IsImport = nesting.Carries });
        }
        var standaloneCall = !nesting.IsNested && query.Clauses is [CallProcedureClause];
        foreach (var clause in query.Clauses.Skip(importing is null ? 0 : 1))
        {
            switch (clause)
            {
                case WithClause with:
                    BindWith(with);
                    break;
                case ReturnClause @return:
                    BindReturn(@return, nesting);
                    break;
                case ShowClause show:
                    BindShow(show, isLast: query.Clauses.Count == 1);
                    break;
                case CallProcedureClause call when standaloneCall:
                    BindStandaloneCall(call);
                    break;
                case FinishClause:
                    break;
                default:
                    _parts.Clauses.Add(BindClause(clause));
                    break;
            }
        }
        return _parts.Finish();
    }

    static bool Names(WithClause? importing, string name) => importing is not null
        && (importing.Projection.Star || importing.Projection.Items.Any(i => ((Variable)i.Expression).Text == name));

    /// <summary>The parts of the single query that is being bound.</summary>
    PartList _parts = new(Nesting.None);

    /// <summary>A clause that neither projects nor starts a query.</summary>
    BoundClause BindClause(Clause clause) => clause switch
    {
        MatchClause c => BindMatch(c),
        UnwindClause c => BindUnwind(c),
        CreateClause c => BindCreate(c),
        MergeClause c => BindMerge(c),
        SetClause c => BindSet(c),
        RemoveClause c => BindRemove(c),
        DeleteClause c => BindDelete(c),
        ForeachClause c => BindForeach(c),
        CallProcedureClause c => BindCallProcedure(c),
        CallSubqueryClause c => BindCallSubquery(c),
        LoadCsvClause c => throw ErrorCode.LoadCsvRefused.At(c.Keyword)
            .WithHint("import files with the import command, or send the rows as a parameter and UNWIND it"),
        UseClause c => throw ErrorCode.NotSupported.At(c.Keyword, "USE").WithHint("a store holds one graph"),
        _ => throw new InvalidOperationException($"Unknown clause {clause.GetType().Name}"),
    };

    BoundMatch BindMatch(MatchClause clause)
    {
        var pattern = BindPattern(clause.Pattern, clause.Where, clause.RepeatableElements);
        if (clause.Hints.Count > 0) pattern = pattern with { Hints = BindHints(clause, pattern) };
        NoteComputedKeys(pattern);
        NoteCartesianProduct(clause, pattern);
        return new BoundMatch(clause.Span, clause.Optional, pattern);
    }

    BoundUnwind BindUnwind(UnwindClause clause)
    {
        var list = BindExpression(clause.List);
        var element = list.Type.IsSurely(TypeKinds.List) ? list.Type.Element ?? StaticType.Any : StaticType.Any;
        var variable = DeclareNew(clause.Variable, element);
        return new BoundUnwind(clause.Span, list, variable.Slot);
    }
}
