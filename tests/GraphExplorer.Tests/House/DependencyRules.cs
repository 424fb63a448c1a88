using System.Text.RegularExpressions;
using System.Xml;
using Xunit;

namespace GraphExplorer.Tests.House;

/// <summary>
/// Who may know whom: projects by their references, folders by their using lines. An arrow that is not written here is
/// a mistake in the code or a decision for ARCHITECTURE.md.
/// </summary>
public sealed partial class DependencyRules
{
    static readonly Dictionary<string, string[]> Projects = new()
    {
        ["GraphExplorer.Bolt"] = [],
        ["GraphExplorer.Cypher"] = ["GraphExplorer.Bolt"],
        ["GraphExplorer"] = ["GraphExplorer.Bolt"],
        ["GraphExplorer.Neo4j"] = ["GraphExplorer"],
        ["GraphExplorer.Web"] = ["GraphExplorer", "GraphExplorer.Cypher", "GraphExplorer.Neo4j"],
    };

    /// <summary>Folders of the engine from the bottom up: each may use only what stands before it, with the exceptions named in the test.</summary>
    static readonly string[] EngineStages = ["Errors", "Values", "Storage", "Syntax", "Binding", "Planning", "Execution", "Server"];

    [Fact]
    public void Projects_reference_only_what_the_architecture_allows()
    {
        foreach (var (project, allowed) in Projects)
        {
            var file = $"src/{project}/{project}.csproj";
            var referenced = References(file).Order(StringComparer.Ordinal);
            Assert.Equal(allowed.Order(StringComparer.Ordinal), referenced);
        }
    }

    [Fact]
    public void The_stages_of_the_engine_look_only_downwards()
    {
        var upward =
            from file in Repository.Files("src/GraphExplorer.Cypher", ".cs")
            let stage = Array.IndexOf(EngineStages, Folder(file))
            where stage >= 0
            from used in UsedFolders(file, "GraphExplorer.Cypher")
            where Array.IndexOf(EngineStages, used) > stage || (Folder(file) is "Syntax" or "Binding" && used == "Storage")
            select $"{file} uses {used}";

        Assert.Empty(upward);
    }

    [Fact]
    public void Only_the_server_of_the_engine_knows_Bolt() =>
        Assert.Empty(
            from file in Repository.Files("src/GraphExplorer.Cypher", ".cs")
            where Folder(file) != "Server" && Usings(file).Any(name => name.StartsWith("GraphExplorer.Bolt", StringComparison.Ordinal))
            select file);

    [Fact]
    public void Only_Embedded_knows_the_engine_and_only_Setup_knows_Neo4j() =>
        Assert.Empty(
            from file in Repository.Files("src/GraphExplorer.Web", ".cs", ".razor")
            from name in Usings(file)
            where (name.StartsWith("GraphExplorer.Cypher", StringComparison.Ordinal) && Folder(file) != "Embedded")
                || (name.StartsWith("GraphExplorer.Neo4j", StringComparison.Ordinal) && Folder(file) != "Setup")
            select $"{file} uses {name}");

    [Theory]
    [InlineData("GraphExplorer.Bolt")]
    [InlineData("GraphExplorer.Cypher")]
    [InlineData("GraphExplorer")]
    [InlineData("GraphExplorer.Web")]
    public void No_two_folders_of_a_project_need_each_other(string project)
    {
        var arrows = (
            from file in Repository.Files($"src/{project}", ".cs", ".razor")
            let user = Folder(file)
            where user.Length > 0
            from to in UsedFolders(file, project)
            where to != user
            select (user, to)).ToHashSet();

        Assert.Null(Circle.Find(arrows));
    }

    [Fact]
    public void No_two_folders_of_screens_need_each_other()
    {
        const string Screens = "GraphExplorer.Web.Components";
        var arrows = (
            from file in Repository.Files("src/GraphExplorer.Web/Components", ".cs", ".razor")
            let parts = file.Split('/')
            where parts.Length > 4
            from name in Usings(file)
            where name.StartsWith(Screens + ".", StringComparison.Ordinal)
            let to = name[(Screens.Length + 1)..].Split('.')[0]
            where to != parts[3] && Directory.Exists(Path.Combine(Repository.Root, "src/GraphExplorer.Web/Components", to))
            select (parts[3], to)).ToHashSet();

        Assert.NotEmpty(arrows);
        Assert.Null(Circle.Find(arrows));
    }

    [Fact]
    public void Cypher_text_stands_only_in_cypher_files()
    {
        var bad =
            from project in new[] { "GraphExplorer", "GraphExplorer.Neo4j", "GraphExplorer.Web" }
            from file in Repository.Files($"src/{project}", ".cs", ".razor")
            from Match match in CypherLiteral().Matches(Repository.Text(file))
            select $"{file}: {match.Value}";

        Assert.Empty(bad);
    }

    static IEnumerable<string> References(string csproj)
    {
        using var reader = XmlReader.Create(Path.Combine(Repository.Root, csproj));
        while (reader.ReadToFollowing("ProjectReference"))
            yield return Path.GetFileNameWithoutExtension(reader.GetAttribute("Include")!);
    }

    static string Folder(string file)
    {
        var parts = file.Split('/');
        return parts.Length > 3 ? parts[2] : "";
    }

    static IEnumerable<string> UsedFolders(string file, string project) =>
        from name in Usings(file)
        where name.StartsWith(project + ".", StringComparison.Ordinal)
        let folder = name[(project.Length + 1)..].Split('.')[0]
        where Directory.Exists(Path.Combine(Repository.Root, "src", project, folder))
        select folder;

    static IEnumerable<string> Usings(string file) =>
        UsingLine().Matches(Repository.Text(file)).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^\s*@?(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?([\w.]+)\s*;?\s*$", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"""[^""\n]*\b(MATCH|MERGE|UNWIND)\s*[\(\$\[]")]
    private static partial Regex CypherLiteral();
}
