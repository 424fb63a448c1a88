namespace GraphExplorer.Web.Setup;

/// <summary>How the pages are served (section <c>Explorer</c> of the configuration).</summary>
public sealed record ExplorerSettings
{
    /// <summary>Address that is listened on. Loopback, unless a proxy or a container is in front.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>TCP port; 0 takes a free one.</summary>
    public int Port { get; init; } = 5080;
}
