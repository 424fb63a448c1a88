using Xunit;
using Xunit.Abstractions;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>The openCypher conformance suite, a test for each feature file.</summary>
public sealed class TckTests(TckTotals totals, ITestOutputHelper output) : IClassFixture<TckTotals>
{
    const string NoSuite = "";

    public static TheoryData<string> Features
    {
        get
        {
            var features = new TheoryData<string>();
            foreach (var feature in TckFolder.Scenarios.Select(s => s.Feature).Distinct()) features.Add(feature);
            if (features.Count == 0) features.Add(NoSuite);
            return features;
        }
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void Scenarios_hold_but_for_the_expected_failures(string feature)
    {
        if (feature == NoSuite)
        {
            output.WriteLine(TckFolder.Missing);
            Console.WriteLine(TckFolder.Missing);
            return;
        }
        var surprises = new List<string>();
        foreach (var scenario in TckFolder.Scenarios.Where(s => s.Feature == feature))
        {
            var problem = ScenarioRun.Run(scenario);
            totals.Add(scenario, problem);
            var isExpected = ExpectedFailures.Reasons.ContainsKey(scenario.Id);
            if (problem is not null && !isExpected) surprises.Add($"FAILS {scenario.Id}\n{problem}");
            if (problem is null && isExpected) surprises.Add($"PASSES, so take it off expected-failures.txt: {scenario.Id}");
        }
        if (!ExpectedFailures.IsRewriting) Assert.True(surprises.Count == 0, string.Join("\n\n", surprises));
    }

    [Fact]
    public void Expected_failures_are_scenarios_of_the_suite()
    {
        if (TckFolder.Path is null || Environment.GetEnvironmentVariable("TCK_DIR") is { Length: > 0 }) return;
        Assert.Equal([], ExpectedFailures.Reasons.Keys.Except(TckFolder.Scenarios.Select(s => s.Id)));
    }
}
