using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GraphExplorer.Benchmarks.Peers;

/// <summary>A server that runs while it is measured. Disposing it ends it.</summary>
sealed class ServerProcess : IDisposable
{
    static readonly TimeSpan s_startMax = TimeSpan.FromMinutes(10);
    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    readonly Process _process;

    ServerProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public int Id => _process.Id;

    /// <summary>Starts a server and waits until it accepts connections; null, after having said why, when it ends before.</summary>
    public static ServerProcess? Start(string folder, int port, string log, string command, params string[] arguments)
    {
        var line = string.Join(' ', arguments.Prepend(command).Select(part => $"'{part}'"));
        var process = Process.Start(new ProcessStartInfo("bash", ["-c", $"exec {line} >'{log}' 2>&1"]) { WorkingDirectory = folder })!;
        var server = new ServerProcess(process, port);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < s_startMax && !process.HasExited; Thread.Sleep(s_pause))
            if (Accepts(port))
                return server;
        Console.Error.WriteLine($"peers: {command} did not start:\n{File.ReadAllText(log)}");
        server.Dispose();
        return null;
    }

    /// <summary>A port that is free now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    static bool Accepts(int port)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
