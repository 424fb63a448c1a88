using System.CommandLine;
using GraphExplorer.Web.Setup;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>serve</c>: opens the graph and serves the explorer until it is stopped.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        var port = new Option<int?>("--port") { Description = "TCP port of the pages (default 5080; 0 takes a free one).", HelpName = "N" };
        var empty = new Option<bool>("--empty") { Description = "Do not load the IMU profile into a new store." };
        var boltPort = new Option<int?>("--bolt-port") { Description = "Open the embedded store to Bolt clients on this loopback port.", HelpName = "N" };
        var boltUser = new Option<string>("--bolt-user") { Description = "User name for that port.", HelpName = "NAME", DefaultValueFactory = _ => "neo4j" };
        var boltPassword = new Option<FileInfo?>("--bolt-password-file") { Description = "File with its password (without one a random password is printed once).", HelpName = "FILE" };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Do not open the page in a browser." };
        foreach (var option in new[] { port, boltPort })
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int?>() is < 0 or > 65535)
                    result.AddError($"{option.Name} takes a port from 0 to 65535.");
            });
        var graph = new GraphOptions();
        var command = new Command("serve", "Serve the explorer (what happens without a command).") { port, empty, boltPort, boltUser, boltPassword, noBrowser };
        graph.AddTo(command);
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() => Serving.RunAsync(
            new ServeOptions
            {
                Port = parsed.GetValue(port),
                Folder = graph.Folder(parsed),
                Uri = graph.Uri(parsed),
                Empty = parsed.GetValue(empty),
                BoltPort = parsed.GetValue(boltPort),
                BoltUser = parsed.GetValue(boltUser)!,
                BoltPasswordFile = parsed.GetValue(boltPassword),
                OpenBrowser = !parsed.GetValue(noBrowser),
            },
            cancellation)));
        return command;
    }
}
