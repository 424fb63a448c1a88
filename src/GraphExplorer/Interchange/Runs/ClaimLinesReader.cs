using System.Runtime.CompilerServices;
using System.Text;

namespace GraphExplorer.Interchange.Runs;

/// <summary>A claims file whose sources hold their text: its lines are the records already.</summary>
public sealed class ClaimLinesReader : IRecordReader
{
    public string Name => "claims";

    public string Title => "Claims file (JSON Lines)";

    public bool Fits(string fileName, ReadOnlySpan<byte> head) =>
        fileName.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) && head.IndexOf("\"record\""u8) >= 0;

    public async IAsyncEnumerable<string> ReadAsync(
        Stream file, ImportedSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var reader = new StreamReader(file, strict, leaveOpen: true);
        var line = 0;
        while (await LineAsync(reader, line + 1, cancellationToken) is { } record)
        {
            line++;
            if (record.Length > 0)
                yield return record;
        }
    }

    static async Task<string?> LineAsync(StreamReader reader, int line, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken);
        }
        catch (DecoderFallbackException error)
        {
            throw new RefusedFileException($"line {line}", "The line is not UTF-8.", "Save the file as UTF-8.", error);
        }
    }
}
