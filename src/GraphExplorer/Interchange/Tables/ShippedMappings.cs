namespace GraphExplorer.Interchange.Tables;

/// <summary>The mappings that come with the program: the files of <c>data/mappings</c>.</summary>
public sealed class ShippedMappings
{
    /// <summary>Ending of the name of a mapping file.</summary>
    public const string Ending = ".mapping.json";

    ShippedMappings(IReadOnlyList<TableMapping> all) => All = all;

    /// <summary>All of them, by title.</summary>
    public IReadOnlyList<TableMapping> All { get; }

    /// <summary>Reads a folder; one that is not there holds none.</summary>
    /// <exception cref="RefusedFileException">One of its files is no mapping.</exception>
    public static ShippedMappings Read(string folder) => new(
        !Directory.Exists(folder) ? [] : [.. Directory.GetFiles(folder, "*" + Ending)
            .Select(file => MappingFile.Read(File.ReadAllBytes(file))).OrderBy(mapping => mapping.Title, StringComparer.Ordinal)]);

    /// <summary>The mapping of a name, or null.</summary>
    public TableMapping? Named(string name) => All.FirstOrDefault(mapping => mapping.Name == name);

    /// <summary>Those whose columns a table has, the most telling first: the one that names the most of its columns.</summary>
    public IReadOnlyList<TableMapping> Fitting(IReadOnlyList<string> columns) =>
        [.. All.Where(mapping => mapping.Table.Header && RowMapper.MissingColumns(mapping, columns).Count == 0)
            .OrderByDescending(mapping => RowMapper.ColumnsOf(mapping).Count(columns.Contains)).ThenBy(mapping => mapping.Name, StringComparer.Ordinal)];
}
