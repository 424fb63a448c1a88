using System.Security.Cryptography;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Cypher.Server;
using GraphExplorer.Store;

namespace GraphExplorer.Web.Embedded;

/// <summary>
/// The embedded store of this process: the engine on the file of a data folder, its graph through an in-memory pipe, a socket
/// file for commands beside the process, and, only when asked for, a TCP port for any Bolt client.
/// </summary>
public sealed class EmbeddedStore : IAsyncDisposable
{
    readonly EmbeddedServer _server;
    readonly GraphLimits _limits;
    string? _socketFile;

    EmbeddedStore(EmbeddedServer server, string file, GraphLimits limits)
    {
        _server = server;
        File = file;
        _limits = limits;
    }

    /// <summary>The store's SQLite file, or <see cref="GraphAddress.Memory"/>.</summary>
    public string File { get; }

    /// <summary>Whether nothing has ever been written to the store.</summary>
    public bool IsNew => _server.IsEmpty;

    /// <summary>Opens or makes the store of a folder. Throws <see cref="GraphUnreachableException"/> when it cannot be opened.</summary>
    public static Task<EmbeddedStore> OpenAsync(
        DataFolder folder, GraphLimits limits, CancellationToken cancellationToken, EngineSettings? engine = null)
    {
        folder.Create();
        return Task.Run(() => Open(folder.StoreFile, limits, engine), cancellationToken);
    }

    /// <summary>A store that lives in memory only.</summary>
    public static EmbeddedStore OpenInMemory(GraphLimits limits) => Open(GraphAddress.Memory, limits);

    static EmbeddedStore Open(string file, GraphLimits limits, EngineSettings? engine = null)
    {
        try
        {
            return new EmbeddedStore(EmbeddedServer.Open(file, engine?.ToOptions()), file, limits);
        }
        catch (EmbeddedStoreException error)
        {
            throw new GraphUnreachableException(error.Message, error);
        }
    }

    /// <summary>The graph, through a pipe in memory.</summary>
    public IGraphConnection Connect() => BoltGraph.Over(AddressOf(File), _server.ConnectAsync, _limits);

    /// <summary>The graph of the server that holds a store, through its socket file.</summary>
    public static IGraphConnection Connect(ServerFile server, GraphLimits limits) =>
        BoltGraph.Over(AddressOf(server.Socket), BoltClientOptions.FromSocketFile(server.Socket).Connect, limits);

    /// <summary>Opens a socket file that only this user can open, and gives its path.</summary>
    public string ListenForCommands()
    {
        // A socket's path has at most 107 bytes, which a data folder may exceed: it goes into the folder for temporary files under a random name.
        var path = Path.Combine(Path.GetTempPath(), $"graph-explorer-{RandomNumberGenerator.GetHexString(16, lowercase: true)}.sock");
        _server.ListenOnFile(path);
        _socketFile = path;
        return path;
    }

    /// <summary>Opens a loopback port for Bolt clients with this login, and gives its number.</summary>
    public int ListenForClients(int port, string user, string password) => _server.ListenOnLoopback(port, user, password);

    /// <summary>Verifies the store's file: checksums, ends, counters, indexes. One sentence for each thing that is wrong.</summary>
    public IReadOnlyList<string> CheckFile() => _server.Check();

    /// <summary>Copies the store into a new file, also while others write. Throws <see cref="IOException"/> when that file cannot be written.</summary>
    public void BackupTo(string target) => Guard(() =>
    {
        _server.BackupTo(target);
        return target;
    });

    /// <summary>Where the store stays that gave its place to a copy.</summary>
    public static string ReplacedFile(DataFolder folder) => folder.StoreFile + EmbeddedServer.ReplacedEnding;

    /// <summary>
    /// Puts a checked copy in the place of the store of a folder, which stays as <see cref="ReplacedFile"/>. Gives the
    /// number of the last change in the copy.
    /// </summary>
    public static long Restore(DataFolder folder, string copy)
    {
        folder.Create();
        return Guard(() => EmbeddedServer.Restore(copy, folder.StoreFile));
    }

    static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (EmbeddedStoreException error)
        {
            throw new IOException(error.Message, error);
        }
    }

    static GraphAddress AddressOf(string file) => new() { Transport = GraphTransport.Embedded, Path = file };

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        if (_socketFile is not null)
            System.IO.File.Delete(_socketFile);
    }
}
