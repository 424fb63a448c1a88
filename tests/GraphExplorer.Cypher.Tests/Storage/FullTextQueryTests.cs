using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

public sealed class FullTextQueryTests
{
    [Theory]
    [InlineData("imu", "(\"imu\")")]
    [InlineData("islamic movement", "(\"islamic\" OR \"movement\")")]
    [InlineData("islamic OR movement", "(\"islamic\" OR \"movement\")")]
    [InlineData("islamic AND movement", "((\"islamic\" AND \"movement\"))")]
    [InlineData("a AND b OR c", "((\"a\" AND \"b\") OR \"c\")")]
    [InlineData("a && b || c", "((\"a\" AND \"b\") OR \"c\")")]
    [InlineData("a NOT b", "((\"a\") NOT (\"b\"))")]
    [InlineData("a -b !c", "((\"a\") NOT (\"b\" OR \"c\"))")]
    [InlineData("a AND NOT b", "((\"a\" NOT \"b\"))")]
    [InlineData("+a b", "(\"a\")")]
    [InlineData("+a +b c", "(\"a\" AND \"b\")")]
    [InlineData("\"islamic movement\" uz*", "(\"islamic movement\" OR \"uz\"*)")]
    [InlineData("name:imu", "((c0 : \"imu\"))")]
    [InlineData("alias:(imu iju)", "((c1 : (\"imu\" OR \"iju\")))")]
    [InlineData("other:imu b", "(\"\" OR \"b\")")]
    [InlineData("(a b) AND c^2.5", "(((\"a\" OR \"b\") AND \"c\"))")]
    [InlineData("say\\\"so", "(\"say\"\"so\")")]
    [InlineData("al-qaida", "(\"al-qaida\")")]
    [InlineData("ANDroid ORacle", "(\"ANDroid\" OR \"ORacle\")")]
    [InlineData("", null)]
    [InlineData("-a", null)]
    [InlineData("NOT a", null)]
    public void Lucene_becomes_FTS5(string query, string? expected) =>
        Assert.Equal(expected, FullTextQuery.Translate(query, ["name", "alias"]));

    [Theory]
    [InlineData("\"open", "a closing `\"` is missing")]
    [InlineData("(open", "a `)` is missing")]
    [InlineData("close)", "there is a `)` too many")]
    [InlineData("word~", "fuzzy search (`word~`) is not supported: use a prefix (`wor*`)")]
    [InlineData("w?rd", "a wildcard is possible only as `*` at the end of a word")]
    [InlineData("w*rd", "a wildcard is possible only as `*` at the end of a word")]
    [InlineData("*", "a wildcard needs a word before it")]
    [InlineData("[a TO b]", "ranges are not supported")]
    public void What_is_not_supported_is_said(string query, string problem)
    {
        var error = Assert.Throws<CypherException>(() => FullTextQuery.Translate(query, ["name"]));
        Assert.Same(ErrorCode.InvalidArgument, error.Code);
        Assert.Equal($"The full-text query '{query}' cannot be understood: {problem}", error.Error.Message);
    }
}
