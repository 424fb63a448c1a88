using GraphExplorer.Interchange.Tables;

namespace GraphExplorer.Interchange.Runs;

/// <summary>What a file can be read as.</summary>
/// <param name="readers">Readers of forms that say themselves what they hold.</param>
/// <param name="mappings">The mappings that come with the program.</param>
public sealed class FileForms(IReadOnlyList<IRecordReader> readers, ShippedMappings mappings)
{
    const int HeadBytes = 4096;

    /// <summary>Readers of forms that say themselves what they hold.</summary>
    public IReadOnlyList<IRecordReader> Readers => readers;

    public ShippedMappings Mappings => mappings;

    /// <summary>The reader that fits a file; null where it is taken for a table.</summary>
    public IRecordReader? ReaderOf(ScannedFile file) =>
        readers.FirstOrDefault(reader => reader.Fits(file.Name, file.Head.Span[..Math.Min(HeadBytes, file.Head.Length)]));

    /// <summary>A mapping by the name of a shipped one, or from a file.</summary>
    /// <exception cref="RefusedFileException">There is none, or the file is no mapping.</exception>
    public TableMapping Mapping(string nameOrFile)
    {
        if (mappings.Named(nameOrFile) is { } shipped)
            return shipped;
        if (!File.Exists(nameOrFile))
            throw new RefusedFileException(
                "", $"There is neither a mapping nor a file '{nameOrFile}'.", $"Shipped mappings are: {string.Join(", ", mappings.All.Select(mapping => mapping.Name))}.");
        if (new FileInfo(nameOrFile).Length > MappingFile.BytesMax)
            throw new RefusedFileException("", $"The mapping is larger than {MappingFile.BytesMax} bytes.", "Choose a mapping file.");
        return MappingFile.Read(File.ReadAllBytes(nameOrFile));
    }
}
