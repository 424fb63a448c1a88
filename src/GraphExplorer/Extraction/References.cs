namespace GraphExplorer.Extraction;

/// <summary>
/// Says what a noun phrase stands for, where one of some labels is wanted: the thing it names, the group behind "its
/// fighters", the state behind a country, or what "it" and "the group" refer to within a section.
/// </summary>
sealed class References(Things things, Lexicon lexicon, UnnamedThings unnamed)
{
    static readonly HashSet<string> s_kindsOfPlaces = ["town", "towns", "city", "cities", "village", "province", "provinces", "district", "districts", "region", "regions", "island", "islands", "state", "capital", "port", "valley", "parts", "part", "area", "areas", "outskirts", "suburb", "neighborhood", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "border", "mountains", "most", "much", "county", "centre", "center", "territory"];

    /// <summary>The group that the document, or its present section, is about.</summary>
    public Thing? Topic { get; set; }

    /// <summary>The actors of the last clause, for "it" and "they"; null after somebody who is no group.</summary>
    public Thing? LastSubject { get; set; }
    public Thing? LastPerson { get; set; }

    /// <summary>The state that "the government" is of: the one whose government the text spoke of last, else the first country that it names.</summary>
    public Thing? Government { get; private set; }

    /// <summary>The group of which the text spoke last, besides its topic: "that group".</summary>
    public Thing? Other { get; private set; }

    /// <summary>Who acts in the clause that is being read, so that "him" is somebody else.</summary>
    public NounPhrase? Acting { get; set; }

    /// <summary>Where the sentence before happened, when this one goes on from it: "Where they swore".</summary>
    public List<Thing> Scene { get; } = [];

    public List<Thing> Resolve(NounPhrase noun, IReadOnlyList<string> labels)
    {
        var found = new List<Thing>();
        foreach (var part in noun.All)
            foreach (var thing in ResolveOne(part, labels))
                if (!found.Contains(thing))
                    found.Add(thing);
        return found;
    }

    IEnumerable<Thing> ResolveOne(NounPhrase noun, IReadOnlyList<string> labels)
    {
        if (labels.Contains("Group") && unnamed.Part(noun, of => Resolve(of, ["Group"]).FirstOrDefault()) is { } part)
            return [part];
        Resolving = noun.First;
        if (noun.Pronoun.Length > 0)
            return ((noun.Governor.Length > 0 && noun.Pronoun is "them" ? NamedBefore(noun) : null) ?? Pronoun(noun.Pronoun) ?? NamedBefore(noun)) is { } meant && Pick(meant, labels) is { } picked ? [picked] : [];
        if (noun.LastMention is { IsAdjective: true, Thing.Kind: ThingKind.Place } && noun.Elements.Count == 1 && labels.Contains("Community") && things.People(noun.Elements[0].Word) is { } people)
            return [people];
        if (noun.LastMention is { IsAdjective: false } mention)
            return mention.Things.Select(thing => Pick(thing, labels)).OfType<Thing>();
        if (noun.Apposition is { LastMention: not null } apposition && !apposition.Elements.Any(element => element.Word == "'s") && Fits(noun, apposition))
            return Resolve(apposition, labels);
        if (noun.Elements.Count > 1 && s_kindsOfPlaces.Contains(noun.Head) && noun.Elements[^2].Mention is { IsAdjective: false, Thing.Kind: ThingKind.Place } kindOf)
            return (Pick(kindOf.Thing, labels) is { } place ? new[] { place } : []).Concat(noun.After.GetValueOrDefault("of") is { Also.Count: > 0 } listed ? listed.Also.SelectMany(each => Resolve(each, labels)) : []);
        if (noun.Elements.Count > 1 && noun.Head is "states" or "countries" or "republics" && noun.Elements[^2].Mention is { Thing.Kind: ThingKind.Unknown } ofRegion && things.Names.Find(ofRegion.Thing.Name.TrimEnd('n')) is { Kind: ThingKind.Place } region)
            return Pick(region, labels) is { } land ? [land] : [];
        if ((noun.Elements.Count == 0 || noun.Elements is [{ Mention: null } number] && Numbers.Value(number.Word) is not null) && noun.After.TryGetValue("of", out var some))
            return Resolve(some, labels);
        if (noun.SameAs is { } same && noun.SameAs != noun && Depth < 3)
        {
            Depth++;
            var meant = Resolve(same, labels);
            Depth--;
            return meant;
        }
        return Behind(noun, labels);
    }

