using System.IO.Compression;
using System.Text;
using GraphExplorer.Queries;
using GraphExplorer.Workbench;
using Xunit;

namespace GraphExplorer.Tests.Workbench;

public sealed class QueryExchangeTests
{
    static readonly WorkbenchLimits s_limits = new();

    [Fact]
    public void All_shipped_queries_come_back_from_ZIP_JSON_and_single_files()
    {
        var texts = QueryCatalogue.All.Select(QueryExchange.Text).Order(StringComparer.Ordinal).ToArray();
        string[] Back(string name, byte[] content)
        {
            var (queries, problems) = QueryExchange.Read(name, content, s_limits);
            Assert.Empty(problems);
            return [.. queries.Select(QueryExchange.Text).Order(StringComparer.Ordinal)];
        }

        Assert.Equal(texts, Back("all.zip", QueryExchange.Zip(QueryCatalogue.All)));
        Assert.Equal(texts, Back("all.json", Encoding.UTF8.GetBytes(QueryExchange.Json(QueryCatalogue.All))));
        Assert.Equal(texts, QueryCatalogue.All.SelectMany(query => Back(QueryExchange.FileName(query), Encoding.UTF8.GetBytes(QueryExchange.Text(query)))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Queries_of_one_title_have_files_of_their_own_in_the_folders_of_the_library()
    {
        var query = Query(new QueryDraft { Title = "Les chefs: été", About = "A.", Folder = "IMU/../Leaders", Cypher = "RETURN 1" });

        using var zip = new ZipArchive(new MemoryStream(QueryExchange.Zip([query, query])));

        Assert.Equal(["imu/query/leaders/les-chefs-ete.cypher", "imu/query/leaders/les-chefs-ete-2.cypher"], zip.Entries.Select(entry => entry.FullName));
    }

    [Theory]
    [InlineData("""{"name": "Leaders", "description": "Who led.", "query": "RETURN 1"}""")]
    [InlineData("""[{"name": "Leaders", "description": "Who led.", "query": "RETURN 1"}]""")]
    [InlineData("""{"queries": [{"name": "Leaders", "description": "Who led.", "query": "RETURN 1"}]}""")]
    [InlineData("\uFEFF{\r\n\"name\": \"Leaders\",\r\n\"description\": \"Who led.\", \"query\": \"RETURN 1\"}")]
    [InlineData("\uFEFF// name: Leaders\r\n// about: Who led.\r\nRETURN 1\r\n")]
    public void The_forms_of_others_are_read_with_byte_order_mark_and_either_line_end(string text)
    {
        var (queries, problems) = QueryExchange.Read("some.json", Encoding.UTF8.GetBytes(text), s_limits);

        Assert.Empty(problems);
        Assert.Equal([(Guid.Empty, "Leaders", "Who led.", "RETURN 1")], queries.Select(query => (query.Id, query.Title, query.About, query.Text)));
    }

    [Fact]
    public void What_BloodHound_reads_is_read_back()
    {
        var (queries, _) = QueryExchange.Read("b.json", Encoding.UTF8.GetBytes(QueryExchange.BloodHound([QueryCatalogue.Named("splits")!])), s_limits);

        var shipped = QueryCatalogue.Named("splits")!;
        Assert.Equal([(shipped.Title, shipped.About, shipped.Text)], queries.Select(query => (query.Title, query.About, query.Text)));
    }

    [Fact]
    public void Cypher_without_a_header_is_called_by_its_file()
    {
        var (queries, problems) = QueryExchange.Read("folder/who led.cypher", "// mine\nRETURN 1"u8.ToArray(), s_limits);

        Assert.Empty(problems);
        Assert.Equal([("who led", "Taken in as “who led”.", "// mine\nRETURN 1")], queries.Select(query => (query.Title, query.About, query.Text)));
    }

    [Theory]
    [InlineData("a.json", "{\"queries\": [{\"name\": \"x\"}]}", "a.json, query 1: it has neither “text” nor “query”, each a text.")]
    [InlineData("a.json", "{\"queries\": [", "a.json: it is not JSON (line 1, column 14).")]
    [InlineData("a.cypher", "// name: x\nRETURN 1", "a.cypher: the header has no line '// about: …'.")]
    [InlineData("a.json", "{\"query\": \"RETURN 1; RETURN 2\"}", "a.json, query 1: A query: a saved query has one statement, not 2.")]
    public void What_cannot_be_read_is_said_with_its_place(string name, string text, string problem)
    {
        var (queries, problems) = QueryExchange.Read(name, Encoding.UTF8.GetBytes(text), s_limits);

        Assert.Empty(queries);
        Assert.Equal([problem], problems);
    }

    [Fact]
    public void Files_that_are_too_large_packed_or_unpacked_or_no_text_are_refused()
    {
        var limits = s_limits with { FileBytesMax = 1024 * 1024 };
        Assert.Equal(["big.json: it is larger than 1 MB (Workbench:FileBytesMax)."], QueryExchange.Read("big.json", new byte[1024 * 1024 + 1], limits).Problems);
        Assert.Equal(["bomb.zip: big.cypher: it is larger than 1 MB (Workbench:FileBytesMax)."], QueryExchange.Read("bomb.zip", Packed("big.cypher", new byte[8 * 1024 * 1024]), limits).Problems);
        Assert.Equal(["a.cypher: it is not UTF-8 text."], QueryExchange.Read("a.cypher", [0xED, 0xA0, 0x80], limits).Problems);
        Assert.Equal(["many.json: it holds 2 queries; the most is 1 (Workbench:FileQueriesMax)."],
            QueryExchange.Read("many.json", """[{"query": "RETURN 1"}, {"query": "RETURN 2"}]"""u8.ToArray(), s_limits with { FileQueriesMax = 1 }).Problems);
    }

    static SavedQuery Query(QueryDraft draft) => SavedQuery.Parse("q", draft.ToText(Guid.NewGuid()));

    static byte[] Packed(string name, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }
        return packed.ToArray();
    }
}
