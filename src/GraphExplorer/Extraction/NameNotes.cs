namespace GraphExplorer.Extraction;

/// <summary>
/// What a text says of names: an acronym or a translation in brackets, "also known as", "formerly", "changed its name
/// to". Each becomes a KNOWN_AS claim, and a name by which the rest of the text is read.
/// </summary>
sealed class NameNotes(Naming naming, Things things, Candidates candidates, References references)
{
    public void Read(Sentence sentence, List<DatePhrase> dates)
    {
        foreach (var mention in sentence.Mentions.Where(mention => !mention.IsAdjective && mention.Things.Count == 1))
            Bracket(sentence, mention);
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (Starts(sentence, at, naming.Renamed) is { } renamed)
                Rename(sentence, at, renamed, dates);
            else if (sentence.Block.Section == "names" && sentence.Tokens[at].Lower == "became")
                Rename(sentence, at, 1, dates);
            else if (Starts(sentence, at, naming.Before) is { } before)
                Also(sentence, at, before, "alias", "name-former");
            else if (Starts(sentence, at, naming.Also) is { } also && !(sentence.Tokens[at].Lower is "born" && at > 0 && sentence.Tokens[at - 1].Lower != "("))
                Also(sentence, at, also, "alias", "name-also");
        }
    }

    // "Islamic Movement of Uzbekistan (IMU)"
    void Bracket(Sentence sentence, Mention mention)
    {
        if (mention.Thing.Kind is not (ThingKind.Group or ThingKind.State) || mention.Thing.Detail is "state" or "country")
            return;
        if (mention.Thing.Kind == ThingKind.Group)
            foreach (var (other, kind) in NameBrackets.Read(sentence.Tokens, mention.Last + 1))
                if (!Clashes(mention.Thing, other) && things.Names.Find(other) is not { Kind: ThingKind.Place or ThingKind.Person or ThingKind.State or ThingKind.Community })
                    State(mention.Thing, other, kind, sentence, "name-bracket", ClaimDate.None);
        if (NameShapes.Acronym(sentence.Tokens, mention.Last + 1) is not { } acronym)
            return;
        var inside = sentence.Mentions.Find(other => sentence.Tokens[other.First] == acronym);
        if (inside is not null && inside.Thing != mention.Thing && inside.Thing.IsKnown)
            return;
        var name = MentionFinder.NameText(sentence.Tokens, mention.First, mention.Last);
        State(mention.Thing, name, Kind(name), sentence, "name-acronym", ClaimDate.None);
        State(mention.Thing, acronym.Text, "acronym", sentence, "name-acronym", ClaimDate.None);
    }

    static string Kind(string name) => name.All(letter => !char.IsLetter(letter) || char.IsUpper(letter)) ? "acronym" : "official";

    static int? Starts(Sentence sentence, int at, IReadOnlyList<string> phrases)
    {
        int? length = null;
        foreach (var phrase in phrases.Where(phrase => phrase.StartsWith(sentence.Tokens[at].Lower, StringComparison.Ordinal)).Select(phrase => phrase.Split(' ')))
            if (at + phrase.Length < sentence.Tokens.Count && phrase.Select((word, index) => (word, index)).All(pair => sentence.Tokens[at + pair.index].Lower == pair.word) && phrase.Length > (length ?? 0))
                length = phrase.Length;
        return length;
    }

    void Also(Sentence sentence, int at, int length, string kind, string rule)
    {
        var owner = Owner(sentence, at);
        if (owner is null)
            return;
        foreach (var name in NamesAt(sentence, at + length))
            if (!Clashes(owner, name))
                State(owner, name, NameShapes.IsAcronym(new(0, name.Length, TokenKind.Word, name, name)) && name.Length < 7 && !name.Contains(' ') ? "acronym" : kind, sentence, rule, ClaimDate.None);
    }

    bool Clashes(Thing owner, string name) => things.Names.Find(name) is { } other && other != owner && !(other.IsIntroduced && other.Kind == owner.Kind) && other.Kind != ThingKind.Unknown && (other.Kind != owner.Kind || other.IsKnown || owner.IsKnown);

    // The name before the words, across a comma or an opening bracket; a subject at the head of the sentence otherwise.
    Thing? Owner(Sentence sentence, int at)
    {
        for (var index = at - 1; index >= 0 && index >= at - 4; index--)
            if (sentence.Tokens[index].Lower is "group" or "organization" or "organisation" or "movement" && index > 0 && sentence.Tokens[index - 1].Lower == "the" || sentence.Tokens[index].Lower == "it")
                return references.Topic;
        var mention = sentence.Mentions.FindLast(each => each.Last < at && !each.IsAdjective && each.Thing.Kind is ThingKind.Group or ThingKind.Person or ThingKind.Unknown or ThingKind.State);
        if (mention is null)
            return sentence.Tokens.Count > 1 && sentence.Tokens[0].Lower is "it" or "the" && at < 6 ? references.Topic : null;
        return at - mention.Last <= 7 ? mention.Thing : null;
    }

    static IEnumerable<string> NamesAt(Sentence sentence, int at)
    {
        for (var count = 0; count < 5 && at < sentence.Tokens.Count; count++)
        {
            while (at < sentence.Tokens.Count && sentence.Tokens[at].Lower is "the" or "\"" or "\u201C" or "simply" or "as" or "itself" or "a" or "," or "or" or "and" or "'" or "\u2018" or ":")
                at++;
            var last = LastOfName(sentence, at);
            if (last < at)
                yield break;
            yield return MentionFinder.NameText(sentence.Tokens, at, last);
            at = last + 1;
            while (at < sentence.Tokens.Count && sentence.Tokens[at].Lower is "\"" or "\u201D" or "'" or "\u2019")
                at++;
            if (at >= sentence.Tokens.Count || sentence.Tokens[at].Lower is not ("or" or "and" or ","))
                yield break;
        }
    }

    static int LastOfName(Sentence sentence, int at)
    {
        if (at >= sentence.Tokens.Count)
            return at - 1;
        if (sentence.Mentions.Find(mention => mention.First == at && !mention.IsAdjective) is { } mention)
            return mention.Last;
        var last = at - 1;
        for (var index = at; index < sentence.Tokens.Count && index < at + 9; index++)
            if (sentence.Tokens[index].IsCapital)
                last = index;
            else if (sentence.Tokens[index].Lower is not ("of" or "the" or "for" or "al" or "bin" or "de" or "la" or "na" or "ta" or "fi" or "wal" or "ul" or "y" or "del" or "e" or "i") || last < at)
                break;
        return last;
    }

    void Rename(Sentence sentence, int at, int length, List<DatePhrase> dates)
    {
        // "X pledged allegiance to Y and renamed itself": X did.
        var first = at > 0 && sentence.Tokens[at - 1].Lower is "and" or "," ? sentence.Mentions.Find(each => !each.IsAdjective && each.Last < at && each.Thing.Kind is ThingKind.Group)?.Thing : null;
        var owner = (first ?? Owner(sentence, at)) is { Kind: ThingKind.Group } named ? named : references.LastSubject is { Kind: ThingKind.Group } subject ? subject : references.Topic;
        if (owner is null || sentence.IsQuestion || Unsaid(sentence, at))
            return;
        var next = at + length;
        if (sentence.Tokens[at + length - 1].Lower == "from")
        {
            while (next < sentence.Tokens.Count && sentence.Tokens[next].Lower != "to")
                next++;
            next++;
        }
        var nearest = dates.FindLast(date => date.Last < at) ?? dates.FirstOrDefault();
        var date = nearest is not null ? ClaimDates.Of("RENAMED", nearest, sentence, false) : ClaimDate.None;
        foreach (var name in NamesAt(sentence, next).Take(1))
            if (!Clashes(owner, name))
                State(owner, name, "official", sentence, "name-changed", date);
    }

    bool Unsaid(Sentence sentence, int at) => sentence.Tokens.Take(at).Any(token => naming.Unsaid.Contains(token.Lower));

    /// <summary>Only finds out which names belong to one thing: what the text introduces under a name that it says is another's is that other.</summary>
    public bool IsSettling { get; set; }

    public void State(Thing thing, string name, string kind, Sentence sentence, string rule, ClaimDate date)
    {
        if (IsSettling)
        {
            if (thing.Kind == ThingKind.Group && things.Names.Find(name) is { IsIntroduced: true, Kind: ThingKind.Group or ThingKind.Unknown } other && other != references.Topic && other != thing)
                things.Names.Point(name, thing);
            return;
        }
        if (thing.Kind == ThingKind.Unknown)
            thing.Kind = ThingKind.Group;
        things.Names.Add(name, thing);
        if (name != thing.Name)
            thing.Aliases.Add(name);
        candidates.Add(new("KNOWN_AS", thing, null, date, sentence, rule)
        {
            Properties = new() { ["name"] = name, ["lang"] = "und", ["kind"] = kind },
        });
    }
}

/// <summary>Words by which a text says what a name is called, from <c>naming.json</c>. All in lower case, words with a space between.</summary>
public sealed record Naming(
    IReadOnlyList<string> Also, IReadOnlyList<string> Before, IReadOnlyList<string> Renamed, IReadOnlyList<string> Unsaid, IReadOnlyList<RuleExample> Examples, IReadOnlyList<string> Counterexamples);
