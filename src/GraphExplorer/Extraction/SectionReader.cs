namespace GraphExplorer.Extraction;

/// <summary>
/// Reads what stands under a heading or behind a label without being a sentence: aliases, dates, and by the readers that it
/// asks, lists of leaders, places and allies, figures of strength, and the dated lines of a list of attacks.
/// </summary>
sealed class SectionReader(Sections sections, References references, Candidates candidates, NameNotes notes, SectionLists lists, AttackLines attacks, StrengthNotes strength)
{
    static readonly HashSet<string> s_attributes = ["ideology", "funding"];

    /// <summary>Whether the line was read as an item of its section; false when it is to be read as a sentence.</summary>
    public bool Read(Sentence sentence, List<Phrase> phrases, List<Clause> clauses)
    {
        if (references.Topic is not { } group)
            return false;
        var section = sentence.Block.Section;
        var hasVerb = clauses.Exists(clause => clause.Verb.IsFinite);
        strength.Read(group, sentence, section == "strength");
        if (section == "names" && !hasVerb)
            Names(group, sentence);
        else if (section is "founded" or "ended" && sentence.Block.Kind == BlockKind.Field)
            Date(group, section, sentence, phrases);
        else if (s_attributes.Contains(section) && sentence.Block.Kind == BlockKind.Field && !hasVerb)
            Attribute(group, section, sentence);
        if (!hasVerb)
            attacks.Read(sentence, phrases, clauses);
        if (hasVerb && sentence.Block.Kind is BlockKind.Bullet or BlockKind.Prose && SectionLists.IsLabelled(sentence))
            foreach (var claim in sections.Claims.Where(claim => claim.Kind == section))
                lists.Read(claim, group, sentence, phrases, headOnly: true);
        if (hasVerb)
            return false;
        var isList = sections.Claims.Any(claim => claim.Kind == section);
        foreach (var claim in sections.Claims.Where(claim => claim.Kind == section))
            lists.Read(claim, group, sentence, phrases);
        if (!isList && section != "attacks" && sentence.Block.Kind is BlockKind.Prose && lists.IsListOfPlaces(sentence))
            lists.Read(sections.Claims.First(claim => claim.Kind == "area"), group, sentence, phrases);
        return isList && !hasVerb;
    }

    void Names(Thing group, Sentence sentence)
    {
        foreach (var (start, last) in Items(sentence))
        {
            var first = start < last && sentence.Tokens[start].Lower is "also" or "or" or "and" or "formerly" or "the" ? start + 1 : start;
            var name = MentionFinder.NameText(sentence.Tokens, first, last).Trim();
            if (name.Length is 0 or > 90 || !sentence.Tokens[first].IsCapital && !name.Any(char.IsUpper))
                continue;
            notes.State(group, name, name.All(letter => !char.IsLetter(letter) || char.IsUpper(letter)) && name.Length < 9 ? "acronym" : "alias", sentence, "section-names", ClaimDate.None);
        }
    }

    // Items of a line: between commas and semicolons, without what is in brackets.
    static IEnumerable<(int First, int Last)> Items(Sentence sentence)
    {
        var (first, depth) = (0, 0);
        for (var at = 0; at <= sentence.Tokens.Count; at++)
        {
            var mark = at < sentence.Tokens.Count ? sentence.Tokens[at].Lower : ";";
            if (mark is "(" or "[")
            {
                if (depth++ == 0 && first < at)
                    yield return (first, at - 1);
                first = at + 1;
            }
            else if (mark is ")" or "]")
            {
                depth--;
                if (depth == 0 && first < at && NameShapes.IsAcronym(sentence.Tokens[first]) && first == at - 1)
                    yield return (first, first);
                first = at + 1;
            }
            else if (depth == 0 && mark is "," or ";" or "." or "/" or "\u2022" or "or" && !(mark == "." && at < sentence.Tokens.Count - 1))
            {
                if (first < at)
                    yield return (first, at - 1);
                first = at + 1;
            }
        }
    }

    void Date(Thing group, string section, Sentence sentence, List<Phrase> phrases)
    {
        if (phrases.Find(phrase => phrase.Date is not null)?.Date is not { Start.Length: > 0 } date)
            return;
        var words = ClaimDates.Words(date, sentence);
        candidates.Add(new(section, group, null, new(date.Start, date.Start, words), sentence, "section-" + section) { Properties = new() { ["value"] = date.Start } });
    }

    void Attribute(Thing group, string section, Sentence sentence) =>
        candidates.Add(new(section, group, null, new("", "..", ""), sentence, "section-" + section)
        {
            Properties = new() { ["value"] = MentionFinder.NameText(sentence.Tokens, 0, sentence.Tokens.Count - 1) },
        });

}
