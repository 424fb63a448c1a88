using GraphExplorer.Evidence;
using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>Reads records back from their nodes; the way back of <see cref="ElementProperties"/>.</summary>
sealed class KnownRecordsReader(IGraphTransaction transaction, CancellationToken cancellationToken)
{
    readonly StoreReader _store = new(transaction, cancellationToken);

    public async Task<KnownRecords> ReadAsync(
        IReadOnlyCollection<string> sources, IReadOnlyCollection<string> entities, IReadOnlyCollection<string> claims)
    {
        var stored = await _store.ClaimsAsync("stored-claims", "ids", claims);
        var names = await _store.ElementsAsync("stored-names", stored.Values
            .Where(claim => claim.Claim.Predicate == ClaimReading.NamePredicate).Select(claim => claim.Claim.To!));
        var passages = await _store.ElementsAsync("stored-passages", stored.Values.SelectMany(claim => claim.Passages));
        var ends = stored.Values.SelectMany(claim => new[] { claim.Claim.From, claim.Claim.To }).OfType<string>();
        var cited = (await _store.ElementsAsync("stored-sources", sources.Concat(stored.Values.Select(claim => claim.Claim.Source))))
            .ToDictionary(pair => pair.Key, pair => ElementProperties.SourceOf(pair.Value.Properties, []), StringComparer.Ordinal);
        Passage PassageOf(string id, string source) =>
            KnownRecordsReader.PassageOf(passages[id].Properties, cited[source].Revision);
        return new KnownRecords
        {
            DataVersion = await _store.VersionAsync(),
            Merges = await _store.MergesAsync(),
            Sources = cited,
            Entities = (await _store.ElementsAsync("stored-entities", entities.Concat(ends)))
                .ToDictionary(pair => pair.Key, pair => EntityOf(pair.Value), StringComparer.Ordinal),
            Claims = stored.ToDictionary(
                pair => pair.Key, pair => Complete(pair.Value, names, PassageOf), StringComparer.Ordinal),
        };
    }

    static Claim Complete(
        StoredClaim stored, Dictionary<string, StoredElement> names, Func<string, string, Passage> passageOf)
    {
        var claim = stored.Claim with
        {
            Passages = [.. stored.Passages.Select(id => passageOf(id, stored.Claim.Source))],
        };
        return claim.To is { } to && names.TryGetValue(to, out var name)
            ? claim with { Name = new(name.Properties.Text("text"), name.Properties.Text("lang"), name.Properties.Text("kind")) }
            : claim;
    }

    static Passage PassageOf(IReadOnlyDictionary<string, object?> stored, int newest)
    {
        var revision = (int)stored.Whole("revision", 1);
        return new((int)stored.Whole("start"), (int)stored.Whole("end"), stored.Text("quote"))
        {
            Revision = revision == newest ? null : revision,
        };
    }

    /// <summary>The entity that a node is.</summary>
    internal static Entity EntityOf(StoredElement stored)
    {
        string[] labels = [.. Vocabulary.Kinds.Select(kind => kind.Label).Where(stored.Labels.Contains)];
        var rules = labels.Length > 0 ? Vocabulary.Kind(labels[^1])!.Properties : [];
        return new Entity
        {
            Id = stored.Properties.Text("id"),
            Labels = labels,
            Name = stored.Properties.Text("name"),
            Status = MergedEntities.CodedStatus(stored.Properties),
            Summary = stored.Properties.Text("summary"),
            Properties = rules.Where(rule => stored.Properties.GetValueOrDefault(rule.Name) is not null)
                .ToDictionary(rule => rule.Name, rule => stored.Properties[rule.Name]!, StringComparer.Ordinal),
        };
    }
}
