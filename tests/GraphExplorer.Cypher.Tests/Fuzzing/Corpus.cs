using System.Runtime.CompilerServices;

namespace GraphExplorer.Cypher.Tests.Fuzzing;

/// <summary>Inputs that are tried in every run: what has been found, and borders that random ones reach seldom.</summary>
static class Corpus
{
    static readonly string s_folder = Path.Combine(Path.GetDirectoryName(Here())!, "Corpus");

    public static IEnumerable<string> Texts => File.ReadLines(Path.Combine(s_folder, "texts.txt"));

    public static IEnumerable<byte[]> Bytes => File.ReadLines(Path.Combine(s_folder, "bytes.txt")).Select(Convert.FromHexString);

    public static IEnumerable<(IReadOnlyList<string> Graph, string Query)> Queries
    {
        get
        {
            foreach (var block in File.ReadAllText(Path.Combine(s_folder, "queries.txt")).Split("\n\n").Skip(1))
            {
                var lines = block.Trim('\n').Split('\n');
                var cut = Array.IndexOf(lines, "--");
                yield return (lines[..cut], string.Join('\n', lines[(cut + 1)..]));
            }
        }
    }

    static string Here([CallerFilePath] string path = "") => path;
}
