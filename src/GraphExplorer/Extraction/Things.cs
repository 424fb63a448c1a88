using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>
/// Everything that may be named, by id and by name: first what the caller knows, then the gazetteer, then what the
/// document itself introduces. One thing has one id; a country is two things, the place and the state.
/// </summary>
sealed class Things
{
    readonly Dictionary<string, Thing> _byId = new(StringComparer.Ordinal);
    readonly Dictionary<Token, IReadOnlyList<string>> _keys = [];
    readonly Dictionary<string, Thing> _described = new(StringComparer.Ordinal);

    public Things(KnownNames known, Gazetteer gazetteer)
    {
        foreach (var entity in known.Entities.Where(entity => entity.Label != "Event"))
            AddKnown(entity);
        foreach (var place in gazetteer.Places)
            AddPlace(place);
        foreach (var entity in known.Entities.Where(entity => entity.Label != "Event"))
            foreach (var name in entity.Aliases.Prepend(entity.Name))
                if (!name.Any(char.IsUpper))
                    _described.TryAdd(NameKey.Of(name), _byId[entity.Id]);
                else if (!name.Contains('(') && name.Any(char.IsUpper) && !(entity.Label == "StateActor" && Names.Find(name) is { Detail: "country" }))
                    Names.Add(name, _byId[entity.Id]);
        foreach (var place in gazetteer.Places)
            NamePlace(place);
        foreach (var actor in gazetteer.Actors)
            AddActor(actor);
        foreach (var people in gazetteer.Peoples)
            AddPeople(people);
    }

    public NameTrie Names { get; } = new();

    /// <summary>Persons of the document by the first word of their name; null where two share it.</summary>
    public Dictionary<string, Thing?> Givens { get; } = new(StringComparer.Ordinal);

    /// <summary>Adjectives and "US" of countries, by their folded key.</summary>
    public Dictionary<string, Thing> Demonyms { get; } = new(StringComparer.Ordinal);

    /// <summary>What the caller knows under a name without a capital: "coalition forces".</summary>
    public Thing? Described(string words) => _described.GetValueOrDefault(NameKey.Of(words));

    public IEnumerable<Thing> All => _byId.Values;

    public (int Last, Thing Thing, bool IsAdjective)? Longest(IReadOnlyList<Token> tokens, int first) => Names.Longest(tokens, first, Key);

    IReadOnlyList<string> Key(Token token)
    {
        if (!_keys.TryGetValue(token, out var parts))
            _keys[token] = parts = NameTrie.KeyParts(token);
        return parts;
    }

    /// <summary>The thing of that kind with that name, made when there is none yet.</summary>
    public Thing Of(ThingKind kind, string name, string? id = null)
    {
        if (id is null && Names.Find(name) is { } named && (named.Kind == kind || named.Kind == ThingKind.Unknown || kind == ThingKind.Unknown))
            return named;
        id ??= Slug(name);
        if (_byId.TryGetValue(id, out var there) && there.Kind != kind && kind != ThingKind.Unknown && there.Kind != ThingKind.Unknown)
            id += "-" + kind.ToString().ToLowerInvariant();
        if (!_byId.TryGetValue(id, out var thing))
            _byId[id] = thing = new(id, kind, name);
        if (thing.Kind == ThingKind.Unknown)
            thing.Kind = kind;
        return thing;
    }

    /// <summary>The people that an adjective of its country names by itself: "Uzbeks, Tajiks, Kyrgyz".</summary>
    public Thing? People(string adjective) => _byId.GetValueOrDefault(Slug(adjective)) is { Kind: ThingKind.Community } people ? people : null;

    /// <summary>The state of a country as an actor.</summary>
    public static Thing? StateOf(Thing country) => country.Kind == ThingKind.State ? country : country.Twin;

    public static string Slug(string name) => NameKey.Of(name).Replace(' ', '-');

    void AddKnown(KnownEntity entity)
    {
        var kind = KindOf(entity.Label);
        _byId[entity.Id] = new(entity.Id, kind, entity.Name) { IsKnown = true, IsLeader = entity.Label == "Leader" };
    }

    public static ThingKind KindOf(string label) => label switch
    {
        "Group" => ThingKind.Group,
        "StateActor" => ThingKind.State,
        "Person" or "Leader" => ThingKind.Person,
        "Place" => ThingKind.Place,
        "Community" => ThingKind.Community,
        "Event" => ThingKind.Event,
        _ => ThingKind.Unknown,
    };

    void AddPlace(GazetteerPlace place)
    {
        if (place.Kind != "country")
            return;
        var slug = Slug(place.Name);
        var land = Of(ThingKind.Place, place.Name, slug + "-country");
        land.Detail = "country";
        var state = Of(ThingKind.State, place.Name.StartsWith("United ", StringComparison.Ordinal) ? "Government of the " + place.Name : "Government of " + place.Name, slug);
        state.Detail = "state";
        (land.Twin, state.Twin) = (state, land);
        Names.Add(place.Name, land);
        foreach (var name in place.OtherNames)
            Names.Add(name, land);
        foreach (var adjective in place.Adjectives)
        {
            Demonyms.TryAdd(NameKey.Of(adjective), land);
            Names.Add(adjective, land, isAdjective: true);
        }
        foreach (var people in place.People)
            Names.Add(people, Of(ThingKind.Community, people, Slug(people)));
    }

    void NamePlace(GazetteerPlace place)
    {
        if (place.Kind == "country")
            return;
        var thing = Names.Find(place.Name) is { Kind: ThingKind.Place } known ? known : Of(ThingKind.Place, place.Name, FreeId(place));
        if (thing.Detail.Length == 0)
            (thing.Detail, thing.Country) = (place.Kind, place.Country);
        Names.Add(place.Name, thing);
        foreach (var name in place.OtherNames)
            Names.Add(name, thing);
    }

    string FreeId(GazetteerPlace place)
    {
        var slug = Slug(place.Name);
        return _byId.TryGetValue(slug, out var there) && there.Kind != ThingKind.Place ? slug + "-" + place.Kind : slug;
    }

    void AddActor(GazetteerActor actor)
    {
        var kind = KindOf(actor.Label);
        var thing = Names.Find(actor.Name) is { } known && known.Kind == kind ? known : Of(kind, actor.Name, actor.Id);
        if (thing.Detail.Length == 0)
            thing.Detail = actor.Kind;
        Names.Add(actor.Name, thing);
        foreach (var name in actor.OtherNames)
            Names.Add(name, thing);
    }

    void AddPeople(GazetteerPeople people)
    {
        var thing = Names.Find(people.Names[0]) is { Kind: ThingKind.Community } known ? known : Of(ThingKind.Community, people.Names[0], Slug(people.Names[0]));
        foreach (var name in people.Names)
            Names.Add(name, thing);
        foreach (var adjective in people.Adjectives)
            Names.Add(adjective, thing, isAdjective: true);
    }
}
