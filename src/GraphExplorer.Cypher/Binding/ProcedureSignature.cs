namespace GraphExplorer.Cypher.Binding;

/// <summary>What a procedure does to the graph.</summary>
enum ProcedureMode
{
    Read,
    Write,
    Schema,
    Dbms,
}

/// <summary>What the binder knows of a procedure. Without outputs it is a void one and lets rows pass.</summary>
sealed record ProcedureSignature(
    string Name, IReadOnlyList<ProcedureArgument> Inputs, IReadOnlyList<ProcedureOutput> Outputs)
{
    public ProcedureMode Mode { get; init; } = ProcedureMode.Read;

    public string Description { get; init; } = "";

    /// <summary>The procedure to call in place of this one, which is deprecated.</summary>
    public string? ReplacedBy { get; init; }
}

/// <summary>An input. <paramref name="Default"/> is the default as text for SHOW PROCEDURES; null: it must be given.</summary>
sealed record ProcedureArgument(string Name, StaticType Type, string? Default = null);

sealed record ProcedureOutput(string Name, StaticType Type);
