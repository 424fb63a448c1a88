using System.Diagnostics;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Tests.Fuzzing.Generation;

namespace GraphExplorer.Cypher.Tests.Fuzzing;

/// <summary>
/// Text in, plan or <see cref="CypherException"/> out: lexer, parser, binder, planner and compiler on damaged queries. An
/// error has words, and its place lies in the text; no text takes more than <see cref="SecondsMax"/> of the processor or
/// <see cref="BytesMax"/> of memory.
/// </summary>
sealed class ParserFuzzer : IFuzzer
{
    public const double SecondsMax = 1;

    public const long BytesMax = 64 * 1024 * 1024;

    readonly ulong _seed;
    readonly IReadOnlyList<string> _texts;
    readonly CypherDatabase _database;
    long _runs;
    long _accepted;

    public ParserFuzzer(ulong seed, bool withSuite = true)
    {
        (_seed, _texts) = (seed, SeedTexts.All(withSuite));
        _database = CypherDatabase.Open(":memory:", new CypherOptions { PlansCachedMax = 1 });
        foreach (var statement in GraphGenerator.Generate(new Dice(3)).Concat(GraphGenerator.Indexes)) _database.Run(statement).Dispose();
    }

    /// <summary>Whether the time counts; it does not where other threads of the process work too.</summary>
    public bool IsTimed { get; init; }

    public string Statistics => $"{_texts.Count} seeds, {100 * _accepted / Math.Max(1, _runs)} % accepted";

    public void Dispose() => _database.Dispose();

    public string? Run(long run)
    {
        var dice = Dice.Of(_seed, run);
        return Judge(new TextMutation(dice, _texts).Mutate(dice.OneOf(_texts)));
    }

    /// <summary>What is wrong with the answer to a text.</summary>
    public string? Judge(string text)
    {
        _runs++;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var began = IsTimed ? Environment.CpuUsage.UserTime : default;
        var wrong = Compile(text);
        if (IsTimed && (Environment.CpuUsage.UserTime - began).TotalSeconds is var seconds and > SecondsMax) wrong ??= $"{seconds:F1} s";
        if (GC.GetAllocatedBytesForCurrentThread() - bytes is var taken and > BytesMax) wrong ??= $"{taken} bytes";
        return wrong is null ? null : $"{wrong}\n{text}";
    }

    string? Compile(string text)
    {
        try
        {
            using var transaction = _database.BeginRead();
            _database.Prepare(text, transaction);
            _accepted++;
            return null;
        }
        catch (CypherException problem)
        {
            var error = problem.In(text).Error;
            if (error.ToString().Length == 0) return "an error without words";
            return error.Span is { } span && (span.Start < 0 || span.Length < 0 || span.End > text.Length)
                ? $"the place {span} lies outside of the text: {error.Message}"
                : null;
        }
        catch (Exception fault) when (fault is not UnreachableException)
        {
            return fault.ToString();
        }
    }
}
