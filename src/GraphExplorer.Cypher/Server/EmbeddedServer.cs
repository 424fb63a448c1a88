using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Server;

/// <summary>
/// A database and the Bolt servers in front of it: one without a login for this process and for a socket file that only the
/// owner of the process can open, and one with a login for a TCP port on loopback. Safe for concurrent use.
/// </summary>
public sealed partial class EmbeddedServer : IAsyncDisposable
{
    /// <summary>
    /// Threads that the pool starts without hesitation. A query holds its thread while it computes or waits for its
    /// turn, and with as many threads as processors (the default) two long queries would keep every other session
    /// waiting.
    /// </summary>
    const int ThreadsAtOnce = 256;

    readonly CypherDatabase _database;
    readonly BoltServer _trusted;
    readonly Action<string, Exception> _onFault;
    readonly List<IAsyncDisposable> _listening = [];

    EmbeddedServer(CypherDatabase database, Action<string, Exception> onFault)
    {
        (_database, _onFault) = (database, onFault);
        ThreadPool.GetMinThreads(out var workers, out var completions);
        if (workers < ThreadsAtOnce) ThreadPool.SetMinThreads(ThreadsAtOnce, completions);
        _trusted = new BoltServer(new EmbeddedBackend(database, _ => true, timeoutMax: null), Options());
    }

    /// <summary>Whether the graph holds no node.</summary>
    public bool IsEmpty => _database.Store.Latest.Statistics.Nodes == 0;

    /// <summary>Opens or makes a store. <paramref name="onFault"/> gets faults that no client is told.</summary>
    /// <exception cref="EmbeddedStoreException">The file cannot be opened; the message says why and what to do.</exception>
    public static EmbeddedServer Open(string path, CypherOptions? options = null, Action<string, Exception>? onFault = null)
    {
        try
        {
            return new EmbeddedServer(CypherDatabase.Open(path, options), onFault ?? ((_, _) => { }));
        }
        catch (Exception error) when (error is StoreException or CypherException)
        {
            throw new EmbeddedStoreException(error.Message, error);
        }
    }

    /// <summary>Opens a connection through a pipe in memory and gives the client's end.</summary>
    public ValueTask<IDuplexPipe> ConnectAsync(CancellationToken cancellationToken) => _trusted.ConnectAsync(cancellationToken);

    /// <summary>Listens on a socket file that only this user can open; no login is asked for.</summary>
    public void ListenOnFile(string path) => Start(_trusted, new UnixDomainSocketEndPoint(path));

    /// <summary>Listens on a TCP port of loopback (0 takes a free one) for clients with this login, and gives the port.</summary>
    /// <exception cref="SocketException">The port is taken.</exception>
    public int ListenOnLoopback(int port, string user, string password)
    {
        var server = new BoltServer(new EmbeddedBackend(_database, logon => Admits(logon, user, password), _database.Options.AdministratorTimeoutMax is { Ticks: > 0 } most ? most : null), Options());
        _listening.Add(server);
        return Start(server, new IPEndPoint(IPAddress.Loopback, port)).Port;
    }

    public async ValueTask DisposeAsync()
    {
        // The last that was added came to depend on those before it.
        for (var i = _listening.Count - 1; i >= 0; i--)
            await _listening[i].DisposeAsync();
        await _trusted.DisposeAsync();
        _database.Dispose();
    }

    BoltListener Start(BoltServer server, EndPoint endPoint)
    {
        var listener = new BoltListener(server, new BoltListenerOptions { EndPoint = endPoint });
        listener.Start();
        _listening.Add(listener);
        return listener;
    }

    BoltServerOptions Options() => new() { OnFault = _onFault };

    static bool Admits(BoltLogon logon, string user, string password) =>
        logon.Scheme == "basic" & Same(logon.Principal, user) & Same(logon.Credentials, password);

    // Compared as hashes, so that neither the length nor the first difference shows in the time that it takes.
    static bool Same(string? given, string expected) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given ?? "")), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
