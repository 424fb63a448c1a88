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
        var (command, file, data, json) = New("backup", "Copy the embedded store into a file and the workspace (saved views) into one beside it, also while they are in use.",
            $"File to write; neither it nor FILE{WorkspaceCopy.Ending} may exist.");
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(async () =>
            await TellAsync(await BackupAsync(FolderOf(parsed.GetValue(data)), parsed.GetValue(file)!.FullName, cancellation), parsed.GetValue(json))));
        return command;
    }

    public static Command CreateRestore()
    {
        var (command, file, data, json) = New("restore", "Put copies of a store and its workspace in place; those there now are kept beside them.", "File that 'backup' wrote.");
        command.SetAction((parsed, _) => Terminal.RunAsync(async () =>
        {
            var folder = FolderOf(parsed.GetValue(data));
            if (ServerFile.Find(folder) is { } server)
                throw new CommandException($"The store in {folder.Path} is served at {server.Address}; stop that server (process {server.ProcessId}) first.");
            return await TellAsync(await RestoreAsync(folder, parsed.GetValue(file)!.FullName), parsed.GetValue(json));
        }));
        return command;
    }

    static async Task<Copied> RestoreAsync(DataFolder folder, string copy)
    {
        var workspaceCopy = copy + WorkspaceCopy.Ending;
        var hasWorkspace = File.Exists(workspaceCopy);
        // A copy that cannot be used is refused before anything is put in place.
        if (hasWorkspace && (await WorkspaceCopy.CheckAsync(workspaceCopy)).Problems is [var problem, ..])
            throw new CommandException($"Nothing was restored: {workspaceCopy}: {problem}");
        var isReplacing = File.Exists(folder.StoreFile);
        var version = EmbeddedStore.Restore(folder, copy);
        var kept = isReplacing ? $"; the store before is {EmbeddedStore.ReplacedFile(folder)}" : "";
        var ofStore = $"Restored {folder.StoreFile} as of change {version}{kept}.";
        if (!hasWorkspace)
            return new(folder.StoreFile, null, 0, [ofStore, $"The workspace was left as it is: there is no {workspaceCopy}."]);
        var isReplacingWorkspace = File.Exists(folder.WorkspaceFile);
        var views = WorkspaceCopy.Restore(workspaceCopy, folder.WorkspaceFile);
        var keptWorkspace = isReplacingWorkspace ? $"; the workspace before is {folder.WorkspaceFile}{WorkspaceCopy.ReplacedEnding}" : "";
        return new(folder.StoreFile, folder.WorkspaceFile, views, [ofStore, $"Restored {folder.WorkspaceFile} with {Views(views)}{keptWorkspace}."]);
    }

    static async Task<Copied> BackupAsync(DataFolder folder, string target, CancellationToken cancellationToken)
    {
        if (!File.Exists(folder.StoreFile))
            throw new CommandException($"There is no store in {folder.Path}.", ExitCode.Unreachable);
        var workspaceTarget = target + WorkspaceCopy.Ending;
        if (File.Exists(workspaceTarget))
            throw new CommandException($"{workspaceTarget} exists: choose another name for the backup.");
        await CopyStoreAsync(folder, target, cancellationToken);
        var ofStore = $"Copied {folder.StoreFile} to {target}.";
        if (!File.Exists(folder.WorkspaceFile))
            return new(target, null, 0, [ofStore, $"There is no workspace in {folder.Path}: nobody has saved a view there."]);
        var views = WorkspaceCopy.Make(folder.WorkspaceFile, workspaceTarget);
        return new(target, workspaceTarget, views, [ofStore, $"Copied {folder.WorkspaceFile} with {Views(views)} to {workspaceTarget}."]);
    }

    static async Task<int> TellAsync(Copied copied, bool json)
    {
        if (json)
            await PrintedJson.WriteAsync(new { copied.Store, copied.Workspace, copied.Views });
        else
            foreach (var line in copied.Lines)
                await Console.Out.WriteLineAsync(line);
        return ExitCode.Done;
    }

    /// <summary>What was written: the store, the workspace if there was one, its saved views, and all of it in words.</summary>
    sealed record Copied(string Store, string? Workspace, int Views, IReadOnlyList<string> Lines);

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

    static (Command Command, Argument<FileInfo> File, Option<DirectoryInfo?> Data, Option<bool> Json) New(string name, string about, string fileAbout)
    {
        var file = new Argument<FileInfo>("FILE") { Description = fileAbout };
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder of the embedded store (default: the user's data folder).", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Print as JSON what was written." };
        return (new Command(name, about) { file, data, json }, file, data, json);
    }

    static DataFolder FolderOf(DirectoryInfo? data) => data is null ? Configuration.Read().Graph().Folder : new DataFolder(data.FullName);
}
