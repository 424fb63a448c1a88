using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Planning;

namespace GraphExplorer.Cypher.Execution;

/// <summary>A compiled plan: what a run needs, without any state of a run. Kept in the plan cache and used by many at once.</summary>
sealed class Program
{
    Program(QueryPlan plan, OperatorFactory root, ProgramParts parts)
    {
        (Plan, Root) = (plan, root);
        Subplans = parts.Subplans;
    }

    public QueryPlan Plan { get; }

    public OperatorFactory Root { get; }

    public int SlotCount => Plan.SlotCount;

    /// <summary>Plans of the subqueries inside of expressions, by the number that the expression has.</summary>
    public IReadOnlyList<OperatorFactory> Subplans { get; }

    /// <param name="parameters">Names of the parameters, in the order in which a run gets their values.</param>
    /// <param name="profiled">Whether the operators count their rows and hits.</param>
    public static Program Compile(QueryPlan plan, IReadOnlyList<string> parameters, bool profiled)
    {
        var parts = new ProgramParts(plan, parameters);
        var compiler = new OperatorCompiler(parts, profiled);
        parts.Compiler = compiler;
        return new Program(plan, compiler.Compile(plan.Root), parts);
    }
}

/// <summary>What grows while a plan is compiled.</summary>
sealed class ProgramParts(QueryPlan plan, IReadOnlyList<string> parameters)
{
    readonly List<OperatorFactory> _subplans = [];
    readonly Dictionary<BoundSubquery, int> _numbers = new(ReferenceEqualityComparer.Instance);

    public OperatorCompiler Compiler { get; set; } = null!;

    public IReadOnlyList<OperatorFactory> Subplans => _subplans;

    public int ParameterIndex(string name)
    {
        for (var i = 0; i < parameters.Count; i++)
            if (parameters[i] == name)
                return i;
        throw new InvalidOperationException($"The binder did not list the parameter {name}.");
    }

    /// <summary>Compiles the plan of a subquery, and gives the number by which a run finds it.</summary>
    public int AddSubplan(BoundSubquery subquery)
    {
        if (_numbers.TryGetValue(subquery, out var known)) return known;
        var number = _subplans.Count;
        _numbers.Add(subquery, number);
        _subplans.Add(_ => throw new InvalidOperationException("A subquery is used while it is compiled."));
        _subplans[number] = Compiler.Compile(plan.Subplans[subquery]);
        return number;
    }
}
