namespace GraphExplorer.Web.CommandLine;

/// <summary>A file of the command line that is called <c>-</c>: standard input where it is read, standard output where it is written.</summary>
static class StandardStream
{
    public static bool Is(FileInfo? file) => file?.ToString() == "-";

    /// <summary>What standard input holds, at most so many bytes; one byte more where there is more.</summary>
    public static byte[] Read(long bytesMax)
    {
        using var input = Console.OpenStandardInput();
        using var copy = new MemoryStream();
        var block = new byte[1 << 16];
        for (int read; copy.Length <= bytesMax && (read = input.Read(block, 0, (int)Math.Min(block.Length, bytesMax + 1 - copy.Length))) > 0;)
            copy.Write(block, 0, read);
        return copy.ToArray();
    }
}
