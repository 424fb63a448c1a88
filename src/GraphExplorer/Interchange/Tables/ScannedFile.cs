using System.Security.Cryptography;
using System.Text.Unicode;

namespace GraphExplorer.Interchange.Tables;

/// <summary>A file that was read once from end to end, before anything of it is understood: its hash, and whether it is UTF-8.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="IsUtf8">Whether all of its bytes are UTF-8.</param>
/// <param name="Head">Its first bytes, at most 1 MB.</param>
public sealed record ScannedFile(string Path, string Name, long Bytes, string Sha256, bool IsUtf8, ReadOnlyMemory<byte> Head)
{
    const int HeadBytes = 1 << 20;
    const int BlockBytes = 1 << 20;

    /// <summary>The longest beginning of a character that a block may cut off.</summary>
    const int CutBytesMax = 3;

    /// <summary>Reads a file from end to end.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="name">Its name as people know it.</param>
    /// <param name="limits">How long it may be.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RefusedFileException">It is too long or empty.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<ScannedFile> ReadAsync(
        string path, string name, TableLimits limits, CancellationToken cancellationToken = default)
    {
        await using var stream = Open(path);
        if (stream.Length > limits.FileBytesMax)
            throw new RefusedFileException(
                "", $"The file is larger than {limits.FileBytesMax} bytes (setting Tables:FileBytesMax).", "Divide it into several files.");
        if (stream.Length == 0)
            throw new RefusedFileException("", "The file is empty.", "Choose another file.");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (block, carried, isUtf8) = (new byte[BlockBytes + CutBytesMax], 0, true);
        byte[] head = [];
        for (int read; (read = await stream.ReadAsync(block.AsMemory(carried, BlockBytes), cancellationToken)) > 0;)
        {
            hash.AppendData(block, carried, read);
            if (head.Length < HeadBytes)
                head = [.. head, .. block.AsSpan(carried, Math.Min(read, HeadBytes - head.Length))];
            var whole = isUtf8 ? WholeCharacters(block.AsSpan(0, carried + read)) : 0;
            isUtf8 = isUtf8 && Utf8.IsValid(block.AsSpan(0, whole));
            var rest = isUtf8 ? carried + read - whole : 0;
            block.AsSpan(whole, rest).CopyTo(block);
            carried = rest;
        }
        return new(path, name, stream.Length, Convert.ToHexStringLower(hash.GetHashAndReset()), isUtf8 && carried == 0, head);
    }

    /// <summary>The file from its beginning.</summary>
    public FileStream Open() => Open(Path);

    static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);

    // Of a character that goes on in the next block, up to three bytes stand at the end of this one.
    static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= CutBytesMax && back <= bytes.Length; back++)
        {
            var one = bytes[^back];
            var length = one >= 0xF0 ? 4 : one >= 0xE0 ? 3 : one >= 0xC0 ? 2 : 0;
            if (length > 0)
                return length > back ? bytes.Length - back : bytes.Length;
            if (one < 0x80)
                return bytes.Length;
        }
        return bytes.Length;
    }
}
