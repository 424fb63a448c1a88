using GraphExplorer.Web.Embedded;

namespace GraphExplorer.Web.Setup;

/// <summary>Which graph a command works on: an address, or the store in a folder (null = as configured, else the user's own).</summary>
public sealed record GraphTarget(DataFolder? Folder, string? Uri);
