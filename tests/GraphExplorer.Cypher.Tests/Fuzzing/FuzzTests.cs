using GraphExplorer.Cypher.Tests.Fuzzing.Oracles;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Fuzzing;

/// <summary>
/// A short stretch of each fuzzer, the same in every run, and all that the long ones have found. The long ones are
/// <c>dotnet run -c Release --project tests/GraphExplorer.Cypher.Tests -- fuzz parser|packstream|queries MINUTES [SEED]</c>.
/// </summary>
public sealed class FuzzTests
{
    const ulong Seed = 20;

    [Fact]
    public void The_corpus_of_texts_gives_plans_or_errors_of_the_language()
    {
        using var fuzzer = new ParserFuzzer(Seed, withSuite: false);
        foreach (var text in Corpus.Texts) Assert.Null(fuzzer.Judge(text));
    }

    [Fact]
    public void The_corpus_of_bytes_gives_messages_or_errors_of_the_protocol()
    {
        using var fuzzer = new PackStreamFuzzer(Seed);
        foreach (var bytes in Corpus.Bytes) Assert.Null(fuzzer.Judge(bytes));
    }

    [Fact]
    public void The_corpus_of_queries_answers_as_the_language_says_and_in_every_spelling()
    {
        foreach (var (graph, query) in Corpus.Queries)
        {
            using var oracle = new QueryOracle(graph);
            var finding = oracle.Judge(QueryFuzzer.Written(query));
            Assert.True(finding is null, $"{query}\n{finding}");
            Assert.True(oracle is { WasValid: true, WasJudged: true }, $"{query}\n{oracle.Refusal}");
        }
    }

    [Fact]
    public void Damaged_queries_give_a_plan_or_an_error_of_the_language()
    {
        using var fuzzer = new ParserFuzzer(Seed, withSuite: false);
        for (var run = 0; run < 8_000; run++) Assert.Null(fuzzer.Run(run));
    }

    [Fact]
    public void Damaged_bytes_give_a_message_or_an_error_of_the_protocol()
    {
        using var fuzzer = new PackStreamFuzzer(Seed);
        for (var run = 0; run < 10_000; run++) Assert.Null(fuzzer.Run(run));
    }

    [Fact]
    public void Generated_queries_answer_as_the_language_says_and_in_every_spelling()
    {
        using var fuzzer = new QueryFuzzer(Seed);
        for (var run = 0; run < 1_000; run++) Assert.Null(fuzzer.Run(run));
        Assert.InRange(fuzzer.Validity, 0.9, 1.0);
    }
}
