namespace GraphExplorer.Extraction;

/// <summary>
/// The layout of a document: title, headings, bullets, labelled lines, prose. A section lasts from its heading to the
/// next; lines that were wrapped are one block; the credits of a page and its list of references are left out.
/// </summary>
sealed class Outline(string text, Sections sections)
{
    const int HeadingWordsMax = 8;
    const int WrappedLineMin = 60;
    const string Bullets = "\u2022\u2023\u25AA\u25CF\u25E6\u2043\u2219\u00B7*-\u2013\u2014\u25AB\uF0B7\u27A2\u2666";

    readonly List<Block> _blocks = [];
    string _section = "";
    int _number;

    public IReadOnlyList<Block> Read()
    {
        var lines = Lines().ToList();
        for (var index = 0; index < lines.Count; index++)
        {
            var (start, end) = lines[index];
            if (start == end)
                continue;
            if (_blocks.Count == 0 && _section.Length == 0)
                AddTitle(start, end);
            else if (IsHeading(lines, index, out var kind))
                (_section, _number) = (kind, _number + 1);
            else if (_section != "skip" && !IsCredit(start, end))
                index = AddContent(lines, index);
        }
        return _blocks;
    }

    void AddTitle(int start, int end)
    {
        while (start < end && text[start] is '#' or '=' or ' ' or '*')
            start++;
        while (end > start && text[end - 1] is '#' or '=' or ' ' or '*')
            end--;
        var isProse = end - start > 120 || text[end - 1] == '.';
        _blocks.Add(new(start, end, isProse ? BlockKind.Prose : BlockKind.Title, "", 0));
    }

    int AddContent(List<(int Start, int End)> lines, int index)
    {
        var (start, end) = lines[index];
        var bullet = BulletEnd(start, end);
        if (bullet < 0 && FieldEnd(start, end) is var (valueStart, kind) && valueStart > 0)
        {
            if (kind != "skip")
                _blocks.Add(new(valueStart, end, BlockKind.Field, kind, ++_number));
            return index;
        }
        if (bullet >= 0)
        {
            var (value, label) = FieldEnd(bullet, end);
            var isField = value > 0;
            _blocks.Add(new(isField ? value : bullet, end, isField ? BlockKind.Field : BlockKind.Bullet, isField ? label : _section, _number));
            return index;
        }
        // A wrapped paragraph: a long line that does not end a sentence goes on in the next.
        while (index + 1 < lines.Count && end - start >= WrappedLineMin && lines[index + 1].Start < lines[index + 1].End
            && lines[index].End - lines[index].Start >= WrappedLineMin && text[end - 1] is not ('.' or ':' or '!' or '?' or ';')
            && BulletEnd(lines[index + 1].Start, lines[index + 1].End) < 0 && !IsDated(lines[index + 1].Start, lines[index + 1].End)
            && FieldEnd(lines[index + 1].Start, lines[index + 1].End).Value == 0)
            end = lines[++index].End;
        _blocks.Add(new(start, end, BlockKind.Prose, _section, _number));
        return index;
    }

    // A line of a chronology: a date and a colon or dash behind it.
    bool IsDated(int start, int end)
    {
        var tokens = Tokenizer.Read(text, start, Math.Min(end, start + 60));
        return DatePhrases.Read(tokens, 0) is { } date && date.Last + 1 < tokens.Count && tokens[date.Last + 1].Lower is ":" or "-" or "\u2013" or "\u2014";
    }

