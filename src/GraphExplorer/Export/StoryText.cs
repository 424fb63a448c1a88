using System.Text;

namespace GraphExplorer.Export;

/// <summary>The pieces of a story as plain text.</summary>
static class StoryText
{
    public static void Append(StringBuilder text, StoryBlock block)
    {
        switch (block)
        {
            case StoryTitle it: text.Append(it.Text).Append('\n').Append('=', it.Text.Length).Append("\n\n"); break;
            case StoryHeading it: text.Append(it.Text).Append('\n').Append('-', it.Text.Length).Append("\n\n"); break;
            case StoryParagraph it: text.Append(it.Text).Append("\n\n"); break;
            case StoryEntry it: text.Append(it.Mark).Append(' ').Append(it.Text).Append("\n\n"); break;
            case StoryStatement it: AppendStep(text, it); break;
            case StoryTable it: text.AppendJoin('\n', it.Rows.Select(row => string.Join('\t', row))).Append("\n\n"); break;
        }
    }

    static void AppendStep(StringBuilder text, StoryStatement step)
    {
        text.Append(step.Number).Append(". ").Append(step.When).Append(": ").Append(step.Sentence).Append(".\n\n");
        foreach (var quote in step.Quotes)
            text.Append("   “").Append(quote.Passage.Quote.ReplaceLineEndings("\n   ")).Append("” [").Append(quote.Number).Append("]\n\n");
        if (step.Notes.Length > 0) text.Append("   ").Append(step.Notes).Append("\n\n");
    }
}
