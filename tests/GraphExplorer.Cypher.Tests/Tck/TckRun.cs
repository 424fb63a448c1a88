using Xunit;
using Xunit.Abstractions;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>One run of the suite: all queries take the same route. The list of expected failures holds for every route.</summary>
sealed class TckRun(string name, IQueryRoute route)
{
    const string NoSuite = "";

    /// <summary>What the run has come to, by folder.</summary>
    public TckTotals Totals { get; } = new(name);

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

    /// <summary>Runs the scenarios of a feature; each must hold, or else be expected to fail.</summary>
    public void Demand(string feature, ITestOutputHelper output)
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
            var problem = ScenarioRun.Run(scenario, route);
            Totals.Add(scenario, problem);
            var isExpected = ExpectedFailures.Reasons.ContainsKey(scenario.Id);
            if (problem is not null && !isExpected) surprises.Add($"FAILS {scenario.Id}\n{problem}");
            if (problem is null && isExpected) surprises.Add($"PASSES, so take it off expected-failures.txt: {scenario.Id}");
        }
        if (!ExpectedFailures.IsRewriting) Assert.True(surprises.Count == 0, string.Join("\n\n", surprises));
    }
}
