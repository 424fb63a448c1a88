using System.Text.RegularExpressions;
using Xunit;

namespace GraphExplorer.Tests.House;

/// <summary>No file over 500 lines, no C# method over 70: a room in which nobody finds the way is split before it grows.</summary>
public sealed partial class SizeRules
{
    const int FileLinesMax = 500;
    const int MethodLinesMax = 70;

    [Fact]
    public void No_source_file_is_longer_than_500_lines()
    {
        var tooLong = OwnFiles(".cs", ".razor", ".ts", ".css", ".cypher", ".mjs", ".js")
            .Select(file => (file, lines: Repository.Lines(file).Length))
            .Where(entry => entry.lines > FileLinesMax)
            .Select(entry => $"{entry.file}: {entry.lines} lines");

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_method_is_longer_than_70_lines()
    {
        var tooLong = OwnFiles(".cs").SelectMany(file => LongMethods(file, Repository.Lines(file)));

        Assert.Empty(tooLong);
    }

    [Fact]
    public void The_measure_of_methods_sees_a_long_one()
    {
        string[] longMethod = ["class A", "{", "    void Long()", "    {", .. Enumerable.Repeat("        x();", 70), "    }", "}"];

        Assert.Equal(["a.cs:3: 73 lines"], LongMethods("a.cs", longMethod));
    }

    static IEnumerable<string> OwnFiles(params string[] endings) =>
        new[] { "src", "tests", "web", "cypher" }.SelectMany(folder => Repository.Files(folder, endings));

    /// <summary>
    /// A member is a line that ends like a signature or starts with one, followed by a block that closes at the same
    /// indentation. Formatting is held by .editorconfig, so indentation is a sound measure here.
    /// </summary>
    static IEnumerable<string> LongMethods(string file, string[] lines)
    {
        for (var index = 1; index < lines.Length; index++)
        {
            if (lines[index].TrimStart() != "{")
                continue;
            var indent = lines[index].Length - 1;
            if (indent is 0 or > 12 || TypeDeclaration().IsMatch(SignatureAbove(lines, index, indent)))
                continue;
            var signature = FirstLineOfSignature(lines, index, indent);
            if (!lines[signature].Contains('(') || Statement().IsMatch(lines[signature]))
                continue;
            var end = Array.FindIndex(lines, index, line => line.StartsWith(new string(' ', indent) + "}", StringComparison.Ordinal));
            var length = end - signature + 1;
            if (length > MethodLinesMax)
                yield return $"{file}:{signature + 1}: {length} lines";
        }
    }

    static string SignatureAbove(string[] lines, int brace, int indent) =>
        string.Join(' ', lines[FirstLineOfSignature(lines, brace, indent)..brace]);

    static int FirstLineOfSignature(string[] lines, int brace, int indent)
    {
        var first = brace - 1;
        while (first > 0 && (lines[first].Length <= indent || lines[first][indent] == ' '))
            first--;
        return first;
    }

    [GeneratedRegex(@"\b(class|struct|interface|enum|namespace|record)\b[^(]*(\(|$|:)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^\s*(if|else|for|foreach|while|switch|using|lock|try|catch|do|return|await foreach|fixed)\b")]
    private static partial Regex Statement();
}
