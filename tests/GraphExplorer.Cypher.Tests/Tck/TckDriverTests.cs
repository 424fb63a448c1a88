using Xunit;
using Xunit.Abstractions;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>The openCypher conformance suite through the official JavaScript driver and our Bolt server over TCP.</summary>
public sealed class TckDriverTests(TckDriverTests.Suite suite, ITestOutputHelper output) : IClassFixture<TckDriverTests.Suite>
{
    [Theory]
    [MemberData(nameof(TckRun.Features), MemberType = typeof(TckRun))]
    public void Scenarios_hold_over_the_driver_as_they_do_in_process(string feature) => suite.Run.Demand(feature, output);

    public sealed class Suite : IAsyncLifetime
    {
        readonly DriverRoute _route = new();

        public Suite() => Run = new TckRun("over the driver", _route);

        internal TckRun Run { get; }

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync()
        {
            Run.Totals.Report();
            await _route.DisposeAsync();
        }
    }
}
