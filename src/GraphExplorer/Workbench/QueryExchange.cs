using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Evidence;
using GraphExplorer.Queries;

namespace GraphExplorer.Workbench;

/// <summary>
/// Saved queries as files: one as <c>.cypher</c> with its header, many as a ZIP of such files or as one JSON file, and the form of
/// BloodHound, <c>{"name", "description", "query"}</c>, alone, in a list or under <c>queries</c>.
/// </summary>
public static class QueryExchange
{
    const string Ending = ".cypher";

    static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The name of the file of one query.</summary>
    public static string FileName(SavedQuery query) => SlugOf(query.Title) + Ending;

    /// <summary>The text of the file of one query.</summary>
    public static string Text(SavedQuery query) => QueryDraft.Of(query).ToText(query.Id);

    /// <summary>A ZIP with a file for each query, in the folders of the library.</summary>
    public static byte[] Zip(IEnumerable<SavedQuery> queries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var query in queries)
            {
                var folder = string.Concat(query.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => SlugOf(part) + "/"));
                var path = folder + FileName(query);
                for (var number = 2; !taken.Add(path); number++) path = $"{folder}{SlugOf(query.Title)}-{number}{Ending}";
                using var writer = new StreamWriter(zip.CreateEntry(path).Open(), s_strict);
                writer.Write(Text(query));
            }
        }
        return packed.ToArray();
    }

    /// <summary>One JSON file with all that is known of the queries.</summary>
    public static string Json(IEnumerable<SavedQuery> queries) => new JsonObject
    {
        ["format"] = "graphexplorer-queries",
        ["version"] = 1,
        ["queries"] = new JsonArray([.. queries.Select(query => new JsonObject { ["id"] = query.Id.ToString(), ["title"] = query.Title, ["text"] = Text(query) })]),
    }.ToJsonString(s_json);

    /// <summary>The form of BloodHound, which has no parameters: a list of names, descriptions and queries.</summary>
    public static string BloodHound(IEnumerable<SavedQuery> queries) => new JsonArray(
        [.. queries.Select(query => new JsonObject { ["name"] = query.Title, ["description"] = query.About, ["query"] = query.Text })]).ToJsonString(s_json);

    /// <summary>Reads a file in any of the forms; which one it is, its content says.</summary>
    /// <param name="name">Name of the file, for messages and for a query without a title.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="limits">How large it may be.</param>
    /// <returns>What could be read, and a sentence for each thing that could not.</returns>
    public static (IReadOnlyList<SavedQuery> Queries, IReadOnlyList<string> Problems) Read(string name, byte[] content, WorkbenchLimits limits)
    {
        var (queries, problems) = (new List<SavedQuery>(), new List<string>());
        if (content.Length > limits.FileBytesMax) return ([], [TooLarge(name, limits)]);
        try
        {
            foreach (var (path, text) in FilesOf(name, content, limits)) ReadOne(path, text, queries, problems);
        }
        catch (Exception broken) when (broken is InvalidDataException or DecoderFallbackException)
        {
            problems.Add($"{name}: {(broken is DecoderFallbackException ? "it is not UTF-8 text." : broken.Message)}");
        }
        foreach (var query in queries.Where(query => query.File.Text.Length > limits.TextLengthMax).ToArray())
        {
            queries.Remove(query);
            problems.Add($"{query.Title}: it is longer than {limits.TextLengthMax:N0} characters (Workbench:TextLengthMax).");
        }
        if (queries.Count <= limits.FileQueriesMax) return (queries, problems);
        return ([], [$"{name}: it holds {queries.Count:N0} queries; the most is {limits.FileQueriesMax:N0} (Workbench:FileQueriesMax)."]);
    }

    static IEnumerable<(string Path, string Text)> FilesOf(string name, byte[] content, WorkbenchLimits limits)
    {
        if (content is not [(byte)'P', (byte)'K', ..])
        {
            yield return (name, s_strict.GetString(content));
            yield break;
        }
        using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.FileQueriesMax * 2)
            throw new InvalidDataException($"it holds {zip.Entries.Count:N0} files; the most is {limits.FileQueriesMax * 2:N0} (Workbench:FileQueriesMax).");
        var left = limits.FileBytesMax;
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            var bytes = Unpack(entry, left) ?? throw new InvalidDataException(TooLarge(entry.FullName, limits));
            left -= bytes.Length;
            yield return (entry.FullName, s_strict.GetString(bytes));
        }
    }

    // What an archive says of its own sizes is not believed: it is read no further than the limit.
    static byte[]? Unpack(ZipArchiveEntry entry, int bytesMax)
    {
        using var stream = entry.Open();
        var buffer = new byte[bytesMax + 1];
        var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return count > bytesMax ? null : buffer[..count];
    }

    static void ReadOne(string path, string text, List<SavedQuery> queries, List<string> problems)
    {
        try
        {
            var start = text.AsSpan().TrimStart('\uFEFF').TrimStart();
            if (start is ['{' or '[', ..]) queries.AddRange(OfJson(path, text.TrimStart('\uFEFF'), problems));
            else queries.Add(SavedQuery.HasHeader(text) ? SavedQuery.Parse(path, text) : Named(TitleOf(path), "", text));
        }
        catch (FormatException wrong)
        {
            problems.Add(wrong.Message);
        }
        catch (JsonException wrong)
        {
            problems.Add($"{path}: it is not JSON (line {wrong.LineNumber + 1}, column {wrong.BytePositionInLine + 1}).");
        }
    }

    static IEnumerable<SavedQuery> OfJson(string path, string text, List<string> problems)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
        var root = document.RootElement;
        var list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("queries", out var inner) ? inner : root;
        JsonElement[] items = list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [list];
        var queries = new List<SavedQuery>();
        for (var i = 0; i < items.Length; i++)
        {
            try
            {
                queries.Add(OfItem(items[i]));
            }
            catch (FormatException wrong)
            {
                problems.Add($"{path}, query {i + 1}: {wrong.Message}");
            }
        }
        return queries;
    }

    static SavedQuery OfItem(JsonElement item)
    {
        if (Field(item, "text") is { Length: > 0 } whole) return SavedQuery.Parse("text", whole);
        if (Field(item, "query") is not { Length: > 0 } cypher)
            throw new FormatException("it has neither “text” nor “query”, each a text.");
        return Named(Field(item, "name") is { Length: > 0 } name ? name : "A query", Field(item, "description"), cypher);
    }

    static SavedQuery Named(string title, string about, string cypher)
    {
        var draft = new QueryDraft { Title = title, About = about.Trim().Length > 0 ? about : $"Taken in as “{title}”.", Cypher = cypher };
        // Without an id in the file, the query gets one when it is kept.
        return SavedQuery.Parse(title, draft.ToText(Guid.Empty));
    }

    static string Field(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    static string TitleOf(string path) => Path.GetFileNameWithoutExtension(path) is { Length: > 0 } name ? name : "A query";

    static string TooLarge(string name, WorkbenchLimits limits) => $"{name}: it is larger than {limits.FileBytesMax / 1024 / 1024} MB (Workbench:FileBytesMax).";

    static string SlugOf(string title)
    {
        var words = string.Join('-', NameKey.Of(title).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length is 0 or > 80 ? "query" : words;
    }
}
