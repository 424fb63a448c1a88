using System.Globalization;
using System.Text;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Keeps a store to one process: a file beside it (<c>.lock</c>) that is held open and names the holder's process id.
/// The operating system lets go of it when the process ends, however it ends; the file itself stays.
/// </summary>
sealed class FileLock : IDisposable
{
    readonly FileStream _stream;

    FileLock(FileStream stream) => _stream = stream;

    /// <exception cref="StoreException">Somebody holds it, or the folder cannot be written.</exception>
    public static FileLock Take(string path)
    {
        var lockPath = path + ".lock";
        try
        {
            // Windows keeps others from reading a file that is shared with nobody; elsewhere the lock is advisory.
            var share = OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None;
            var stream = new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, share);
            stream.SetLength(0);
            stream.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            stream.Flush();
            return new(stream);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new StoreException(
                StoreProblem.Unreachable, $"The folder of {path} cannot be written: {exception.Message}", exception);
        }
        catch (IOException exception)
        {
            throw new StoreException(
                StoreProblem.InUse,
                $"{path} is in use by {Holder(lockPath)}. Stop that one, or connect to it instead of opening the file.",
                exception);
        }
    }

    public void Dispose() => _stream.Dispose();

    static string Holder(string lockPath)
    {
        try
        {
            using var stream = new FileStream(lockPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return int.TryParse(reader.ReadToEnd(), CultureInfo.InvariantCulture, out var process)
                ? process == Environment.ProcessId ? $"this process ({process})" : $"process {process}"
                : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
