using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Numbers the slots of a whole query: no two variables share one, in whatever part or subquery they live.</summary>
sealed class SlotCounter
{
    public int Count { get; private set; }

    public int Next() => Count++;
}

/// <summary>A variable: its slot, what is known of its type, and where it was declared.</summary>
/// <param name="IsImport">True for a variable of the query around a subquery: it stays visible behind WITH, and a star does
/// not name it.</param>
sealed record Symbol(string Name, int Slot, StaticType Type, SourceSpan Declared, bool IsImport = false);

/// <summary>
/// The names that an expression can see. Scopes nest where a comprehension or FOREACH declares variables of its own.
/// </summary>
sealed class Scope(SlotCounter slots, Scope? outer = null)
{
    readonly Dictionary<string, Symbol> _symbols = [];

    /// <summary>Where a name is looked up last; ORDER BY sees by it what stood before its projection.</summary>
    public Func<string, Symbol?>? Fallback { get; init; }

    /// <summary>All names, the innermost first.</summary>
    public IEnumerable<Symbol> Symbols =>
        outer is null ? _symbols.Values : _symbols.Values.Concat(outer.Symbols).DistinctBy(s => s.Name);

    public Symbol? Find(string name) =>
        _symbols.GetValueOrDefault(name) ?? outer?.Find(name) ?? Fallback?.Invoke(name);

    /// <summary>True when the name is declared between this scope and the one given, which does not count itself.</summary>
    public bool IsInside(string name, Scope limit) =>
        this != limit && (_symbols.ContainsKey(name) || (outer?.IsInside(name, limit) ?? false));

    public Symbol Declare(string name, SourceSpan span, StaticType type)
    {
        var symbol = new Symbol(name, slots.Next(), type, span);
        _symbols[name] = symbol;
        return symbol;
    }

    public void Add(Symbol symbol) => _symbols[symbol.Name] = symbol;
}
