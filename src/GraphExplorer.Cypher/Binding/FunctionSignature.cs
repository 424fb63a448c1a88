namespace GraphExplorer.Cypher.Binding;

/// <summary>
/// What the binder knows of a function. Names are compared without regard to case; <see cref="Name"/> is the spelling of the
/// documentation, and the key by which execution finds the code.
/// </summary>
sealed record FunctionSignature(string Name, IReadOnlyList<FunctionArgument> Arguments, StaticType Result)
{
    public required string Category { get; init; }

    public required string Description { get; init; }

    /// <summary>Computes one value from the rows of a group (<c>count</c>, <c>collect</c>).</summary>
    public bool IsAggregate { get; init; }

    /// <summary>Gives the same result for the same arguments within a query; false for <c>rand()</c> and <c>randomUUID()</c>.</summary>
    public bool IsDeterministic { get; init; } = true;

    /// <summary>True when the last argument may be repeated, as in <c>coalesce</c>.</summary>
    public bool IsVariadic { get; init; }

    public int ArgumentsMin => Arguments.Count(a => !a.IsOptional);

    public int ArgumentsMax => IsVariadic ? int.MaxValue : Arguments.Count;
}

sealed record FunctionArgument(string Name, StaticType Type, bool IsOptional = false);
