using System.Globalization;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Keeps a store to one process: a file beside it (<c>.lock</c>) that is held open, and a second one (<c>.pid</c>)
/// with the holder's process id, since nobody can read the first meanwhile. The operating system lets go of the lock
/// when the process ends, however it ends; the lock file itself stays, because deleting it could let two in.
/// </summary>
sealed class FileLock : IDisposable
{
    const string LockEnding = ".lock";
    const string ProcessEnding = ".pid";
    const string Unknown = "another process";

    readonly FileStream _stream;
    readonly string _path;

    FileLock(FileStream stream, string path) => (_stream, _path) = (stream, path);

    /// <exception cref="StoreException">Somebody holds it, or the folder cannot be written.</exception>
    public static FileLock Take(string path)
    {
        try
        {
            var stream = new FileStream(path + LockEnding, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var held = new FileLock(stream, path);
            held.WriteProcess();
            return held;
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
                $"{path} is in use by {Holder(path)}. Stop that one, or connect to it instead of opening the file.",
                exception);
        }
    }

    /// <summary>Deletes the files beside a store that nobody else can have opened.</summary>
    public static void Remove(string path)
    {
        File.Delete(path + ProcessEnding);
        File.Delete(path + LockEnding);
    }

    public void Dispose()
    {
        File.Delete(_path + ProcessEnding);
        _stream.Dispose();
    }

    /// <summary>Without the name of the holder (the disk may be full) the lock holds just as well.</summary>
    void WriteProcess()
    {
        try
        {
            File.WriteAllText(_path + ProcessEnding, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            File.Delete(_path + ProcessEnding);
        }
    }

    static string Holder(string path)
    {
        try
        {
            return int.TryParse(File.ReadAllText(path + ProcessEnding), CultureInfo.InvariantCulture, out var process)
                ? process == Environment.ProcessId ? $"this process ({process})" : $"process {process}"
                : Unknown;
        }
        catch (IOException)
        {
            return Unknown;
        }
    }
}
