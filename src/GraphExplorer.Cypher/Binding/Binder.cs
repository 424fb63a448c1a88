using System.Runtime.CompilerServices;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>
/// Syntax tree to bound tree: names become slots, every compile-time error is raised. Knows the signatures of functions and
/// procedures, and nothing of the graph, its statistics or how a query is run.
/// </summary>
sealed partial class Binder
{
    readonly ProcedureCatalogue _procedures;
    readonly Dictionary<string, BoundParameter> _parameters = [];
    readonly List<Notification> _notifications = [];
    AccessMode _access = AccessMode.Read;
    bool _hasTransactionsOfItsOwn;

    /// <summary>The names that an expression sees at the moment.</summary>
    Scope _scope;

    /// <summary>What is visible around the CALL subquery that is being bound; nothing of it is visible in it by itself.</summary>
    Scope? _aroundCall;

    /// <summary>An error that is raised when the rest of the query has none.</summary>
    CypherException? _unlessWorse;

    /// <summary>Set while an expression of a projection with aggregation or DISTINCT is bound.</summary>
    Grouping? _grouping;

    readonly SlotCounter _slots = new();

    Binder(ProcedureCatalogue procedures)
    {
        _procedures = procedures;
        _scope = new Scope(_slots);
    }

    /// <exception cref="CypherException">Any compile-time error of the query.</exception>
    public static BoundQuery Bind(Query query, ProcedureCatalogue procedures)
    {
        var binder = new Binder(procedures) { _text = query.Text };
        try
        {
            binder.BindOptions(query);
            BoundStatement statement = query.Statement switch
            {
                QueryBody body => binder.BindBody(body, Nesting.None),
                SchemaCommand command => binder.BindSchemaCommand(command),
                _ => throw new InvalidOperationException($"Unknown statement {query.Statement.GetType().Name}"),
            };
            if (binder._unlessWorse is { } problem) throw problem;
            var bound = new BoundQuery(query.Text, query.Mode, statement, binder._access, [.. binder._parameters.Values])
            {
                SlotCount = binder._slots.Count,
                Hints = binder._hints,
                ComputedKeys = binder._computedKeys,
                IsReplanned = binder._isReplanned,
                HasTransactionsOfItsOwn = binder._hasTransactionsOfItsOwn,
            };
            return binder.Remark(bound, query);
        }
        catch (CypherException found)
        {
            throw found.In(query.Text);
        }
    }

    void Writes() => _access = AccessMode.Write;

    /// <summary>The tree may be as deep as a long chain of operators, which no nesting limit holds back.</summary>
    static void GuardStack(SyntaxNode node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw ErrorCode.NestingTooDeep.At(node.Span, SyntaxLimits.Default.NestingLevelsMax);
    }

    /// <summary>Binds with another scope, and puts the scope of now back.</summary>
    T In<T>(Scope scope, Func<T> bind)
    {
        var outer = _scope;
        _scope = scope;
        var result = bind();
        _scope = outer;
        return result;
    }

    CypherException Undefined(SourceSpan span, string name)
    {
        var known = _scope.Symbols.Select(s => s.Name).Where(n => n.Length > 0).ToList();
        var near = NearNames.Find(name, known);
        var hint = _aroundCall?.Find(name) is not null ? $"a CALL subquery must import it: CALL ({name}) {{ … }}"
            : near is not null ? $"did you mean `{near}`?"
            : known.Count == 0 ? "no variables are in scope here"
            : "in scope here: " + string.Join(", ", known.Order(StringComparer.Ordinal).Take(NamesInHintMax));
        return ErrorCode.UndefinedVariable.At(span, name).WithHint(hint);
    }

    const int NamesInHintMax = 12;

    /// <summary>Declares a variable that must not be there yet.</summary>
    Symbol DeclareNew(Name name, StaticType type)
    {
        if (_scope.Find(name.Text) is not null) throw ErrorCode.VariableAlreadyBound.At(name.Span, name.Text);
        return _scope.Declare(name.Text, name.Span, type);
    }

    static BoundVariable Read(Symbol symbol, SourceSpan span) => new(span, symbol.Type, symbol.Slot, symbol.Name);
}
