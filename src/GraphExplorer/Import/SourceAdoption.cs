using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>
/// What a claims file does not say of a source and the store knows: the revision and the origin of the same text, and
/// further sources that it repeats.
/// </summary>
static class SourceAdoption
{
    /// <summary>The file with what the store knows of its sources.</summary>
    /// <param name="file">The file as it was read.</param>
    /// <param name="stored">Every source of the store.</param>
    public static ClaimsFile Adopt(ClaimsFile file, IReadOnlyList<Source> stored)
    {
        var known = stored.ToDictionary(source => source.Id, StringComparer.Ordinal);
        return file with { Sources = [.. file.Sources.Select(source => Adopt(source, known.GetValueOrDefault(source.Id)))] };
    }

    /// <summary>The file's sources, each with what it repeats, and the store's others.</summary>
    /// <param name="originsAreWhole">Whether a source repeats only what the file says.</param>
    public static IReadOnlyList<Source> All(ClaimsFile file, IReadOnlyList<Source> stored, bool originsAreWhole)
    {
        var known = stored.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var own = file.Sources.Select(source => !originsAreWhole && known.TryGetValue(source.Id, out var before)
            ? source with { DerivedFrom = [.. source.DerivedFrom.Union(before.DerivedFrom)] }
            : source);
        return [.. own.UnionBy(stored, source => source.Id)];
    }

    static Source Adopt(Source source, Source? stored) => stored is null ? source : source with
    {
        Revision = stored.Revision,
        Origin = source.Origin == SourceOrigin.Unknown && source.Sha256 == stored.Sha256 ? stored.Origin : source.Origin,
    };
}
