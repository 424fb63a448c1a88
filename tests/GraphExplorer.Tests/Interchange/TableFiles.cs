using System.Text;
using GraphExplorer.Interchange.Runs;
using GraphExplorer.Interchange.Tables;
using GraphExplorer.Store;
using GraphExplorer.Workspace;

namespace GraphExplorer.Tests.Interchange;

/// <summary>Small tables on disk, and a runner that imports them.</summary>
static class TableFiles
{
    public static ShippedMappings Shipped { get; } = ShippedMappings.Read(Path.Combine(TestGraph.DataFolder, "mappings"));

    public static Task<ScannedFile> ScanAsync(string text, string name = "table.csv", TableLimits? limits = null) =>
        ScanAsync(Encoding.UTF8.GetBytes(text), name, limits);

    public static async Task<ScannedFile> ScanAsync(byte[] bytes, string name = "table.csv", TableLimits? limits = null)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("tables-").FullName, name);
        await File.WriteAllBytesAsync(path, bytes);
        return await ScannedFile.ReadAsync(path, name, limits ?? new());
    }

    public static ImportRunner Runner(IGraphConnection graph, TableLimits? limits = null, WorkspaceDatabase? workspace = null) =>
        new(graph, new ImportLog(workspace ?? WorkspaceDatabase.OpenInMemory()), TimeProvider.System, limits ?? new());

    public static async Task<RunReport> ImportAsync(this TestGraph graph, string text, string mapping, TableLimits? limits = null) =>
        await Runner(graph.Graph, limits).RunAsync(new ImportJob { File = await ScanAsync(text), Mapping = Shipped.Named(mapping)! });

    /// <summary>A mapping of two columns to a relation.</summary>
    public static TableMapping Alliances(WrongRows wrongRows = WrongRows.Refuse) => new()
    {
        Version = 1, Name = "alliances", Title = "Alliances", WrongRows = wrongRows, Source = new() { Title = "Alliances" },
        Entities =
        [
            new() { As = "a", Kind = "Group", Id = "{a}", Name = "{a}" }, new() { As = "b", Kind = "Group", Id = "{b}", Name = "{b}" },
        ],
        Relations = [new() { Type = "FACTION_OF", From = "a", To = "b", Start = new() { Value = "{since?}", Patterns = ["YYYY-MM-DD"] } }],
    };
}
