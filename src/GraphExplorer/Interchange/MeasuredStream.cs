namespace GraphExplorer.Interchange;

/// <summary>A file that is read up to a number of bytes and refused beyond it; so is a part of it, where one is measured.</summary>
/// <param name="file">The file; it stays open.</param>
/// <param name="bytesMax">Bytes of the whole.</param>
/// <param name="limit">Name of the limit.</param>
sealed class MeasuredStream(Stream file, long bytesMax, string limit = nameof(ReaderLimits.FileBytesMax)) : Stream
{
    long _read;
    long _partEnd = long.MaxValue;

    /// <summary>Looks at the tags that are read; null where the file has none.</summary>
    public TagMeter? Tags { get; init; }

    string _part = "";

    /// <summary>Begins a part of the file, such as a tag, that is refused beyond a number of bytes.</summary>
    public void Begin(string part, long partBytesMax) => (_part, _partEnd) = (part, _read + partBytesMax);

    /// <summary>Ends the part: what follows is measured with the whole only.</summary>
    public void End() => _partEnd = long.MaxValue;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = Counted(file.Read(buffer));
        Tags?.Take(buffer[..read]);
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await file.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    int Counted(int read)
    {
        _read += read;
        if (_read > bytesMax)
            throw new RefusedFileException("", $"The file is larger than {bytesMax >> 20} MB ({limit}).", "Divide it, or raise the limit.");
        return _read <= _partEnd ? read : throw new RefusedFileException(
            "", $"{_part} does not end within the limit (TagBytesMax).", "Correct the file, or raise the limit.");
    }
}
