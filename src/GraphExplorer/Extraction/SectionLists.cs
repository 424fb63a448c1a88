using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>What a section lists: leaders, places, allies, with the dates behind them.</summary>
sealed class SectionLists(Candidates candidates, Lexicon lexicon)
{
    // "Abbas al-Musawi (1991-1992): Musawi was killed": the item stands before the colon.
    public static bool IsLabelled(Sentence sentence)
    {
        var colon = sentence.Tokens.Select((token, index) => (token, index)).FirstOrDefault(pair => pair.token.Lower is ":" or "\u2013" or "\u2014" && pair.index > 0 && pair.token.Start > 0);
        return colon.token is not null && colon.index < 14 && sentence.Mentions.Exists(mention => mention.First == 0 && mention.Last < colon.index)
            && (sentence.Tokens[sentence.Mentions[0].Last + 1].Lower is "(" or "[" or ":" or "\u2013" or "\u2014");
    }

    /// <summary>Makes the claim of each thing that the line lists; of its first one only behind a label.</summary>
    public void Read(SectionClaim claim, Thing group, Sentence sentence, List<Phrase> phrases, bool headOnly = false)
    {
        if (Vocabulary.Relation(claim.Type) is not { } relation)
            return;
        var labels = claim.From == "item" ? relation.From : relation.To;
        foreach (var mention in sentence.Mentions.Where(mention => !mention.IsAdjective && (headOnly ? mention.First == 0 : IsItem(sentence, mention))))
            foreach (var named in mention.Things)
            {
                if (References.Pick(named, labels) is not { } thing || thing == group || (thing.Kind == ThingKind.Unknown && mention.Last > mention.First + 4))
                    continue;
                References.Settle(thing, labels);
                thing.IsLeader |= claim.Type is "LEADS" or "FOUNDED" && thing.Kind == ThingKind.Person;
                var (from, to) = claim.From == "item" ? (thing, group) : (group, thing);
                if (claim.Type == "AFFILIATED_WITH" && to.Kind != ThingKind.Group)
                    continue;
                candidates.Add(new(claim.Type, from, to, DateBehind(claim, mention, sentence, phrases), sentence, claim.Rule)
                {
                    Properties = claim.Properties.ToDictionary(entry => entry.Key, entry => (object)entry.Value),
                });
            }
    }

    // An item stands at the head of the line or behind a comma, "and", a semicolon; not deep in a description.
    bool IsItem(Sentence sentence, Mention mention)
    {
        if (mention.First == 0)
            return true;
        var before = sentence.Tokens[mention.First - 1].Lower;
        var isDirection = lexicon.Starters.Contains(before) || before is "northern" or "southern" or "eastern" or "western" or "parts" or "central" or "mainly" or "primarily" or "predominantly" or "mostly" or "particularly" or "especially";
        return before is "," or ";" or "and" or "/" or "the" or ":" or "-" or "\u2013" or "in" or "of" or "along" || isDirection || sentence.Mentions.Exists(other => other.Last == mention.First - 1);
    }

    // "Abubakar Shekau (2009-2021)": the dates in brackets behind the name.
    static ClaimDate DateBehind(SectionClaim claim, Mention mention, Sentence sentence, List<Phrase> phrases)
    {
        for (var at = mention.Last + 1; at < sentence.Tokens.Count && at <= mention.Last + 6; at++)
        {
            if (sentence.Tokens[at].Lower is ";")
                break;
            // "(unknown to 1986)"
            if (sentence.Tokens[at].Lower is "unknown" or "?" && at + 2 < sentence.Tokens.Count && DatePhrases.Read(sentence.Tokens, at + 2) is { Start.Length: > 0 } ended)
                return new("", ended.Start, ClaimDates.Words(ended, sentence));
            if (DatePhrases.Read(sentence.Tokens, at) is { } date && sentence.Tokens[at].Kind != TokenKind.Mark)
                return ClaimDates.Of(claim.Type, date, sentence, false);
        }
        return claim.Now ? new("", "..", "") : ClaimDate.None;
    }

    /// <summary>Whether the line is nothing but places: an area of operation without a heading.</summary>
    public bool IsListOfPlaces(Sentence sentence)
    {
        var places = sentence.Mentions.Count(mention => !mention.IsAdjective && mention.Thing.Kind == ThingKind.Place);
        var covered = sentence.Mentions.Sum(mention => mention.Last - mention.First + 1);
        return places >= 2 && sentence.Tokens.Count(token => token.Kind == TokenKind.Word && char.IsLower(token.Text[0]) && !lexicon.FunctionWords.Contains(token.Lower)) <= 2
            && covered * 2 >= sentence.Tokens.Count(token => token.Kind == TokenKind.Word) && !sentence.Tokens.Any(token => token.Lower is "." or ":" or "by");
    }
}
