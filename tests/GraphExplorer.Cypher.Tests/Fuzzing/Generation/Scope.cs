namespace GraphExplorer.Cypher.Tests.Fuzzing.Generation;

/// <summary>What the generator knows of a value before the query runs.</summary>
enum Sort
{
    Integer,
    Float,
    Text,
    Truth,

    /// <summary>Any scalar: for equality, order, DISTINCT and functions that take everything.</summary>
    Mixed,

    Integers,
    Texts,
    Nodes,
    Relationships,
    Node,
    Relationship,
    Path,
    Map,
}

/// <param name="IsLoose">A list whose order the language leaves open, such as that of collect().</param>
sealed record ScopedName(string Text, Sort Sort, bool IsLoose = false);

/// <summary>The variables that an expression may use, and fresh names.</summary>
sealed class Scope
{
    readonly Names _names;

    Scope(Names names, IEnumerable<ScopedName> all) => (_names, All) = (names, [.. all]);

    public Scope() : this(new Names(), [])
    {
    }

    public List<ScopedName> All { get; private set; }

    public bool HasEntities => All.Exists(n => n.Sort is Sort.Node or Sort.Relationship);

    public IReadOnlyList<string> Of(Sort sort) => [.. All.Where(n => n.Sort == sort && !n.IsLoose).Select(n => n.Text)];

    public IReadOnlyList<string> LooseOf(Sort sort) => [.. All.Where(n => n.Sort == sort).Select(n => n.Text)];

    public string Fresh(string start) => $"{start}{_names.Next++}";

    public string Add(string start, Sort sort, bool isLoose = false)
    {
        var name = Fresh(start);
        All.Add(new ScopedName(name, sort, isLoose));
        return name;
    }

    public void Add(ScopedName name) => All.Add(name);

    public void Replace(IEnumerable<ScopedName> names) => All = [.. names];

    /// <summary>A scope with the same variables, to which more may be added without the outer one knowing.</summary>
    public Scope Inner() => new(_names, All);

    /// <summary>A scope of some of the variables.</summary>
    public Scope With(IEnumerable<ScopedName> names) => new(_names, names);

    sealed class Names
    {
        public int Next;
    }
}
