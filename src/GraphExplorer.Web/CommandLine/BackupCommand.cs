using System.CommandLine;
using GraphExplorer.Store;
using GraphExplorer.Web.Embedded;
using GraphExplorer.Web.Setup;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>backup</c> and <c>restore</c> of an embedded store.</summary>
static class BackupCommand
{
    public static Command Create()
    {
        var (command, file, data) = New("backup", "Copy the embedded store into a file, also while it is in use.", "File to write; it must not exist.");
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() =>
            BackupAsync(FolderOf(parsed.GetValue(data)), parsed.GetValue(file)!.FullName, cancellation)));
        return command;
    }

    public static Command CreateRestore()
    {
        var (command, file, data) = New("restore", "Put a copy of a store in place; the store there now is kept beside it.", "File that 'backup' wrote.");
        command.SetAction((parsed, _) => Terminal.RunAsync(async () =>
        {
            var folder = FolderOf(parsed.GetValue(data));
            if (ServerFile.Find(folder) is { } server)
                throw new CommandException($"The store in {folder.Path} is served at {server.Address}; stop that server (process {server.ProcessId}) first.");
            var isReplacing = File.Exists(folder.StoreFile);
            var version = EmbeddedStore.Restore(folder, parsed.GetValue(file)!.FullName);
            var kept = isReplacing ? $"; the store before is {EmbeddedStore.ReplacedFile(folder)}" : "";
            await Console.Out.WriteLineAsync($"Restored {folder.StoreFile} as of change {version}{kept}.");
            return ExitCode.Done;
        }));
        return command;
    }

    static async Task<int> BackupAsync(DataFolder folder, string target, CancellationToken cancellationToken)
    {
        if (!File.Exists(folder.StoreFile))
            throw new CommandException($"There is no store in {folder.Path}.", ExitCode.Unreachable);
        if (ServerFile.Find(folder) is { } server)
        {
            await new ServerCommands(server).BackupAsync(target, cancellationToken);
        }
        else
        {
            await using var store = await EmbeddedStore.OpenAsync(folder, new GraphLimits(), cancellationToken);
            store.BackupTo(target);
        }
        await Console.Out.WriteLineAsync($"Copied {folder.StoreFile} to {target}.");
        return ExitCode.Done;
    }

    static (Command Command, Argument<FileInfo> File, Option<DirectoryInfo?> Data) New(string name, string about, string fileAbout)
    {
        var file = new Argument<FileInfo>("FILE") { Description = fileAbout };
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder of the embedded store (default: the user's data folder).", HelpName = "DIR" };
        return (new Command(name, about) { file, data }, file, data);
    }

    static DataFolder FolderOf(DirectoryInfo? data) => data is null ? Configuration.Read().Graph().Folder : new DataFolder(data.FullName);
}
