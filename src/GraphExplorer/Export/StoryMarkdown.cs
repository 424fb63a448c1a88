using System.Text;
using static GraphExplorer.Export.MarkdownText;

namespace GraphExplorer.Export;

/// <summary>The pieces of a story as Markdown.</summary>
static class StoryMarkdown
{
    public static void Append(StringBuilder text, StoryBlock block)
    {
        switch (block)
        {
            case StoryTitle it: text.Append("# ").Append(Escape(it.Text)).Append("\n\n"); break;
            case StoryHeading it: text.Append("## ").Append(Escape(it.Text)).Append("\n\n"); break;
            case StoryParagraph it: text.Append(Escape(it.Text)).Append("\n\n"); break;
            case StoryStatement it: AppendStep(text, it); break;
            case StoryEntry it: text.Append("- **").Append(Escape(it.Mark)).Append("** ").Append(Escape(it.Text)).Append("\n\n"); break;
            case StoryTable it: AppendTable(text, it); break;
        }
    }

    static void AppendTable(StringBuilder text, StoryTable table)
    {
        AppendRow(text, table.Columns);
        AppendRow(text, table.Columns.Select(_ => "---"), escape: false);
        foreach (var row in table.Rows) AppendRow(text, row);
        text.Append('\n');
    }

    static void AppendRow(StringBuilder text, IEnumerable<string> cells, bool escape = true) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => escape ? Escape(cell) : cell)).Append(" |\n");

    static void AppendStep(StringBuilder text, StoryStatement step)
    {
        text.Append("### ").Append(step.Number).Append("\\. ").Append(Escape(step.When)).Append("\n\n").Append(Escape(step.Sentence)).Append(".\n\n");
        foreach (var quote in step.Quotes)
            text.Append("> “").Append(Escape(quote.Passage.Quote)).Append("” \\[").Append(quote.Number).Append("\\]\n\n");
        if (step.Notes.Length > 0) text.Append('*').Append(Escape(step.Notes)).Append("*\n\n");
    }
}
