using Xunit;
using Xunit.Abstractions;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>The openCypher conformance suite in process, a test for each feature file.</summary>
public sealed class TckTests(TckTests.Suite suite, ITestOutputHelper output) : IClassFixture<TckTests.Suite>
{
    [Theory]
    [MemberData(nameof(TckRun.Features), MemberType = typeof(TckRun))]
    public void Scenarios_hold_but_for_the_expected_failures(string feature) => suite.Run.Demand(feature, output);

    [Fact]
    public void Expected_failures_are_scenarios_of_the_suite()
    {
        if (TckFolder.Path is null || Environment.GetEnvironmentVariable("TCK_DIR") is { Length: > 0 }) return;
        Assert.Equal([], ExpectedFailures.Reasons.Keys.Except(TckFolder.Scenarios.Select(s => s.Id)));
    }

    public sealed class Suite : IDisposable
    {
        internal TckRun Run { get; } = new("in process", new InProcessRoute());

        public void Dispose() => Run.Totals.Report();
    }
}
