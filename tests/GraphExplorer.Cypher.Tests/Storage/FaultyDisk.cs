using System.Runtime.InteropServices;
using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>
/// Lets the disk under an open store fail from the n-th flush or write on: SQLite's own methods for the file and for
/// its write-ahead log are replaced by ones that fail then, so that everything above them is the real thing
/// (<c>sqlite3_io_methods</c> of the SQLite C interface).
/// </summary>
sealed class FaultyDisk : IDisposable
{
    /// <summary><c>SQLITE_IOERR_FSYNC</c></summary>
    public const int FlushFailed = 1034;

    /// <summary><c>SQLITE_IOERR_WRITE</c></summary>
    public const int WriteFailed = 778;

    /// <summary><c>SQLITE_FULL</c></summary>
    public const int Full = 13;

    const int FilePointer = 7;
    const int JournalPointer = 28;
    const int Ok = 0;

    // Places in sqlite3_io_methods: a version, then pointers to xClose, xRead, xWrite, xTruncate, xSync and others.
    const int MethodsBytes = 8 + 18 * 8;
    const int WriteAt = 24;
    const int SyncAt = 40;

    readonly List<(nint File, nint Original, nint Copy)> _patched = [];
    readonly List<Delegate> _kept = [];
    int _flushesLeft = int.MaxValue;
    int _writesLeft = int.MaxValue;
    int _writeError;

    public FaultyDisk(GraphStore store)
    {
        var database = store.File!.Connection.Handle!.DangerousGetHandle();
        Patch(database, FilePointer);
        Patch(database, JournalPointer);
    }

    delegate int Sync(nint file, int flags);

    delegate int Write(nint file, nint buffer, int amount, long offset);

    /// <summary>Fails every flush after this many that are well.</summary>
    public void FailFlushesAfter(int count) => _flushesLeft = count;

    /// <summary>Fails every write after this many that are well.</summary>
    public void FailWritesAfter(int count, int error) => (_writesLeft, _writeError) = (count, error);

    /// <summary>The disk is well again.</summary>
    public void Dispose()
    {
        foreach (var (file, original, copy) in _patched)
        {
            Marshal.WriteIntPtr(file, original);
            Marshal.FreeHGlobal(copy);
        }
        _patched.Clear();
    }

    void Patch(nint database, int which)
    {
        Assert(Control(database, "main", which, out var file));
        var original = Marshal.ReadIntPtr(file);
        var bytes = new byte[MethodsBytes];
        Marshal.Copy(original, bytes, 0, bytes.Length);
        var copy = Marshal.AllocHGlobal(bytes.Length);
        Marshal.Copy(bytes, 0, copy, bytes.Length);
        var sync = Marshal.GetDelegateForFunctionPointer<Sync>(Marshal.ReadIntPtr(original, SyncAt));
        var write = Marshal.GetDelegateForFunctionPointer<Write>(Marshal.ReadIntPtr(original, WriteAt));
        Set(copy, SyncAt, (Sync)((f, flags) => _flushesLeft-- > 0 ? sync(f, flags) : FlushFailed));
        Set(copy, WriteAt, (Write)((f, buffer, amount, offset) =>
            _writesLeft-- > 0 ? write(f, buffer, amount, offset) : _writeError));
        Marshal.WriteIntPtr(file, copy);
        _patched.Add((file, original, copy));
    }

    void Set(nint methods, int at, Delegate method)
    {
        _kept.Add(method);
        Marshal.WriteIntPtr(methods, at, Marshal.GetFunctionPointerForDelegate(method));
    }

    static void Assert(int code) => Xunit.Assert.Equal(Ok, code);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    static extern int Control(nint database, [MarshalAs(UnmanagedType.LPUTF8Str)] string name, int operation, out nint file);
}
