namespace GraphExplorer.Web.CommandLine;

/// <summary>The file that <c>import</c> reads; standard input becomes a file for as long as it is needed.</summary>
sealed class ImportInput : IAsyncDisposable
{
    const int HeadCharacters = 200;

    readonly bool _isTemporary;

    ImportInput(string path, string name, bool isTemporary) => (Path, Name, _isTemporary) = (path, name, isTemporary);

    public string Path { get; }

    public string Name { get; }

    /// <summary>The folder in which the texts of sources are looked for.</summary>
    public string Folder => _isTemporary ? Directory.GetCurrentDirectory() : System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Whether it is a claims file by its name or, as the last resort, by its first line.</summary>
    public bool IsClaimsFile { get; private init; }

    public static async Task<ImportInput> OpenAsync(string file, CancellationToken cancellationToken)
    {
        if (file == "-")
            return await SpoolAsync(cancellationToken);
        var path = System.IO.Path.GetFullPath(file);
        if (!File.Exists(path))
            throw new CommandException(Directory.Exists(path) ? $"{path} is a folder, not a file." : $"There is no file {path}.");
        return new ImportInput(path, System.IO.Path.GetFileName(path), false) { IsClaimsFile = IsClaims(path) };
    }

    static async Task<ImportInput> SpoolAsync(CancellationToken cancellationToken)
    {
        var path = System.IO.Path.GetTempFileName();
        try
        {
            await using (var copy = File.Create(path))
            await using (var input = Console.OpenStandardInput())
                await input.CopyToAsync(copy, cancellationToken);
            return new ImportInput(path, "standard input", true) { IsClaimsFile = IsClaims(path) };
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    static bool IsClaims(string path)
    {
        if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            return true;
        using var reader = File.OpenText(path);
        var head = new char[HeadCharacters];
        return new string(head, 0, reader.ReadBlock(head)).StartsWith("{\"record\":", StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        if (_isTemporary)
            File.Delete(Path);
        return ValueTask.CompletedTask;
    }
}
