using GraphExplorer.Store;

namespace GraphExplorer.Neo4j;

/// <summary>The way to a <c>neo4j://</c> address: the official driver with routing, pooling and retries, where the
/// build has it.</summary>
public static class Neo4jStore
{
    /// <summary>What a build without the driver says when it is asked for one.</summary>
    public const string MissingDriver =
        "This build of GraphExplorer has no Neo4j.Driver, which neo4j:// addresses need. Build it with "
        + "'dotnet build -p:Neo4jDriver=true -p:RestorePackagesWithLockFile=false' from a package source that serves Neo4j.Driver, "
        + "use the container image, which has it, or connect to a single server with bolt://.";

    /// <summary>Whether this build has the driver.</summary>
#if NEO4J_DRIVER
    public static bool IsAvailable => true;
#else
    public static bool IsAvailable => false;
#endif

    /// <summary>
    /// Opens the graph at a <c>neo4j://</c>, <c>neo4j+s://</c> or <c>neo4j+ssc://</c> address; nothing is sent yet.
    /// Throws
    /// <see cref="NotSupportedException"/> with <see cref="MissingDriver"/> in a build without the driver.
    /// </summary>
    public static IGraphConnection Open(GraphAddress address, GraphCredentials credentials, GraphLimits limits)
    {
        if (address.Transport != GraphTransport.Neo4j)
            throw new ArgumentException($"{address} is not a neo4j:// address.", nameof(address));
#if NEO4J_DRIVER
        return Driver.Neo4jGraph.Open(address, credentials, limits);
#else
        throw new NotSupportedException(MissingDriver);
#endif
    }
}
