using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using GraphExplorer.Import;
using GraphExplorer.Web.Embedded;
using GraphExplorer.Web.Live;
using GraphExplorer.Web.Setup;
using GraphExplorer.Workspace;
using Microsoft.AspNetCore.Connections;

namespace GraphExplorer.Web.CommandLine;

/// <summary>What <c>serve</c> does: open, load on the first start, listen, say where, wait, close.</summary>
static class Serving
{
    const string SeedFile = "data/imu.claims.jsonl";

    public static async Task<int> RunAsync(ServeOptions options, CancellationToken cancellationToken)
    {
        var configuration = Configuration.Read();
        var graphSettings = configuration.Graph();
        var target = new GraphTarget(options.Folder, options.Uri);
        var explorer = configuration.Explorer();
        explorer = explorer with { Port = options.Port ?? explorer.Port };
        await using var open = await GraphOpening.OpenToServeAsync(target, graphSettings, cancellationToken);
        await PrepareAsync(open, options.Empty, cancellationToken);
        var folder = GraphOpening.StoreFolder(target, graphSettings);
        await using var workspace = OpenWorkspace(folder ?? graphSettings.Folder);
        await using var app = ExplorerHost.Create(open, explorer, configuration, workspace: workspace);
        await StartAsync(app, explorer, cancellationToken);
        OpenBolt(open.Store, options);
        var address = Announce(app, open.Store, folder);
        if (options.OpenBrowser)
            Browse(address);
        await app.WaitForShutdownAsync(cancellationToken);
        if (folder is not null && open.Store is not null)
            File.Delete(folder.ServerFile);
        return ExitCode.Done;
    }

    static WorkspaceDatabase OpenWorkspace(DataFolder folder)
    {
        folder.Create();
        return WorkspaceDatabase.Open(folder.WorkspaceFile);
    }

    // The schema is applied at each start; what is there stays. A new store gets the reading of the IMU profile.
    static async Task PrepareAsync(OpenGraph open, bool empty, CancellationToken cancellationToken)
    {
        var isNew = open.Store is { IsNew: true };
        await GraphSchema.ApplyAsync(open.Connection, cancellationToken);
        if (!isNew || empty)
            return;
        var seed = await ClaimsFile.ReadAsync(Path.Combine(AppContext.BaseDirectory, SeedFile), cancellationToken: cancellationToken);
        if (seed.File is null)
            throw new CommandException($"{SeedFile} is damaged: {seed.Problems[0]}", ExitCode.Problems);
        var report = await new ClaimsLoader(open.Connection, TimeProvider.System).ImportAsync(seed.File, cancellationToken: cancellationToken);
        await Console.Error.WriteLineAsync("graph-explorer: new store: " + report.Summary());
    }

    static async Task StartAsync(WebApplication app, ExplorerSettings explorer, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw new CommandException($"port {explorer.Port} is in use; choose another with --port N (0 takes a free one).", ExitCode.Problems);
        }
    }

    static void OpenBolt(EmbeddedStore? store, ServeOptions options)
    {
        if (options.BoltPort is not { } port)
            return;
        if (store is null)
            throw new CommandException("--bolt-port opens the embedded store; this graph is a server of its own.");
        var given = options.BoltPasswordFile is { } file ? ReadPassword(file) : null;
        var password = given ?? RandomNumberGenerator.GetHexString(32, lowercase: true);
        var opened = store.ListenForClients(port, options.BoltUser, password);
        Console.WriteLine($"Bolt: bolt://127.0.0.1:{opened}  user {options.BoltUser}" + (given is null ? $"  password {password}" : ""));
    }

    static string ReadPassword(FileInfo file) => File.ReadLines(file.FullName).FirstOrDefault() is { Length: >= 8 } line
        ? line
        : throw new CommandException($"{file.FullName} has to hold a password of at least 8 characters in its first line.");

    static string Announce(WebApplication app, EmbeddedStore? store, DataFolder? folder)
    {
        var address = app.Urls.First().Replace(IPAddress.Any.ToString(), "127.0.0.1", StringComparison.Ordinal);
        if (store is not null && folder is not null)
            new ServerFile(Environment.ProcessId, address, store.ListenForCommands(), app.Services.GetRequiredService<CommandToken>().Value)
                .Write(folder);
        Console.WriteLine($"GraphExplorer: {address}/explore   (Ctrl+C stops it)");
        return address;
    }

    static void Browse(string address)
    {
        var opener = OperatingSystem.IsWindows() ? "explorer" : OperatingSystem.IsMacOS() ? "open" : "xdg-open";
        var hasScreen = !OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
        if (!hasScreen)
            return;
        try
        {
            using var started = Process.Start(new ProcessStartInfo(opener, address + "/explore") { UseShellExecute = false, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // A machine without such a program: the address stands on the screen.
        }
    }
}
