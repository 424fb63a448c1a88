using DiffPlex;
using DiffPlex.Chunkers;

namespace GraphExplorer.Documents;

/// <summary>What became of a stretch of text.</summary>
public enum TextChange
{
    Same,
    Removed,
    Added,
}

/// <summary>A stretch of a line.</summary>
public sealed record ChangedPiece(TextChange Change, string Text);

/// <summary>
/// A line in a comparison: the same in both, removed, added, or both with the words that differ. <paramref
/// name="Skipped"/> lines before it are the same and are not shown.
/// </summary>
public sealed record ChangedLine(int Skipped, IReadOnlyList<ChangedPiece> Pieces)
{
    public bool IsChanged => Pieces.Any(piece => piece.Change != TextChange.Same);
}

/// <summary>The difference between two texts, line by line and within changed lines word by word.</summary>
/// <param name="Lines">Changed lines with their neighbours.</param>
/// <param name="SkippedAtEnd">Lines after them that are the same.</param>
/// <param name="Problem">Why there is none; null when there is one.</param>
public sealed record TextComparison(IReadOnlyList<ChangedLine> Lines, int SkippedAtEnd, string? Problem)
{
    /// <summary>Lines of either text that differ, beyond which no comparison is made: its time rises with their product.</summary>
    public const int LinesMax = 4_000;

    /// <summary>Characters of two lines that are compared word by word; longer ones are shown one after the other.</summary>
    const int LineCharactersMax = 4_000;

    /// <summary>Unchanged lines shown before and after a change.</summary>
    const int NeighbourLines = 2;

    public static TextComparison Of(string before, string after)
    {
        string[] old = before.Split('\n'), now = after.Split('\n');
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
            head++;
        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
            tail++;
        if (old.Length - head - tail > LinesMax || now.Length - head - tail > LinesMax)
            return new([], 0, FormattableString.Invariant($"More than {LinesMax:N0} lines differ, too many to compare."));
        var lines = new List<ChangedLine>();
        lines.AddRange(old[..head].Select(Same));
        lines.AddRange(Middle(old[head..^tail], now[head..^tail]));
        lines.AddRange(old[^tail..].Select(Same));
        return Shortened(lines);
    }

    static List<ChangedLine> Middle(string[] old, string[] now)
    {
        if (old.Length == 0 || now.Length == 0)
            return [.. old.Select(line => Whole(TextChange.Removed, line)), .. now.Select(line => Whole(TextChange.Added, line))];
        var lines = new List<ChangedLine>();
        // A single empty line is no text at all to DiffPlex, and so no line.
        var found = Differ.Instance.CreateDiffs(string.Join('\n', old), string.Join('\n', now), false, false, new LineBreaks());
        (old, now) = ([.. found.PiecesOld], [.. found.PiecesNew]);
        var at = 0;
        foreach (var block in found.DiffBlocks)
        {
            lines.AddRange(old[at..block.DeleteStartA].Select(Same));
            var removed = old[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)];
            var added = now[block.InsertStartB..(block.InsertStartB + block.InsertCountB)];
            var pairs = Math.Min(removed.Length, added.Length);
            for (var i = 0; i < pairs; i++)
                lines.AddRange(Pair(removed[i], added[i]));
            foreach (var line in removed[pairs..])
                lines.Add(Whole(TextChange.Removed, line));
            foreach (var line in added[pairs..])
                lines.Add(Whole(TextChange.Added, line));
            at = block.DeleteStartA + block.DeleteCountA;
        }
        lines.AddRange(old[at..].Select(Same));
        return lines;
    }

    /// <summary>A line and what it became: one line with the words that differ, or two where nothing is left of it.</summary>
    static IEnumerable<ChangedLine> Pair(string before, string after)
    {
        if (before.Length > LineCharactersMax || after.Length > LineCharactersMax)
            return [Whole(TextChange.Removed, before), Whole(TextChange.Added, after)];
        var found = Differ.Instance.CreateDiffs(before, after, false, false, WordChunker.Instance);
        string[] old = [.. found.PiecesOld], now = [.. found.PiecesNew];
        var pieces = new List<ChangedPiece>();
        void Add(TextChange change, IEnumerable<string> words)
        {
            var text = string.Concat(words);
            if (text.Length > 0)
                pieces.Add(new(change, text));
        }

        var at = 0;
        foreach (var block in found.DiffBlocks)
        {
            Add(TextChange.Same, old[at..block.DeleteStartA]);
            Add(TextChange.Removed, old[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)]);
            Add(TextChange.Added, now[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Add(TextChange.Same, old[at..]);
        return pieces.Any(piece => piece.Change == TextChange.Same && !string.IsNullOrWhiteSpace(piece.Text))
            ? [new ChangedLine(0, pieces)]
            : [Whole(TextChange.Removed, before), Whole(TextChange.Added, after)];
    }

    static ChangedLine Same(string line) => Whole(TextChange.Same, line);

    static ChangedLine Whole(TextChange change, string line) => new(0, [new(change, line)]);

    /// <summary>Changed lines with their neighbours; the others are counted.</summary>
    static TextComparison Shortened(List<ChangedLine> lines)
    {
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].IsChanged)
                for (var near = Math.Max(0, i - NeighbourLines); near < Math.Min(lines.Count, i + NeighbourLines + 1); near++)
                    shown[near] = true;
        var (kept, skipped) = (new List<ChangedLine>(), 0);
        for (var i = 0; i < lines.Count; i++)
            if (shown[i])
            {
                kept.Add(lines[i] with { Skipped = skipped });
                skipped = 0;
            }
            else
                skipped++;
        return new(kept, skipped, null);
    }

    /// <summary>Cuts at line feeds and keeps every other character.</summary>
    sealed class LineBreaks : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text.Split('\n');
    }
}
