using System.Runtime.InteropServices;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// A folder as the disk has it. A file that was renamed is under its new name after a loss of power only when the
/// folder has been flushed (fsync(2), "Calling fsync() does not necessarily ensure that the entry in the directory
/// containing the file has also reached disk").
/// </summary>
static class Folder
{
    const int ReadOnly = 0;

    /// <summary>Waits until the names in the folder are on the disk; Windows keeps them in order by itself.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Open(path, ReadOnly);
        if (folder < 0) throw Failed(path);
        try
        {
            if (Sync(folder) != 0) throw Failed(path);
        }
        finally
        {
            _ = Close(folder);
        }
    }

    static IOException Failed(string path) =>
        new($"The folder {path} could not be flushed: {Marshal.GetLastPInvokeErrorMessage()}.");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Sync(int file);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Close(int file);
}
