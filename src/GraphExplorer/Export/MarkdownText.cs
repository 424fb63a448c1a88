using System.Text.RegularExpressions;

namespace GraphExplorer.Export;

/// <summary>Text of ours and of sources in Markdown (CommonMark).</summary>
public static partial class MarkdownText
{
    /// <summary>A text that stays what it is whatever it holds. It becomes one line, so that no line of a quote begins a block of its own.</summary>
    public static string Escape(string text) => Special().Replace(LineBreak().Replace(text, " "), @"\$0");

    [GeneratedRegex(@"[\\`*_{}\[\]<>()#+!|~&]")]
    private static partial Regex Special();

    [GeneratedRegex(@"\s*[\r\n]+\s*")]
    private static partial Regex LineBreak();
}
