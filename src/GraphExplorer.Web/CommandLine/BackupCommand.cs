using System.CommandLine;
using GraphExplorer.Store;
using GraphExplorer.Web.Embedded;
using GraphExplorer.Web.Setup;
using GraphExplorer.Workspace;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>backup</c> and <c>restore</c> of an embedded store and of the workspace beside it, which has a file of its own.</summary>
static class BackupCommand
{
    public static Command Create()
    {
        var (command, file, data) = New("backup", "Copy the embedded store into a file and the workspace (saved views) into one beside it, also while they are in use.",
            $"File to write; neither it nor FILE{WorkspaceCopy.Ending} may exist.");
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() =>
            BackupAsync(FolderOf(parsed.GetValue(data)), parsed.GetValue(file)!.FullName, cancellation)));
        return command;
    }

    public static Command CreateRestore()
    {
        var (command, file, data) = New("restore", "Put copies of a store and its workspace in place; those there now are kept beside them.", "File that 'backup' wrote.");
        command.SetAction((parsed, _) => Terminal.RunAsync(async () =>
        {
            var folder = FolderOf(parsed.GetValue(data));
            if (ServerFile.Find(folder) is { } server)
                throw new CommandException($"The store in {folder.Path} is served at {server.Address}; stop that server (process {server.ProcessId}) first.");
            await RestoreAsync(folder, parsed.GetValue(file)!.FullName);
            return ExitCode.Done;
        }));
        return command;
    }

    static async Task RestoreAsync(DataFolder folder, string copy)
    {
        var workspaceCopy = copy + WorkspaceCopy.Ending;
        var hasWorkspace = File.Exists(workspaceCopy);
        // A copy that cannot be used is refused before anything is put in place.
        if (hasWorkspace && (await WorkspaceCopy.CheckAsync(workspaceCopy)).Problems is [var problem, ..])
            throw new CommandException($"Nothing was restored: {workspaceCopy}: {problem}");
        var isReplacing = File.Exists(folder.StoreFile);
        var version = EmbeddedStore.Restore(folder, copy);
        var kept = isReplacing ? $"; the store before is {EmbeddedStore.ReplacedFile(folder)}" : "";
        await Console.Out.WriteLineAsync($"Restored {folder.StoreFile} as of change {version}{kept}.");
        if (!hasWorkspace)
        {
            await Console.Out.WriteLineAsync($"The workspace was left as it is: there is no {workspaceCopy}.");
            return;
        }
        var isReplacingWorkspace = File.Exists(folder.WorkspaceFile);
        var views = WorkspaceCopy.Restore(workspaceCopy, folder.WorkspaceFile);
        var keptWorkspace = isReplacingWorkspace ? $"; the workspace before is {folder.WorkspaceFile}{WorkspaceCopy.ReplacedEnding}" : "";
        await Console.Out.WriteLineAsync($"Restored {folder.WorkspaceFile} with {Views(views)}{keptWorkspace}.");
    }

    static async Task<int> BackupAsync(DataFolder folder, string target, CancellationToken cancellationToken)
    {
        if (!File.Exists(folder.StoreFile))
            throw new CommandException($"There is no store in {folder.Path}.", ExitCode.Unreachable);
        var workspaceTarget = target + WorkspaceCopy.Ending;
        if (File.Exists(workspaceTarget))
            throw new CommandException($"{workspaceTarget} exists: choose another name for the backup.");
        await CopyStoreAsync(folder, target, cancellationToken);
        await Console.Out.WriteLineAsync($"Copied {folder.StoreFile} to {target}.");
        if (File.Exists(folder.WorkspaceFile))
        {
            var views = WorkspaceCopy.Make(folder.WorkspaceFile, workspaceTarget);
            await Console.Out.WriteLineAsync($"Copied {folder.WorkspaceFile} with {Views(views)} to {workspaceTarget}.");
        }
        else
        {
            await Console.Out.WriteLineAsync($"There is no workspace in {folder.Path}: nobody has saved a view there.");
        }
        return ExitCode.Done;
    }

    static async Task CopyStoreAsync(DataFolder folder, string target, CancellationToken cancellationToken)
    {
        if (ServerFile.Find(folder) is { } server)
        {
            await new ServerCommands(server).BackupAsync(target, cancellationToken);
        }
        else
        {
            await using var store = await EmbeddedStore.OpenAsync(folder, new GraphLimits(), cancellationToken);
            store.BackupTo(target);
        }
    }

    static string Views(int count) => count == 1 ? "1 saved view" : $"{count} saved views";

    static (Command Command, Argument<FileInfo> File, Option<DirectoryInfo?> Data) New(string name, string about, string fileAbout)
    {
        var file = new Argument<FileInfo>("FILE") { Description = fileAbout };
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder of the embedded store (default: the user's data folder).", HelpName = "DIR" };
        return (new Command(name, about) { file, data }, file, data);
    }

    static DataFolder FolderOf(DirectoryInfo? data) => data is null ? Configuration.Read().Graph().Folder : new DataFolder(data.FullName);
}
