using System.Text;
using System.Text.Json.Nodes;
using GraphExplorer.Import;
using GraphExplorer.Tests.House;

namespace GraphExplorer.Tests.Import;

/// <summary>The valid small claims file of <c>Cases/valid.case</c>, to be changed record by record.</summary>
sealed class SmallFile
{
    const string Cases = "tests/GraphExplorer.Tests/Import/Cases";

    readonly List<JsonObject> _records =
    [
        .. Repository.Text($"{Cases}/valid.case").Split("----\n")[0]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()),
    ];

    readonly Dictionary<string, string> _texts = new() { ["small.txt"] = Repository.Text($"{Cases}/small.txt") };

    public string Name { get; init; } = "small.claims.jsonl";

    /// <summary>Changes the record of that id.</summary>
    public SmallFile With(string id, Action<JsonObject> change)
    {
        change(_records.Single(record => (string?)record["id"] == id));
        return this;
    }

    /// <summary>Adds a copy of a record under another id, at the place of the first.</summary>
    public SmallFile WithCopy(string id, string newId, Action<JsonObject>? change = null)
    {
        var index = _records.FindIndex(record => (string?)record["id"] == id);
        var copy = _records[index].DeepClone().AsObject();
        copy["id"] = newId;
        change?.Invoke(copy);
        _records.Insert(index, copy);
        return this;
    }

    public SmallFile Without(Func<JsonObject, bool> which)
    {
        _records.RemoveAll(record => which(record));
        return this;
    }

    /// <summary>Gives the source of that id another text.</summary>
    public SmallFile WithText(string id, string text)
    {
        _texts["other.txt"] = text;
        var sha256 = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return With(id, record => (record["file"], record["sha256"]) = ("other.txt", sha256));
    }

    public async Task<ClaimsFile> ReadAsync()
    {
        var lines = string.Concat(_records.Select(record => record.ToJsonString() + "\n"));
        var read = await ClaimsFile.ReadAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(lines)), Name,
            name => new MemoryStream(Encoding.UTF8.GetBytes(_texts[name])));
        return read.File ?? throw new InvalidDataException(string.Join('\n', read.Problems));
    }

    public async Task<ImportReport> ImportAsync(TestGraph graph, ImportOptions? options = null) =>
        await new ClaimsLoader(graph.Graph, TimeProvider.System).ImportAsync(await ReadAsync(), options);
}
