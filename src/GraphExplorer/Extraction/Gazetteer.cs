namespace GraphExplorer.Extraction;

/// <summary>A place of the gazetteer; a country has adjectives and the words for its people.</summary>
public sealed record GazetteerPlace(
    string Name, string Kind, string Country, IReadOnlyList<string> OtherNames, IReadOnlyList<string> Adjectives, IReadOnlyList<string> People);

/// <summary>A community: its plural names and the adjectives that go with it.</summary>
public sealed record GazetteerPeople(IReadOnlyList<string> Names, IReadOnlyList<string> Adjectives);

/// <summary>An organisation of general knowledge. <paramref name="Kind"/> is that of a state actor, or empty.</summary>
public sealed record GazetteerActor(string Id, string Label, string Kind, string Name, IReadOnlyList<string> OtherNames);

/// <summary>Names that are facts of general knowledge, read from the text files under <c>data/extraction</c>.</summary>
public sealed record Gazetteer(
    IReadOnlyList<GazetteerPlace> Places, IReadOnlyList<GazetteerPeople> Peoples, IReadOnlyList<GazetteerActor> Actors,
    IReadOnlySet<string> GivenNames, IReadOnlySet<string> Honorifics)
{
    /// <summary>Lines <c>country; other | adjectives | people | kind: name = other, name</c>.</summary>
    public static IEnumerable<GazetteerPlace> ReadPlaces(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(IsContent))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            var names = Split(cells[0], ';');
            var country = names[0] == "@" ? "" : names[0];
            if (country.Length > 0)
                yield return new(country, "country", "", [.. names.Skip(1)], Split(cells[1], ','), Split(cells[2], ','));
            foreach (var cell in cells.Skip(3).Where(cell => cell.Length > 0))
            {
                var colon = cell.IndexOf(':');
                if (colon < 0)
                    throw new FormatException($"places: expected 'kind: names' in '{cell}'.");
                foreach (var place in Split(cell[(colon + 1)..], ','))
                {
                    var spellings = Split(place, '=');
                    yield return new(spellings[0], cell[..colon], country, [.. spellings.Skip(1)], [], []);
                }
            }
        }
    }

    /// <summary>Entries between semicolons: <c>name, name = adjective, adjective</c>.</summary>
    public static IEnumerable<GazetteerPeople> ReadPeoples(IEnumerable<string> lines) =>
        from line in lines.Where(IsContent)
        from entry in Split(line, ';')
        let sides = entry.Split('=')
        select new GazetteerPeople(Split(sides[0], ','), sides.Length > 1 ? Split(sides[1], ',') : []);

    /// <summary>Lines <c>id | label: kind | name | other; other</c>.</summary>
    public static IEnumerable<GazetteerActor> ReadActors(IEnumerable<string> lines) =>
        from line in lines.Where(IsContent)
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        let label = cells[1].Split(':', StringSplitOptions.TrimEntries)
        select new GazetteerActor(cells[0], label[0], label.Length > 1 ? label[1] : "", cells[2], Split(cells[3], ';'));

    /// <summary>The words behind one label of <c>given-names.txt</c>.</summary>
    public static HashSet<string> ReadWords(IEnumerable<string> lines, string label) =>
        lines.Where(line => line.StartsWith(label + ":", StringComparison.Ordinal))
            .SelectMany(line => Split(line[(label.Length + 1)..], ',')).Select(Tokenizer.Lower).ToHashSet(StringComparer.Ordinal);

    static bool IsContent(string line) => line.Trim().Length > 0 && line[0] != '#';

    static string[] Split(string text, char separator) =>
        text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
