namespace GraphExplorer.Web.Embedded;

/// <summary>The folder that holds one embedded store, the workspace with people's own things, and the file that says who serves them.</summary>
public sealed record DataFolder
{
    const string StoreFileDefault = "graph.db";

    readonly string _storeFileName;

    public DataFolder(string path) : this(path, StoreFileDefault)
    {
    }

    DataFolder(string path, string storeFileName)
    {
        Path = System.IO.Path.GetFullPath(path);
        _storeFileName = storeFileName;
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    /// <summary>The store's SQLite file.</summary>
    public string StoreFile => System.IO.Path.Combine(Path, _storeFileName);

    /// <summary>The workspace's SQLite file: saved views.</summary>
    public string WorkspaceFile => System.IO.Path.Combine(Path, "workspace.db");

    /// <summary>The file that a running server keeps there.</summary>
    public string ServerFile => System.IO.Path.Combine(Path, "server.json");

    /// <summary>The user's own folder: <c>$XDG_DATA_HOME/graph-explorer</c> or what the operating system has instead.</summary>
    public static DataFolder OfUser()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return new DataFolder(System.IO.Path.Combine(home.Length > 0 ? home : Environment.CurrentDirectory, "graph-explorer"));
    }

    /// <summary>The folder of <c>embedded:PATH</c>: the path itself, or the folder around it where it names a file with an ending.</summary>
    public static DataFolder OfStore(string path) => System.IO.Path.HasExtension(path) && !Directory.Exists(path)
        ? new DataFolder(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, System.IO.Path.GetFileName(path))
        : new DataFolder(path);

    /// <summary>Makes the folder, readable by its owner only.</summary>
    public void Create()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
