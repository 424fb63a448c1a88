using GraphExplorer.Web.Embedded;

namespace GraphExplorer.Web.Setup;

/// <summary>What <c>serve</c> was asked for on the command line; null where the configuration or the default decides.</summary>
public sealed record ServeOptions
{
    public int? Port { get; init; }

    public DataFolder? Folder { get; init; }

    public string? Uri { get; init; }

    /// <summary>Leaves a new store empty instead of loading the IMU profile.</summary>
    public bool Empty { get; init; }

    /// <summary>TCP port on loopback on which the embedded store speaks Bolt; null = closed.</summary>
    public int? BoltPort { get; init; }

    public string BoltUser { get; init; } = "neo4j";

    public FileInfo? BoltPasswordFile { get; init; }

    /// <summary>Opens the page in the user's browser once the server is up.</summary>
    public bool OpenBrowser { get; init; } = true;
}
