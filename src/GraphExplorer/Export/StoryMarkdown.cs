using System.Text;
using System.Text.RegularExpressions;

namespace GraphExplorer.Export;

/// <summary>A story as Markdown (CommonMark). What names and quotes hold is escaped, so that it stays what it is.</summary>
static partial class StoryMarkdown
{
    public static string Write(StoryDocument document)
    {
        var text = new StringBuilder();
        foreach (var block in StoryBlocks.Of(document)) Append(text, block);
        return text.ToString();
    }

    static void Append(StringBuilder text, StoryBlock block)
    {
        switch (block)
        {
            case StoryTitle it: text.Append("# ").Append(Escape(it.Text)).Append("\n\n"); break;
            case StoryHeading it: text.Append("## ").Append(Escape(it.Text)).Append("\n\n"); break;
            case StoryParagraph it: text.Append(Escape(it.Text)).Append("\n\n"); break;
            case StoryStatement it: AppendStep(text, it); break;
            case StoryEntry it: text.Append("- **").Append(Escape(it.Mark)).Append("** ").Append(Escape(it.Text)).Append("\n\n"); break;
        }
    }

    static void AppendStep(StringBuilder text, StoryStatement step)
    {
        text.Append("### ").Append(step.Number).Append("\\. ").Append(Escape(step.When)).Append("\n\n").Append(Escape(step.Sentence)).Append(".\n\n");
        foreach (var quote in step.Quotes)
            text.Append("> “").Append(Escape(quote.Passage.Quote)).Append("” \\[").Append(quote.Number).Append("\\]\n\n");
        if (step.Notes.Length > 0) text.Append('*').Append(Escape(step.Notes)).Append("*\n\n");
    }

    // A line of a quote must not begin a block of its own, so it stays one line.
    static string Escape(string text) => Special().Replace(LineBreak().Replace(text, " "), @"\$0");

    [GeneratedRegex(@"[\\`*_{}\[\]<>()#+!|~&]")]
    private static partial Regex Special();

    [GeneratedRegex(@"\s*[\r\n]+\s*")]
    private static partial Regex LineBreak();
}
