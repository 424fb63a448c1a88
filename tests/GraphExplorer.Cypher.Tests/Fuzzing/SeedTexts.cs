using GraphExplorer.Cypher.Tests.Cases;
using GraphExplorer.Cypher.Tests.Fuzzing.Generation;
using GraphExplorer.Cypher.Tests.Tck;

namespace GraphExplorer.Cypher.Tests.Fuzzing;

/// <summary>Query texts from which the parser's fuzzer starts.</summary>
static class SeedTexts
{
    /// <summary>
    /// The text cases, the queries of the product, findings, generated queries, and those of the conformance suite where
    /// it is at hand and asked for.
    /// </summary>
    public static IReadOnlyList<string> All(bool withSuite) =>
    [
        .. CaseFile.Topics.SelectMany(t => CaseFile.Read(t).Cases).SelectMany(c => c.Given.Append(c.Query)),
        .. Directory.EnumerateFiles(Path.Combine(TckFolder.RepositoryRoot(), "cypher"), "*.cypher", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText),
        .. Enumerable.Range(0, 300).Select(i => new QueryGenerator(Dice.Of(7, i)).Generate().Text),
        .. withSuite ? TckFolder.Scenarios.SelectMany(s => s.Steps).Select(s => s.Document).OfType<string>().Distinct() : [],
    ];
}
