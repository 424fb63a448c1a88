using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>"the US and Israeli Embassies in Tashkent": an embassy of each state, each a place of its own.</summary>
sealed class Missions(Things things)
{
    static readonly Dictionary<string, string> s_one = new() { ["embassies"] = "embassy", ["consulates"] = "consulate", ["missions"] = "mission" };

    /// <summary>Reads the embassies of several states that begin at the token; null when there are none.</summary>
    public Mention? Read(IReadOnlyList<Token> tokens, int at)
    {
        var states = new List<(Thing Country, string Word)>();
        var next = at;
        while (next < tokens.Count && Country(tokens[next]) is { } country)
        {
            states.Add((country, tokens[next].Text));
            next++;
            if (next + 1 < tokens.Count && tokens[next].Lower is "and" or ",")
                next++;
        }
        if (states.Count < 2 || next + 2 >= tokens.Count || !s_one.TryGetValue(tokens[next].Lower, out var one) || tokens[next + 1].Lower is not ("in" or "at"))
            return null;
        if (things.Longest(tokens, next + 2) is not { IsAdjective: false, Thing.Kind: ThingKind.Place } town)
            return null;
        var missions = new List<Thing>();
        foreach (var (country, word) in states)
        {
            var mission = things.Of(ThingKind.Place, $"{word} {one} in {town.Thing.Name}");
            (mission.Detail, mission.Around, mission.Owner) = ("facility", town.Thing, Things.StateOf(country));
            missions.Add(mission);
        }
        return new(at, next, missions);
    }

    Thing? Country(Token token) =>
        token.IsCapital && (things.Demonyms.GetValueOrDefault(NameKey.Of(token.Text)) ?? (things.Names.Find(token.Text) is { Detail: "country" } land ? land : null)) is { Detail: "country" } named ? named : null;
}
