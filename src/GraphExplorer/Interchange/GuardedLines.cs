using System.Runtime.CompilerServices;
using System.Text;

namespace GraphExplorer.Interchange;

/// <summary>Lines of a file of other people: UTF-8, each of a limited length.</summary>
static class GuardedLines
{
    /// <summary>Reads the lines one by one.</summary>
    /// <exception cref="RefusedFileException">The file is no UTF-8, or breaks a limit.</exception>
    public static async IAsyncEnumerable<string> ReadAsync(
        Stream file, ReaderLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var measured = new MeasuredStream(file, limits.FileBytesMax);
        using var reader = new StreamReader(measured, new UTF8Encoding(false, true));
        for (var number = 1; ; number++)
        {
            measured.Begin($"Line {number}", limits.TagBytesMax);
            string? line;
            try
            {
                line = await reader.ReadLineAsync(cancellationToken);
            }
            catch (DecoderFallbackException error)
            {
                throw new RefusedFileException($"line {number}", "The file is not UTF-8.", "Save it as UTF-8.", error);
            }
            if (line is null)
                yield break;
            if (number > limits.ElementsMax)
                throw new RefusedFileException(
                    $"line {number}", $"The file has more than {limits.ElementsMax} lines (ElementsMax).", "Divide it, or raise the limit.");
            yield return line;
        }
    }
}
