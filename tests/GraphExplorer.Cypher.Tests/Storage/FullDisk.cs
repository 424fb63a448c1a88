using System.Diagnostics;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>
/// A disk of 2 MiB: a file system in memory where this process may mount one, else a folder whose store is not allowed
/// to grow further, to which SQLite gives the same error.
/// </summary>
sealed class FullDisk : IDisposable
{
    public const int Bytes = 2 * 1024 * 1024;

    readonly TemporaryFolder _folder = new();

    public FullDisk()
    {
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
            IsReal = Run("mount", "-t", "tmpfs", "-o", $"size={Bytes}", "none", _folder.Path);
    }

    /// <summary>Whether the folder is a file system of its own.</summary>
    public bool IsReal { get; }

    /// <summary>What the file of a store may grow to; null where the disk itself ends.</summary>
    public long? FileBytesMax => IsReal ? null : Bytes;

    public string File(string name) => _folder.File(name);

    public void Dispose()
    {
        if (IsReal) Run("umount", _folder.Path);
        _folder.Dispose();
    }

    static bool Run(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
