using System.Text.RegularExpressions;
using GraphExplorer.Store;
using Xunit;

namespace GraphExplorer.Tests.Store;

public sealed partial class QueryFileTests
{
    [Fact]
    public void A_header_gives_name_about_and_parameters_and_the_rest_is_the_query()
    {
        var file = QueryFileParser.Parse("queries/a", """
            // name: A name
            // about: What it answers,
            //   and more: in two lines.
            // param from: entity(Group) = imu — one end
            // tags: a, b

            // A comment about the query itself.
            MATCH (n) // here: too
            RETURN n;
            """);

        Assert.Equal("A name", file.Name);
        Assert.Equal("What it answers, and more: in two lines.", file.About);
        Assert.Equal(["entity(Group) = imu — one end"], file.HeadersOf("param from"));
        Assert.Equal("MATCH (n) // here: too\nRETURN n", file.Text);
        Assert.Equal([file.Text], file.Statements);
    }

    [Theory]
    [InlineData("// about: b\nRETURN 1", "a: the header has no line '// name: …'.")]
    [InlineData("// name: a\nRETURN 1", "a: the header has no line '// about: …'.")]
    [InlineData("// name: a\n// about: b\n;", "a: there is no statement beneath the header.")]
    public void A_file_without_name_about_or_statement_is_refused(string content, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => QueryFileParser.Parse("a", content)).Message);

    [Theory]
    [InlineData("RETURN ';', \";\", `;` /* ; */ // ;\n; RETURN 2 ;;", "RETURN ';', \";\", `;` /* ; */ // ;|RETURN 2")]
    [InlineData(@"RETURN 'a\';b'; RETURN 1", @"RETURN 'a\';b'|RETURN 1")]
    [InlineData("RETURN 'open ; end", "RETURN 'open ; end")]
    public void Statements_end_at_semicolons_outside_of_quotes_and_comments(string text, string statements) =>
        Assert.Equal(statements.Split('|'), QueryFileParser.SplitStatements(text));

    [Fact]
    public void A_query_of_a_file_with_several_statements_has_to_be_chosen()
    {
        var file = QueryFileParser.Parse("a/b", "// name: a\n// about: b\nRETURN 1; RETURN 2");

        Assert.Equal(
            "cypher/a/b.cypher has 2 statements; choose one of them.",
            Assert.Throws<InvalidOperationException>(() => file.With()).Message);
    }

    [Fact]
    public void Every_file_of_explore_and_queries_declares_the_parameters_that_it_uses()
    {
        var files = QueryFiles.In("explore").Concat(QueryFiles.In("queries")).ToArray();
        Assert.True(files.Length > 50);
        foreach (var file in files)
        {
            var declared = file.Headers.Where(header => header.Key.StartsWith("param ", StringComparison.Ordinal))
                .SelectMany(header => Names(header.Key["param ".Length..], header.Value));
            var used = Parameter().Matches(file.Text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToArray();
            Assert.All(used, name => Assert.Contains(name, declared));
            Assert.All(
                file.Headers.Where(header => header.Key.StartsWith("param ", StringComparison.Ordinal)),
                header => Assert.Contains(used, name => Names(header.Key["param ".Length..], header.Value).Contains(name)));
        }
    }

    [Fact]
    public void No_file_leaves_what_Neo4j_and_openCypher_share()
    {
        foreach (var file in QueryFiles.In("explore").Concat(QueryFiles.In("queries")))
        {
            var forbidden = Unportable().Matches(file.Text).Select(match => match.Value).Where(text => file.Path != "explore/ends" || text != "elementId(");
            Assert.True(!forbidden.Any(), $"{file.Path}: {string.Join(", ", forbidden)}");
        }
    }

    static string[] Names(string name, string type) =>
        type.StartsWith("date", StringComparison.Ordinal) ? [name, name + "Min", name + "Max"] : [name];

    [GeneratedRegex(@"\$([A-Za-z]\w*)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"shortestPath|allShortestPaths|CALL\s*\{|EXISTS\s*\{|COUNT\s*\{|COLLECT\s*\{|=~|\bid\(|elementId\(|FOREACH|LOAD\s+CSV|\bexists\(|date\(|datetime\(|point\(", RegexOptions.IgnoreCase)]
    private static partial Regex Unportable();
}
