using System.Reflection;

namespace GraphExplorer.Store;

/// <summary>The <c>.cypher</c> files of the product, which are built into the assembly. There is no other Cypher in
/// it.</summary>
public static class QueryFiles
{
    const string Prefix = "cypher/";
    const string Ending = ".cypher";

    static readonly Lazy<IReadOnlyDictionary<string, QueryFile>> s_files = new(ReadAll);

    /// <summary>All files by path, such as <c>explore/neighbourhood</c>.</summary>
    public static IReadOnlyDictionary<string, QueryFile> All => s_files.Value;

    /// <summary>The file at a path. Throws <see cref="KeyNotFoundException"/> when the product has no such
    /// file.</summary>
    public static QueryFile Named(string path) => All.TryGetValue(path, out var file)
        ? file
        : throw new KeyNotFoundException($"There is no file cypher/{path}.cypher.");

    /// <summary>The files of a folder, by path.</summary>
    public static IEnumerable<QueryFile> In(string folder) =>
        All.Values.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    static SortedDictionary<string, QueryFile> ReadAll()
    {
        var files = new SortedDictionary<string, QueryFile>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var name = resource.Replace('\\', '/');
            if (!name.StartsWith(Prefix, StringComparison.Ordinal) || !name.EndsWith(Ending, StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var path = name[Prefix.Length..^Ending.Length];
            files[path] = QueryFileParser.Parse(path, reader.ReadToEnd());
        }
        return files;
    }
}
