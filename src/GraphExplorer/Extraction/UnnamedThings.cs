namespace GraphExplorer.Extraction;

/// <summary>
/// Groups that act and have no name, under a name made of what the text says of them: "a force of Taliban loyal to Mullah
/// Mansoor", "Hazara militiamen".
/// </summary>
sealed class UnnamedThings(Things things, Lexicon lexicon)
{
    /// <summary>The sentence that is being read: where they are spoken of.</summary>
    public Sentence? Sentence { get; set; }

    /// <summary>Notes that the noun speaks of the thing.</summary>
    public Thing Seen(Thing thing, NounPhrase noun)
    {
        if (Sentence is { } sentence && noun.Last < sentence.Tokens.Count)
            thing.Spans.Add((sentence.Tokens[noun.First].Start, sentence.Tokens[noun.Last].End));
        return thing;
    }

    public Thing Group(string name, string? id = null)
    {
        var group = things.Of(ThingKind.Group, name, id);
        if (!group.IsKnown)
            group.Properties.TryAdd("unnamed", true);
        return group;
    }

    /// <summary>"Taliban loyal to X", "fighters of Y loyal to X".</summary>
    public Thing? Loyalists(NounPhrase noun)
    {
        var (said, whole) = (noun, noun.After.GetValueOrDefault("of"));
        if (noun.Head != "loyal" && whole is { Head: "loyal" })
            said = whole;
        if (said.Head != "loyal" || said.After.GetValueOrDefault("to") is not { LastMention: { IsAdjective: false, Thing.Kind: ThingKind.Person } leader })
            return null;
        var group = said.Mentions.LastOrDefault(mention => !mention.IsAdjective && mention.Thing.Kind == ThingKind.Group)?.Thing
            ?? (whole?.LastMention is { IsAdjective: false, Thing.Kind: ThingKind.Group } of ? of.Thing : null);
        if (group is null)
            return null;
        var faction = Group($"{group.Name} loyal to {leader.Thing.Name}");
        (faction.PartOf, faction.LoyalTo) = (group, leader.Thing);
        return Seen(faction, noun);
    }

    /// <summary>"four American climbers", "Japanese and American citizens": those whom an attack struck.</summary>
    public IEnumerable<Thing> Victims(NounPhrase noun, string year) => Persons(noun, year, lexicon.Victims);

    /// <summary>"gunmen and suicide bombers": those who attacked, when nothing says whose they were.</summary>
    public Thing? Attackers(IReadOnlyList<NounPhrase> nouns, string year)
    {
        var named = nouns.TakeWhile(noun => lexicon.Attackers.Contains(noun.Head) && !noun.Mentions.Any()).ToList();
        return named.Count == 0 ? null : named.Count == 1 ? Person(named[0], "", year) : Seen(Person(string.Join(" and ", named.Select(Words)), year, true, null), named[0]);
    }

    IEnumerable<Thing> Persons(NounPhrase noun, string year, HashSet<string> heads)
    {
        var listed = noun.Apposition is { } named && named.All.Any(part => heads.Contains(part.Head)) ? named : noun;
        var head = listed.All.Select(part => part.Head).LastOrDefault(heads.Contains);
        if (head is null)
            yield break;
        foreach (var part in listed.All)
            if (heads.Contains(part.Head) || part.LastMention is { IsAdjective: true })
                yield return Person(part, heads.Contains(part.Head) ? "" : " " + head, year);
    }

    Thing Person(NounPhrase noun, string head, string year)
    {
        var isCollective = noun.Number is > 1 || (head.Length > 0 ? head : noun.Head).EndsWith('s') || noun.Head is "gunmen" or "troops" or "people" or "policemen" or "women" or "men" or "children" or "businessmen";
        return Seen(Person((noun.Number is { } count ? $"{count} " : "") + Words(noun) + head, year, isCollective, noun.Number ?? (noun.Elements.Count > 1 ? Numbers.Value(noun.Elements[0].Word) : null)), noun);
    }

    static string Words(NounPhrase noun) => string.Join(' ', noun.Elements.Where(element => element.Mention is not { IsAdjective: false }).Select(element => element.Word));

    Thing Person(string words, string year, bool isCollective, double? count)
    {
        var person = things.Of(ThingKind.Person, char.ToUpperInvariant(words[0]) + words[1..] + (year.Length > 0 ? $" ({year})" : ""));
        person.Aliases.Add(words);
        person.Properties.TryAdd("unnamed", true);
        person.Properties.TryAdd("collective", isCollective);
        if (count is { } persons)
            person.Properties.TryAdd("count", (long)persons);
        return person;
    }

    /// <summary>"170 IMU insurgents", "ten members of LeT": some of a group who acted, with their number.</summary>
    public Thing? Some(NounPhrase noun, Thing group, string year)
    {
        var said = noun.Number is null && noun.After.GetValueOrDefault("of") is { Number: > 1 } of ? of : noun;
        if (said.Number is not { } count || count < 2 || said.Head.Length == 0)
            return null;
        var person = things.Of(ThingKind.Person, $"{count} {group.Name} {said.Head}" + (year.Length > 0 ? $" ({year})" : ""));
        person.Properties.TryAdd("unnamed", true);
        person.Properties.TryAdd("collective", true);
        person.Properties.TryAdd("count", (long)count);
        return Seen(person, said);
    }

    /// <summary>"some of the northern groups of the IMU": a part of a group that is still inside it.</summary>
    public Thing? Part(NounPhrase noun, Func<NounPhrase, Thing?> whole)
    {
        var said = noun.Elements.Count == 0 && noun.After.GetValueOrDefault("of") is { } some ? some : noun;
        if (said.Head is not ("groups" or "factions" or "elements" or "wings" or "cells") || said.Elements.Count < 2 || said.Mentions.Any() || said.After.GetValueOrDefault("of") is not { } of || whole(of) is not { } group
            || said.Elements.Exists(element => element.Word is "splinter" or "breakaway" or "dissident" or "other" or "rival" or "various"))
            return null;
        var words = Words(said);
        var part = Group($"{char.ToUpperInvariant(words[0])}{words[1..]} of {group.Name}");
        part.PartOf = group;
        part.Properties.TryAdd("collective", true);
        return Seen(part, said);
    }

    /// <summary>"Hazara militiamen": a militia of a people.</summary>
    public Thing? Militia(NounPhrase noun)
    {
        if (noun.Head is not ("militia" or "militias" or "militiamen") || noun.Elements.Count < 2 || noun.Elements[^2].Mention is not { Thing.Kind: ThingKind.Community } people)
            return null;
        var militia = Group($"{noun.Elements[^2].Word} militia");
        militia.People = people.Thing;
        return Seen(militia, noun);
    }
}
