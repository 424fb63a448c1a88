using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>Functions over dates, times and durations.</summary>
static class TemporalFunctions
{
    public static IEnumerable<NamedBody> All => [];

    /// <summary><c>date.year</c> and kin.</summary>
    public static Value Component(in Value value, string name, SourceSpan? span) =>
        throw ErrorCode.InvalidArgumentTypeAtRuntime.At(span, $"{KindNames.WithArticle(value.Kind)} has no part `{name}`");
}