    int Depth { get; set; }

    // First token of the noun that is being resolved.
    int Resolving { get; set; }

    static bool IsPerson(Thing thing) => thing.Kind == ThingKind.Person || thing is { Kind: ThingKind.Unknown, MaybePerson: true };

    // "its leader, X": a person for a person; "the group, X": not a place behind a person.
    bool Fits(NounPhrase noun, NounPhrase apposition) =>
        apposition.LastMention!.Thing.Kind == ThingKind.Community && noun.Head.EndsWith('s') || (apposition.LastMention.Thing.Kind == ThingKind.Place && noun.Head is "countries" or "provinces" or "regions" or "areas" or "cities" or "states" or "districts" or "towns") ||
        apposition.LastMention!.Thing.Kind is ThingKind.Person or ThingKind.Unknown ? !lexicon.PlaceHeads.Contains(noun.Head) : apposition.LastMention.Thing.Kind is ThingKind.Group or ThingKind.State && !lexicon.LeaderNouns.Contains(noun.Head) && !lexicon.PlaceHeads.Contains(noun.Head);

    IEnumerable<Thing> Behind(NounPhrase noun, IReadOnlyList<string> labels)
    {
        if (noun.Head is "aim" or "goal" or "objective" or "aims" or "goals" or "objectives" or "purpose" or "mission" or "ambition")
            return Possessor(noun, labels) is { } aims ? [aims] : noun.After.TryGetValue("of", out var aiming) ? Resolve(aiming, labels) : [];
        if (s_kindsOfPlaces.Contains(noun.Head) && noun.After.TryGetValue("of", out var called) && called.LastMention is { IsAdjective: false, Thing.Kind: ThingKind.Place or ThingKind.Unknown })
            return Resolve(called, labels);
        // "the headquarters of the army": whoever strikes it strikes the army.
        if (noun.Head is "headquarters" or "offices" or "office" or "bases" or "base" or "barracks" or "positions" or "posts" && noun.LastMention is null && noun.After.GetValueOrDefault("of") is { LastMention: { IsAdjective: false, Thing.Kind: not (ThingKind.Place or ThingKind.Person or ThingKind.Community) } } owned)
            return labels.Contains("Group") ? Resolve(owned, labels) : [];
        if (IsFacility(noun) && labels.Contains("Place") && Facility(noun) is { } facility)
            return [facility];
        if (noun.Elements.Exists(element => element.Word is "splinter" or "breakaway" or "dissident") && noun.Head is "group" or "faction" or "splinter")
            return labels.Contains("Group") && Splinter(noun) is { } splinter ? [splinter.Child] : [];
        if (labels.Contains("Group") && (unnamed.Loyalists(noun) ?? unnamed.Militia(noun)) is { } faction)
            return [faction];
        if (noun.Head is "government" or "regime" or "authorities" && noun.Determiner is "the" && !noun.Mentions.Any() && !noun.After.ContainsKey("of") && labels.Contains("StateActor") && Government is { } state)
            return [state];
        if (!lexicon.Transparent.Contains(noun.Head))
            return [];
        var inside = noun.Elements.Where(element => element.Mention is not null).Select(element => element.Mention!).LastOrDefault();
        if (inside is not null)
            return labels.Contains("Place") && !labels.Contains("Group") ? [] : inside.Things.Select(thing => Owner(thing, inside.IsAdjective, labels)).OfType<Thing>();
        if (noun.After.TryGetValue("of", out var whole) && (whole.Mentions.Any() || whole.Pronoun.Length > 0 || whole.Apposition is not null))
            return Resolve(whole, labels);
        if (noun.After.TryGetValue("from", out var origin) && origin.LastMention?.Thing.Kind == ThingKind.Group)
            return Resolve(origin, labels);
        return noun.Determiner is "its" or "their" && (LastSubject is { Kind: ThingKind.Group } || lexicon.StateNouns.ContainsKey(noun.Head) ? LastSubject ?? Topic : Topic ?? LastSubject) is { } owner && Pick(owner, labels) is { } picked ? [picked] : [];
    }

    /// <summary>"a splinter group of the IMU": a group without a name, and the one that it left.</summary>
    public (Thing Child, Thing Parent)? Splinter(NounPhrase noun)
    {
        var inside = noun.Mentions.LastOrDefault(mention => !mention.IsAdjective && mention.Thing.Kind == ThingKind.Group)?.Thing;
        var parent = inside ?? (noun.After.TryGetValue("of", out var whole) ? Resolve(whole, ["Group"]).FirstOrDefault() : null);
        if (parent is null || noun.LastMention is not null || noun.SameAs is not null || noun.Apposition is not null)
            return null;
        return (unnamed.Seen(unnamed.Group($"Unnamed {parent.Name} splinter group", parent.Id + "-splinter-group"), noun), parent);
    }

