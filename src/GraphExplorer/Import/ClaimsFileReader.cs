using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;

namespace GraphExplorer.Import;

/// <summary>
/// Reads a claims file line by line, holding one line at a time, and hands each to <see cref="ClaimsFileContent"/>.
/// </summary>
sealed class ClaimsFileReader(string name, Func<string, Stream?> openSource, ClaimsFileLimits limits)
{
    readonly ImportProblems _problems = new(name, limits.ProblemsMax);
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    long _bytes;
    int _line;

    public async Task<ClaimsFileRead> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var content = new ClaimsFileContent(_problems, new SourceTexts(openSource, limits.SourceBytesMax));
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 << 10, leaveOpen: true));
        try
        {
            await ReadLinesAsync(reader, content, cancellationToken);
        }
        finally
        {
            await reader.CompleteAsync();
        }
        content.Finish();
        var file = _problems.Count == 0
            ? content.ToFile(name, Convert.ToHexStringLower(_hash.GetHashAndReset()))
            : null;
        return new(file, _problems.ToList());
    }

    async Task ReadLinesAsync(PipeReader reader, ClaimsFileContent content, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                if (!Take(buffer.Slice(0, buffer.GetPosition(1, end)), content))
                    return;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }
            if (buffer.Length > limits.LineBytesMax)
            {
                _problems.Add(_line + 1, "", $"the line is longer than {limits.LineBytesMax} bytes.",
                    "Write one record a line.");
                return;
            }
            reader.AdvanceTo(buffer.Start, buffer.End);
            if (!read.IsCompleted)
                continue;
            FinishLines(buffer, content);
            return;
        }
    }

    void FinishLines(ReadOnlySequence<byte> rest, ClaimsFileContent content)
    {
        if (_line == 0 && rest.IsEmpty)
            _problems.Add(0, "", "the file is empty.", "Choose another file.");
        if (rest.IsEmpty || !Take(rest, content))
            return;
        _problems.Add(
            _line, "", "the last line does not end with a line break, so the file may have been cut off.",
            "Compare it with the original; end a complete file with a line break.");
    }

    /// <summary>One line with its line break; false when reading shall stop.</summary>
    bool Take(ReadOnlySequence<byte> line, ClaimsFileContent content)
    {
        _line++;
        _bytes += line.Length;
        if (_bytes > limits.FileBytesMax)
            return Stop($"the file is larger than {limits.FileBytesMax} bytes.");
        if (_line > limits.RecordsMax)
            return Stop($"the file has more than {limits.RecordsMax} records.");
        var bytes = line.ToArray();
        _hash.AppendData(bytes);
        content.ReadLine(bytes, _line);
        return true;
    }

    bool Stop(string reason)
    {
        _problems.Add(_line, "", reason, "Split it, or raise the limit.");
        return false;
    }
}
