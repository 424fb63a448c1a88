using GraphExplorer.Neo4j;
using GraphExplorer.Store;
using Xunit;

namespace GraphExplorer.Tests.Store;

public sealed class Neo4jStoreTests
{
    [Fact]
    public void A_build_without_the_driver_says_so_and_how_to_get_it()
    {
        Assert.False(Neo4jStore.IsAvailable);

        var refused = Assert.Throws<NotSupportedException>(
            () => Neo4jStore.Open(GraphAddress.Parse("neo4j://localhost"), GraphCredentials.None, new GraphLimits()));

        Assert.Equal(Neo4jStore.MissingDriver, refused.Message);
        Assert.Contains("-p:Neo4jDriver=true", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_neo4j_addresses_are_taken() =>
        Assert.Throws<ArgumentException>(
            () => Neo4jStore.Open(GraphAddress.Parse("bolt://localhost"), GraphCredentials.None, new GraphLimits()));
}