    /// <summary>"the town", "the province": what follows with "of" is its name.</summary>
    public static bool IsKindOfPlace(NounPhrase? noun) => noun is not null && s_kindsOfPlaces.Contains(noun.Head);

    /// <summary>An airport, an embassy, a safe house.</summary>
    public bool IsFacility(NounPhrase noun) =>
        noun.Head.Length > 0 && (lexicon.FacilityHeads.Contains(noun.Head) || noun.Elements.Count > 1 && lexicon.FacilityHeads.Contains(noun.Elements[^2].Word + " " + noun.Head));

    /// <summary>"its bases in Tajikistan", "their camp": a facility of the group, with no name.</summary>
    public Thing? OwnFacility(NounPhrase noun, Thing owner, string year)
    {
        if (noun.Head is not ("base" or "bases" or "camp" or "camps" or "stronghold" or "hideout") || noun.Determiner is not ("its" or "their"))
            return null;
        var place = noun.After.GetValueOrDefault("in")?.LastMention is { IsAdjective: false, Thing.Kind: ThingKind.Place } named ? named.Thing : null;
        var thing = things.Of(ThingKind.Place, $"{owner.Name} {noun.Head}" + (place is not null ? " in " + place.Name : year.Length > 0 ? $" ({year})" : ""));
        (thing.Detail, thing.Around) = ("facility", place);
        return unnamed.Seen(thing, noun);
    }

    // "the US embassy in Nairobi", "a mosque in Kano": a facility of a name made of what the text says of it.
    Thing? Facility(NounPhrase noun)
    {
        var by = noun.After.ContainsKey("in") ? "in" : noun.After.ContainsKey("on") ? "on" : "of";
        var place = noun.After.GetValueOrDefault(by)?.LastMention is { IsAdjective: false, Thing.Kind: ThingKind.Place } named ? named.Thing : null;
        if (place is null && !noun.Mentions.Any() || noun.Head is "base" or "camp" && noun.Determiner is "its" or "their" || noun.Elements.Exists(element => element.Word == "'s"))
            return null;
        var words = string.Join(' ', noun.Elements.Select(element => element.Word));
        var thing = things.Of(ThingKind.Place, char.ToUpperInvariant(words[0]) + words[1..] + (place is null ? "" : $" {(by == "of" ? "in" : by)}{(noun.After[by].Determiner is "the" ? " the" : "")} {place.Name}"));
        (thing.Detail, thing.Around) = ("facility", place);
        if (noun.Mentions.Any())
            thing.Aliases.Add(words);
        if (noun.Head is "embassy" or "consulate" && noun.Mentions.FirstOrDefault() is { } operating)
            thing.Owner = Things.StateOf(operating.Thing);
        return unnamed.Seen(thing, noun);
    }

    static Thing? Owner(Thing thing, bool isAdjective, IReadOnlyList<string> labels)
    {
        if (isAdjective || thing.Kind == ThingKind.Place)
            return labels.Contains("StateActor") && Things.StateOf(thing) is { } state ? state : null;
        return thing.Kind is ThingKind.Person or ThingKind.Community ? null : Pick(thing, labels);
    }

    // "Venezuela sheltered the FARC and funded it": the last group that the sentence names before "it".
    Thing? NamedBefore(NounPhrase noun) => noun.Pronoun is "it" or "them"
        ? Sentence?.Mentions.FindLast(mention => mention.Last < noun.First && !mention.IsAdjective && mention.Thing.Kind == ThingKind.Group && (noun.Pronoun == "it" || mention.Thing != LastSubject))?.Thing : null;

    /// <summary>The sentence that is being read.</summary>
    public Sentence? Sentence
    {
        get => unnamed.Sentence;
        set => unnamed.Sentence = value;
    }

