using GraphExplorer.Identity.Naming;

namespace GraphExplorer.Identity;

/// <summary>An entity with its names taken apart and the keys by which it meets others.</summary>
sealed class EntityNames
{
    const int AcronymLettersMin = 3;
    const int PairedWordsMax = 7;

    public EntityNames(KnownEntity entity, int namesMax)
    {
        Entity = entity;
        Names = entity.IsNameless ? [] :
        [
            .. entity.OtherNames.Prepend(entity.Name).SelectMany(NameWords.Of).DistinctBy(name => name.IsAcronym ? name.Acronym : name.Text)
                .Take(namesMax),
        ];
        Acronyms = [.. Names.Select(name => name.Acronym).Where(acronym => acronym.Length >= AcronymLettersMin).Distinct()];
    }

    public KnownEntity Entity { get; }
    public bool IsPerson => Entity.Kind == "Person";
    public IReadOnlyList<NameWords> Names { get; }
    public IReadOnlyList<string> Acronyms { get; }

    public IEnumerable<NameWords> FullNames => Names.Where(name => !name.IsAcronym);

    /// <summary>What brings it together with others; entities without a common key are never compared.</summary>
    public IEnumerable<string> Keys()
    {
        foreach (var (register, id) in Entity.ExternalIds)
            yield return $"id {register} {id}";
        foreach (var acronym in Acronyms.Concat(FullNames.SelectMany(name => name.Initials()).Where(initials => initials.Length >= AcronymLettersMin)).Distinct())
            yield return $"acronym {Entity.Kind} {acronym}";
        foreach (var name in FullNames)
        {
            if (name.Content.Count == 0)
                yield return $"name {Entity.Kind} {name.Key}";
            yield return $"sound {Entity.Kind} {Joined(name.Content.Select(word => word.Loose))}";
            if (IsPerson)
                foreach (var key in PersonKeys(name))
                    yield return key;
        }
    }

    static IEnumerable<string> PersonKeys(NameWords name)
    {
        string[] words = [.. name.Content.Select(word => word.Loose).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(PairedWordsMax)];
        return from first in words
               from second in words
               where string.CompareOrdinal(first, second) < 0
               select $"words {first} {second}";
    }

    static string Joined(IEnumerable<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));
}