    IEnumerable<(int Start, int End)> Lines()
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\f'))
                continue;
            var (first, last) = (start, at);
            while (first < last && IsBlank(text[first]))
                first++;
            while (last > first && IsBlank(text[last - 1]))
                last--;
            yield return (first, last);
            start = at + 1;
        }
    }

    static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is '\uFEFF' or '\u200B' or '\u200E' or '\u200F' or '\u202A' or '\u202B' or '\u202C' or '|';

    bool IsHeading(List<(int Start, int End)> lines, int index, out string kind)
    {
        var (start, end) = lines[index];
        kind = "";
        if (end - start > 90)
            return false;
        var line = text[start..end];
        var isMarked = line[0] is '#' or '=' || (line.StartsWith("**", StringComparison.Ordinal) && line.TrimEnd(':').EndsWith("**", StringComparison.Ordinal));
        var bare = line.Trim('#', '=', '*', ' ', ':', '\u00A0', '_');
        if (bare.Length == 0 || (BulletEnd(start, end) >= 0 && !isMarked))
            return false;
        // "Area of operation: Mali" is a labelled line and no heading.
        var known = bare.Contains(':') ? "" : sections.KindOf(bare);
        if (known.Length > 0 && (isMarked || EndsOpen(bare)))
        {
            kind = known;
            return true;
        }
        if (isMarked || IsAlone(lines, index, bare))
        {
            kind = "prose";
            return true;
        }
        return false;
    }

    static bool EndsOpen(string bare) => bare[^1] is not ('.' or ',' or ';' or '?' or '!');

    // A heading that is no word of ours: short, no point or comma, every longer word with a capital, a blank line before and text after.
    bool IsAlone(List<(int Start, int End)> lines, int index, string bare)
    {
        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isBlankBefore = index > 0 && lines[index - 1].Start == lines[index - 1].End;
        return isBlankBefore && words.Length <= HeadingWordsMax && EndsOpen(bare) && !bare.Contains(',') && !bare.Contains(':') && !bare.Contains(';') && !bare.Any(char.IsDigit)
            && words.All(word => word.Length <= 4 || char.IsUpper(word[0]) || !char.IsLetter(word[0]))
            && char.IsUpper(bare[0]) && lines.Skip(index + 1).Take(2).Any(line => line.End - line.Start > 40) && !bare.Contains(" is ", StringComparison.Ordinal);
    }

    int BulletEnd(int start, int end)
    {
        var at = start;
        if (end - start > 2 && Bullets.Contains(text[at]) && (char.IsWhiteSpace(text[at + 1]) || text[at] is '\u2022' or '\u25CF' or '\u25AA'))
            at++;
        else if (end - start > 3 && char.IsDigit(text[at]) && text[at + 1] is '.' or ')' && char.IsWhiteSpace(text[Math.Min(at + 2, end - 1)]))
            at += 2;
        else
            return -1;
        while (at < end && (IsBlank(text[at]) || text[at] == '*'))
            at++;
        return at < end ? at : -1;
    }

    /// <summary>Where the value of a labelled line begins, and the kind of its label; 0 when the line is none.</summary>
    (int Value, string Kind) FieldEnd(int start, int end)
    {
        for (var at = start; at < end && at - start < 50; at++)
        {
            if (text[at] is not (':' or '|' or '\t'))
                continue;
            var kind = sections.KindOf(text[start..at].Trim('*', ' ', '#', '_', '\u00A0'));
            if (kind.Length == 0 || at + 1 >= end)
                return (0, "");
            var value = at + 1;
            while (value < end && (IsBlank(text[value]) || text[value] is '*' or ':'))
                value++;
            return value < end ? (value, kind) : (0, "");
        }
        return (0, "");
    }

    bool IsCredit(int start, int end)
    {
        if (end - start > 100)
            return false;
        string[] credits = ["designed by", "using format", "photo:", "image:", "copyright", "\u00A9", "written by", "compiled by", "prepared by", "edited by", "published by", "source:", "sources:", "photo by", "author:", "last updated", "updated:", "retrieved", "accessed", "credit:", "contact:", "all rights reserved", "map:", "figure:", "page ", "cite as", "how to cite", "by:", "researched by", "reviewed by", "powered by"];
        return credits.Any(credit => text.AsSpan(start, end - start).StartsWith(credit, StringComparison.OrdinalIgnoreCase));
    }
}