    public Thing? Pronoun(string word) => word switch
    {
        "him" or "her" => Sentence?.Mentions.FindLast(mention => mention.Last < Resolving && IsPerson(mention.Thing) && !(Acting?.All.Any(part => part.LastMention == mention) ?? false))?.Thing
            ?? (Acting?.LastMention?.Thing == LastPerson ? null : LastPerson),
        "he" or "she" or "himself" or "herself" => LastPerson,
        "that group" or "that organization" or "that organisation" or "the latter" => Other,
        "it" or "itself" => LastSubject?.Kind is ThingKind.Group ? LastSubject : null,
        "they" or "them" or "themselves" => LastSubject?.Kind is ThingKind.Group ? LastSubject : LastSubject is null ? null : Topic,
        "there" or "we" or "i" => null,
        _ when lexicon.GroupPhrases.Contains(word) => word is "the new group" or "the new organization" or "the splinter group" ? LastSubject : Topic,
        _ => null,
    };

    /// <summary>Whose it is: "its", "the group's", "X's" before the noun.</summary>
    public Thing? Possessor(NounPhrase noun, IReadOnlyList<string> labels)
    {
        var mark = noun.Elements.FindLastIndex(element => element.Word == "'s");
        if (mark > 0)
        {
            if (noun.Elements[mark - 1].Mention is { } mention)
                return Pick(mention.Thing, labels);
            return noun.Determiner is "the" && lexicon.GroupPhrases.Contains("the " + noun.Elements[mark - 1].Word) && Topic is { } topic ? Pick(topic, labels) : null;
        }
        if (noun.Determiner is "its" or "their")
            return (labels.Contains("Group") && LastSubject is { Kind: not ThingKind.Group } ? Topic ?? LastSubject : LastSubject ?? Topic) is { } owner ? Pick(owner, labels) : null;
        return null;
    }

    /// <summary>The thing under one of the labels, or null: a country may stand for its state and a state for its country.</summary>
    public static Thing? Pick(Thing thing, IReadOnlyList<string> labels)
    {
        if (thing.Kind == ThingKind.Place && thing.Twin is { } state && labels.Contains("StateActor"))
            return state;
        if (thing.Kind == ThingKind.State && !labels.Contains("StateActor") && labels.Contains("Place") && thing.Twin is { } land)
            return land;
        if (thing.Kind != ThingKind.Unknown)
            return labels.Contains(Label(thing.Kind)) ? thing : null;
        if (labels.Contains("Event"))
            return null;
        return thing;
    }

    /// <summary>Decides the kind of a thing that had none, when a claim uses it.</summary>
    public static void Settle(Thing thing, IReadOnlyList<string> labels)
    {
        if (thing.Kind == ThingKind.Unknown)
            thing.Kind = Things.KindOf(thing.MaybePerson && labels.Contains("Person") ? "Person" : labels.Contains("Group") ? "Group" : labels[0]);
    }

    public static string Label(ThingKind kind) => kind switch { ThingKind.State => "StateActor", ThingKind.Unknown => "", _ => kind.ToString() };

    /// <summary>Remembers whom a clause was about.</summary>
    public void Note(Clause clause)
    {
        if (clause is { Verb.Verb: "be", IsRelative: false } && clause.Slot("object").FirstOrDefault()?.LastMention is { } said && IsPerson(said.Thing))
            LastPerson = said.Thing;
        if (clause.Subject is not { } subject || clause.Verb.IsInfinitive || clause.Verb.IsGerund || clause.Verb.IsReduced || clause.IsRelative)
            return;
        var mention = subject.LastMention ?? (subject.Apposition is { LastMention: { IsAdjective: false, Thing.Kind: ThingKind.Group } named } ? named : null) ?? (lexicon.Transparent.Contains(subject.Head) ? subject.Mentions.LastOrDefault() : null);
        if (mention is null)
            return;
        var isPerson = mention.Thing.Kind == ThingKind.Person || mention.Thing is { Kind: ThingKind.Unknown, MaybePerson: true };
        LastSubject = subject.Also.Count > 0 || isPerson ? LastSubject : mention.Thing;
        if (isPerson)
            LastPerson = mention.Thing;
    }

    /// <summary>Remembers of whom a sentence spoke at all.</summary>
    public void Note(Sentence sentence)
    {
        foreach (var mention in sentence.Mentions)
            if (mention.Thing is { Kind: ThingKind.State, Detail: "state" } state)
                Government = state;
            else if (mention.Thing.Twin is { Kind: ThingKind.State } twin)
                Government ??= twin;
            else if (!mention.IsAdjective && mention.Thing.Kind == ThingKind.Group && mention.Thing != Topic)
                Other = mention.Thing;
    }

    public void StartBlock() => (LastSubject, LastPerson) = (Topic, LastPerson);

    public UnnamedThings Unnamed => unnamed;
}
