using System.Text.RegularExpressions;
using Xunit;

namespace GraphExplorer.Tests.House;

/// <summary>Types, files and folders carry the field's words; a word that says nothing of what a thing is does not pass.</summary>
public sealed partial class NameRules
{
    static readonly string[] Banned =
        ["Manager", "Helper", "Util", "Utils", "Service", "Processor", "Provider", "Base", "Impl", "Info", "Common", "Core", "Misc", "Dto", "ViewModel"];

    [Fact]
    public void No_file_or_folder_has_a_name_that_says_nothing()
    {
        var bad = new[] { "src", "tests", "web", "cypher" }
            .SelectMany(folder => Repository.Files(folder))
            .Where(file => file.Split('/').SelectMany(Words).Any(Banned.Contains));

        Assert.Empty(bad);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var bad =
            from file in Repository.Files("src", ".cs").Concat(Repository.Files("tests", ".cs"))
            from Match match in Declaration().Matches(Repository.Text(file))
            where Words(match.Groups[1].Value).Any(Banned.Contains)
            select $"{file}: {match.Groups[1].Value}";

        Assert.Empty(bad);
    }

    [Theory]
    [InlineData("QueryManager", true)]
    [InlineData("Database", false)]
    [InlineData("EdgeUtils.cs", true)]
    [InlineData("ServiceUnavailable", true)]
    [InlineData("Scores", false)]
    public void Words_are_whole_words_of_a_name(string name, bool banned) =>
        Assert.Equal(banned, Words(name).Any(Banned.Contains));

    static IEnumerable<string> Words(string name) => Word().Matches(name).Select(match => match.Value);

    [GeneratedRegex(@"^\s*(?:\[[^\]]*\]\s*)?(?:(?:public|internal|private|protected|sealed|static|abstract|readonly|partial|file|ref)\s+)*(?:class|struct|interface|enum|record(?:\s+struct|\s+class)?)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();
}
