namespace GraphExplorer.Extraction;

/// <summary>
/// Finds the names of a sentence: the longest known name, or a name by its shape, whichever is longer; adjectives of a
/// country with "army" or "government" are state actors. What a document introduces is known in all of it: the finder
/// reads it twice.
/// </summary>
sealed class MentionFinder(Things things, NameShapes shapes, Lexicon lexicon)
{
    readonly Missions _missions = new(things);
    readonly ShortForms _shortForms = new(things, lexicon);

    /// <summary>The group named last whose name ends in the word: "the Front".</summary>
    readonly Dictionary<string, Thing> _byHead = [];

    public void Find(Sentence sentence)
    {
        sentence.Mentions.Clear();
        var tokens = sentence.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == TokenKind.Mark)
                continue;
            if (_missions.Read(tokens, at) is { } embassies)
                at = Add(sentence, embassies);
            else if (StateActor(tokens, at) is { } state)
                at = Add(sentence, state);
            else if (Name(sentence, at) is { } mention)
                at = Add(sentence, mention);
        }
    }

    int Add(Sentence sentence, Mention mention)
    {
        if (mention is { IsAdjective: false, Thing.Kind: ThingKind.Group } && mention.Last > mention.First)
            _byHead[sentence.Tokens[mention.Last].Lower] = mention.Thing;
        sentence.Mentions.Add(mention);
        if (!mention.IsAdjective)
            foreach (var thing in mention.Things)
                thing.Spans.Add((sentence.Tokens[mention.First].Start, sentence.Tokens[mention.Last].End));
        if (!mention.IsAdjective && mention.Things.Count == 1)
            AddForm(mention.Thing, sentence.Tokens, mention);
        return mention.Last;
    }

    // The form in which the text has a name is one more name of it: "Kurdistan Freedom Hawks". A surname alone is none.
    static void AddForm(Thing thing, IReadOnlyList<Token> tokens, Mention mention)
    {
        var isName = thing.Kind switch
        {
            ThingKind.Group => true,
            ThingKind.Place => thing.Twin is null,
            ThingKind.State => thing.Twin is null && thing.Country.Length == 0,
            _ => false,
        };
        var form = NameText(tokens, mention.First, mention.Last);
        if (isName && Evidence.NameKey.Of(form) != Evidence.NameKey.Of(thing.Name))
            thing.Aliases.Add(form);
    }

    Mention? Name(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var known = things.Longest(tokens, at);
        var shape = shapes.Read(tokens, at);
        if (known is null && shape is { } single && single.Last == at && things.Givens.GetValueOrDefault(tokens[at].Text) is { } called)
            return new(at, at, [called]);
        if (tokens[at].Kind == TokenKind.Number && shape is null && (known?.Last ?? at) == at)
            return null;
        if (known is null && shape is { } bare && bare.Last == at && at > 0 && tokens[at - 1].Lower == "the" && lexicon.GroupHeads.Contains(tokens[at].Lower) && _byHead.TryGetValue(tokens[at].Lower, out var last))
            return new(at, at, [last]);
        if (known is { IsAdjective: false } part && _shortForms.Longer(tokens, at, part.Last, part.Thing) is { } whole)
            return new(at, part.Last + 1, [whole]);
        if (shape is { } form && (known is null || form.Last > known.Value.Last) && IsOneName(tokens, at, form, known))
            return new(at, form.Last, [Introduce(tokens, at, form)]);
        if (known is not { } name)
            return null;
        // "Syrian Kurds", "Eritrean refugees": a people of its own.
        if (name.IsAdjective && name.Thing.Kind == ThingKind.Place && name.Last + 1 < tokens.Count && things.Longest(tokens, name.Last + 1) is { IsAdjective: false, Thing.Kind: ThingKind.Community } people)
            return new(at, people.Last, [things.Of(ThingKind.Community, NameText(tokens, at, people.Last))]);
        if (name.IsAdjective)
            return new(at, name.Last, [name.Thing]) { IsAdjective = true };
        if (name.Thing.Kind == ThingKind.Group && name.Last > at && lexicon.ShortGroupNames.Contains(tokens[name.Last].Lower))
            things.Names.Add(tokens[name.Last].Text, name.Thing);
        if (name.Thing is { Kind: ThingKind.State, Country.Length: 0, Twin: null } && name.Last > at && things.Demonyms.TryGetValue(Evidence.NameKey.Of(tokens[at].Text), out var land))
            name.Thing.Country = land.Name;
        var next = name.Last + 1;
        if (name.Thing is { Kind: ThingKind.Place, Twin: null } && next < tokens.Count && tokens[next].IsCapital && tokens[next].Lower is "province" or "district" or "state" or "governorate" or "region" or "county" or "valley" or "city" or "prefecture" or "department" or "agency" or "forest" or "island")
            return new(at, next, [name.Thing]);
        return new(at, name.Last, [name.Thing]);
    }

    // A longer shape wins over a known beginning only when its words make it a name of its own: "Taliban" in "Taliban Shura
    // Council", but not "US" in "US Marines Corps" read as a person, nor a country before a title.
    bool IsOneName(IReadOnlyList<Token> tokens, int at, (int Last, ThingKind Kind) form, (int Last, Thing Thing, bool IsAdjective)? known)
    {
        if (known is not { } name)
            return true;
        if (form.Kind is ThingKind.Group or ThingKind.Place or ThingKind.Event)
            return !IsSplit(tokens, name.Last + 1, form.Last);
        // "Aden Hashi Ayro": a given name that is a city too.
        if (name.Thing.Kind == ThingKind.Place && name.Last == at && form.Last > at && form.Kind is ThingKind.Person && shapes.IsGivenName(tokens[at].Lower))
            return true;
        // "Turkish Aerospace Industries", "Tamil Makkal Viduthalai Pulikal": no office and no person behind the adjective.
        if (name.IsAdjective && form.Kind == ThingKind.Unknown && form.Last > name.Last + 1 && !tokens.Skip(name.Last + 1).Take(form.Last - name.Last).Any(token => lexicon.NotNames.Contains(token.Lower) || lexicon.Titles.Contains(token.Lower) || shapes.IsGivenName(token.Lower) || shapes.IsHonorific(token.Lower))
            && things.Longest(tokens, name.Last + 1) is null)
            return true;
        return form.Kind == ThingKind.Person && name.Thing.Kind is ThingKind.Person or ThingKind.Unknown && !name.IsAdjective;
    }

    // The rest of the shape is a known name by itself: "Somali President Siad Barre".
    bool IsSplit(IReadOnlyList<Token> tokens, int next, int last) =>
        next <= last && things.Longest(tokens, next) is { } rest && rest.Last >= last && !rest.IsAdjective && rest.Thing.Kind is not ThingKind.Place;

    Thing Introduce(IReadOnlyList<Token> tokens, int first, (int Last, ThingKind Kind) form)
    {
        var named = first;
        while (form.Kind is ThingKind.Person or ThingKind.Unknown && named + 2 <= form.Last && lexicon.Titles.Contains(tokens[named].Lower))
            named++;
        if (named > first)
            form = (form.Last, ThingKind.Person);
        var name = NameText(tokens, named, form.Last);
        if (form.Kind == ThingKind.Group && _shortForms.Of(name) is { } called)
        {
            things.Names.Add(name, called);
            return called;
        }
        var acronym = NameShapes.Acronym(tokens, form.Last + 1);
        var thing = acronym is not null && form.Kind == ThingKind.Group && things.Names.Find(acronym.Text) is { Kind: ThingKind.Group } there
            && MayAbbreviate(acronym.Text, name) && things.Names.Find(name) is null && MayAbbreviate(acronym.Text, there.Name) && !there.IsKnown && there.Name == acronym.Text ? there
            : things.Of(form.Kind, name, form.Kind == ThingKind.Group && acronym is not null ? Things.Slug(acronym.Text) : null);
        if (thing.Detail.Length == 0 && form.Kind == ThingKind.Place)
            thing.Detail = lexicon.FacilityHeads.Contains(tokens[form.Last].Lower) ? "facility" : tokens[form.Last].Lower is "province" or "governorate" or "district" or "county" or "state" ? "province" : "region";
        thing.IsIntroduced |= things.Names.Find(name) is null && !thing.IsKnown;
        things.Names.Add(name, thing);
        things.Names.Add(NameText(tokens, first, form.Last), thing);
        if (acronym is not null && form.Kind is ThingKind.Group or ThingKind.State)
            things.Names.Add(acronym.Text, thing);
        thing.MaybePerson |= form.Kind == ThingKind.Unknown && form.Last > first && form.Last - first <= 3 && !tokens[first].IsAcronym;
        if (form.Kind == ThingKind.Person || thing.MaybePerson)
            AddShortNames(tokens, first, form.Last, thing);
        return thing;
    }

    static bool MayAbbreviate(string acronym, string name) => name.Length > acronym.Length && char.ToUpperInvariant(name[0]) == acronym[0];

    // A person is called by the last name afterwards, with or without a title.
    void AddShortNames(IReadOnlyList<Token> tokens, int first, int last, Thing person)
    {
        AddGivenName(tokens[first], person);
        if (last - first >= 2 && shapes.IsHonorific(tokens[first].Lower))
        {
            person.Aliases.Add(NameText(tokens, first + 1, last));
            things.Names.Add(NameText(tokens, first + 1, last), person);
        }
        var surname = tokens[last];
        if (surname.Text.Length >= 4 && things.Names.Find(surname.Text) is null && !lexicon.NotNames.Contains(surname.Lower) && last > first)
            things.Names.Add(surname.Text, person);
        var hyphen = surname.Text.IndexOf('-');
        if (hyphen is 2 or 3 && surname.Text.Length - hyphen > 4 && things.Names.Find(surname.Text[(hyphen + 1)..]) is null)
            things.Names.Add(surname.Text[(hyphen + 1)..], person);
        if (last - 1 > first && tokens[last - 1].Lower is "bin" or "al" or "ag")
            things.Names.Add(NameText(tokens, last - 1, last), person);
    }

    // Brothers with one surname are called by their given names: "Sirajuddin, who became".
    void AddGivenName(Token given, Thing person)
    {
        if (given.Text.Length >= 5 && !lexicon.NotNames.Contains(given.Lower) && !shapes.IsHonorific(given.Lower) && !given.Lower.StartsWith("abd", StringComparison.Ordinal) && things.Names.Find(given.Text) is null
            && !things.Givens.TryAdd(given.Text, person) && things.Givens[given.Text] != person)
            things.Givens[given.Text] = null;
    }

    public static string NameText(IReadOnlyList<Token> tokens, int first, int last)
    {
        var name = new System.Text.StringBuilder();
        for (var at = first; at <= last; at++)
            name.Append(at > first && tokens[at].Start > tokens[at - 1].End ? " " : "").Append(tokens[at].Text);
        return name.ToString();
    }

    /// <summary>"Kyrgyz and Uzbek forces", "Nigerian army", "Government of Mali", "Uzbekistan government".</summary>
    Mention? StateActor(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Lower is "government" or "state" or "republic" && at + 2 < tokens.Count && tokens[at + 1].Lower == "of"
            && things.Longest(tokens, tokens[at + 2].Lower == "the" ? at + 3 : at + 2) is { } country && !country.IsAdjective && Things.StateOf(country.Thing) is { } state && tokens[at].Lower == "government")
            return new(at, country.Last, [state]);
        var countries = new List<(Thing Thing, int First)>();
        var next = at;
        while (Country(tokens, next) is { } named)
        {
            countries.Add((named.Thing, next));
            next = named.Last + 1;
            if (next + 1 >= tokens.Count || tokens[next].Lower is not ("and" or "," or "-" or "/"))
                break;
            if (Country(tokens, next + 1) is null)
                break;
            next++;
        }
        if (countries.Count == 0 || things.Longest(tokens, at) is { } longer && longer.Last >= next)
            return null;
        var (noun, last) = StateNoun(tokens, next);
        if (noun is null || (last + 1 < tokens.Count && tokens[last + 1].Lower is "officer" or "officers" or "official" or "officials"))
            return null;
        // "Afghan coalition forces": those of the country and those of the coalition that the text knows by that name.
        if (noun == "coalition forces" && things.Described(noun) is { Kind: ThingKind.State } coalition)
            return new(at, last, [.. countries.Select(entry => Actor(entry.Thing, tokens, entry.First, next, "forces")), coalition]);
        return new(at, last, [.. countries.Select(entry => Actor(entry.Thing, tokens, entry.First, next, noun))]);
    }

    (Thing Thing, int Last)? Country(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count || things.Longest(tokens, at) is not { } named)
            return null;
        if (named.Thing.Kind == ThingKind.State && named.Last > at && tokens[at].IsCapital && things.Demonyms.TryGetValue(GraphExplorer.Evidence.NameKey.Of(tokens[at].Text), out var adjective))
            return (adjective, at);
        var thing = named.Thing.Detail == "country" ? named.Thing : named.Thing.Kind == ThingKind.State && named.Thing.Twin is { } land ? land : null;
        return thing is null ? null : (thing, named.Last);
    }

    (string? Noun, int Last) StateNoun(IReadOnlyList<Token> tokens, int at)
    {
        if (at < tokens.Count && tokens[at].Lower is "'s")
            at++;
        if (at < tokens.Count && tokens[at].Lower is "military" or "federal" or "national" or "central" or "regular" or "communist" or "ruling" or "military-led" && at + 1 < tokens.Count && lexicon.StateNouns.ContainsKey(tokens[at + 1].Lower))
            at++;
        if (at + 1 < tokens.Count && lexicon.StateNouns.ContainsKey(tokens[at].Lower + " " + tokens[at + 1].Lower))
            return (tokens[at].Lower + " " + tokens[at + 1].Lower, at + 1);
        return at < tokens.Count && lexicon.StateNouns.ContainsKey(tokens[at].Lower) && tokens[at].Lower != "state" ? (tokens[at].Lower, at) : (null, at);
    }

    Thing Actor(Thing country, IReadOnlyList<Token> tokens, int first, int next, string noun)
    {
        var kind = lexicon.StateNouns[noun];
        if (kind == "state")
            return Things.StateOf(country) ?? country;
        var own = Country(tokens, first)!.Value.Last;
        var adjective = NameText(tokens, first, own);
        var name = $"{adjective} {noun}";
        if (things.Names.Find(name) is { Kind: ThingKind.State } known)
            return known;
        var thing = things.Of(ThingKind.State, name, Things.Slug($"{adjective} {Plain(noun)}"));
        (thing.Detail, thing.Country) = (kind, country.Name);
        return thing;
    }

    // Troops, soldiers and forces are one body: the armed forces of the state.
    static string Plain(string noun) => noun is "troops" or "soldiers" or "forces" or "military" or "army" or "armed forces" or "military forces" or "national army" or "government forces" ? "armed forces" : noun;
}
