using GraphExplorer.Evidence;
using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>
/// Runs the files <c>cypher/import/stored-*</c> in a transaction and keeps their rows as a <see cref="StoreState"/>.
/// </summary>
sealed class StoreReader(IGraphTransaction transaction, CancellationToken cancellationToken)
{
    /// <summary>Ids that one query asks for, so that its message stays small.</summary>
    const int IdsMax = 10_000;

    /// <param name="file">What is imported, as <see cref="SourceAdoption"/> leaves it.</param>
    /// <param name="grades">Every source of the store, see <see cref="GradesAsync"/>.</param>
    /// <param name="originsAreWhole">See <see cref="ImportOptions.OriginsAreWhole"/>.</param>
    /// <param name="before">The merges that the store was read by so far, where they have changed; null otherwise.</param>
    public async Task<StoreState> ReadAsync(
        ClaimsFile file, IReadOnlyList<Source> grades, bool originsAreWhole, Merges? before = null)
    {
        if ((await RowsAsync(QueryFiles.Named("import/any").With())).Count == 0)
            return StoreState.Empty;
        var merges = await MergesAsync();
        before ??= merges;
        var sources = await ElementsAsync("stored-sources", file.Sources.Select(source => source.Id));
        var changed = file.Sources.Where(source => IsChanged(source, sources)).Select(source => source.Id);
        var voices = ChangedVoices(file, grades, originsAreWhole);
        var onChanged = await ClaimsOnAsync(changed.Concat(voices));
        var claims = await ClaimsAsync(
            "stored-claims", "ids", file.Claims.Select(claim => claim.Id).Concat(onChanged.SelectMany(ids => ids)));
        var remerged = merges.ChangedFrom(before);
        Merge(claims, await ClaimsAsync("stored-claims-about", "ids", remerged));
        Merge(claims, await ClaimsAsync("stored-claims-naming", "ids", remerged));
        var edges = EdgesOf(file.Claims.Concat(claims.Values.Select(stored => stored.Claim)), merges, before);
        Merge(claims, await ClaimsAsync("stored-edge-claims", "edges", edges));
        string[] entities = [.. file.Entities.Select(entity => entity.Id)];
        var owners = file.Claims.Concat(claims.Values.Select(stored => stored.Claim)).Where(claim => !claim.IsOfEdge)
            .Select(claim => claim.From).Concat(entities).Concat(remerged).ToArray();
        var read = merges.MembersOf(owners).Union(before.MembersOf(owners), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        Merge(claims, await ClaimsAsync("stored-fact-claims", "ids", read));
        var contradictions = await ContradictionsAsync(claims.Keys);
        var opposed = await ClaimsAsync("stored-claims", "ids", Missing(contradictions, claims));
        Merge(opposed, await ClaimsAsync(
            "stored-edge-claims", "edges", EdgesOf(opposed.Values.Select(stored => stored.Claim), merges, before)));
        Merge(claims, opposed);
        var whole = claims.Keys.ToHashSet(StringComparer.Ordinal);
        contradictions = [.. contradictions.Union(await ContradictionsAsync(opposed.Keys))];
        Merge(claims, await ClaimsAsync("stored-claims", "ids", Missing(contradictions, claims)));
        var cited = file.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var starts = file.Claims.Concat(claims.Values.Select(stored => stored.Claim)).Where(claim => claim.IsOfEdge)
            .SelectMany(claim => new[] { merges.Read(claim), before.Read(claim) })
            .Select(claim => EdgeId.Ends(claim.Predicate, claim.From, claim.To!).From);
        return new StoreState
        {
            Entities = await ElementsAsync("stored-entities", entities.Concat(read)),
            Names = await ElementsAsync("stored-names", file.Claims.Select(claim => claim.Name?.Id).OfType<string>()),
            Sources = sources,
            Passages = await ElementsAsync("stored-passages", file.Claims.SelectMany(
                claim => claim.Passages.Select(passage => ElementProperties.PassageId(passage, cited[claim.Source])))),
            Grades = grades,
            Claims = claims,
            Whole = whole,
            Contradictions = contradictions,
            Merges = merges,
            Read = read,
            Edges = await EdgesAsync(starts.Concat(entities)),
            ClaimsOnChangedSources = onChanged,
        };
    }

    /// <summary>Version of the data; 0 in an empty store.</summary>
    public async Task<long> VersionAsync() =>
        await RowsAsync(QueryFiles.Named("import/version").With()) is [var row] ? row.Integer("version") : 0;

    /// <summary>Entities that are one.</summary>
    /// <exception cref="FormatException">The accepted merges of the store contradict one another.</exception>
    public async Task<Merges> MergesAsync() =>
        Merges.Of([.. (await RowsAsync(QueryFiles.Named("import/stored-merges").With())).Select(MergeOf)]);

    internal static Merge MergeOf(GraphRecord row) =>
        row.Text("kept") == row.Text("one") ? new(row.Text("other"), row.Text("one")) : new(row.Text("one"), row.Text("other"));

    static IEnumerable<string> EdgesOf(IEnumerable<Claim> claims, Merges merges, Merges before) =>
        claims.Where(claim => claim.IsOfEdge).SelectMany(claim => new[] { merges.EdgeIdOf(claim), before.EdgeIdOf(claim) });

    /// <summary>Claims that the contradictions name and that are not at hand.</summary>
    static IEnumerable<string> Missing(IEnumerable<Contradiction> pairs, Dictionary<string, StoredClaim> claims) =>
        pairs.SelectMany(pair => new[] { pair.Claim, pair.OtherClaim }).Where(id => !claims.ContainsKey(id));

    /// <summary>
    /// Sources whose weight changes because one begins or ceases to repeat another: all that were or will be one voice
    /// with either.
    /// </summary>
    static IEnumerable<string> ChangedVoices(ClaimsFile file, IReadOnlyList<Source> grades, bool originsAreWhole)
    {
        var before = grades.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var after = SourceAdoption.All(file, grades, originsAreWhole);
        var touched = after.Where(source => before.TryGetValue(source.Id, out var stored)
            && !source.DerivedFrom.ToHashSet(StringComparer.Ordinal).SetEquals(stored.DerivedFrom))
            .Select(source => source.Id).ToArray();
        return touched.Length == 0
            ? []
            : new SourceGroups(grades).VoiceOf(touched).Union(new SourceGroups(after).VoiceOf(touched));
    }

    static bool IsChanged(Source source, Dictionary<string, StoredElement> stored) =>
        stored.TryGetValue(source.Id, out var element)
        && !Properties.AreAll(ElementProperties.Of(source), element.Properties);

    public async Task<Dictionary<string, StoredElement>> ElementsAsync(string query, IEnumerable<string> ids)
    {
        var elements = new Dictionary<string, StoredElement>(StringComparer.Ordinal);
        foreach (var row in await RowsAsync(query, "ids", ids))
        {
            IReadOnlyList<string> labels = row.Columns.Contains("labels") ? Texts(row, "labels") : [];
            elements[row.Text("id")] = new(row.PropertyMap(), labels);
        }
        return elements;
    }

    public async Task<Dictionary<string, StoredClaim>> ClaimsAsync(string query, string parameter, IEnumerable<string> ids)
    {
        var claims = new Dictionary<string, StoredClaim>(StringComparer.Ordinal);
        foreach (var row in await RowsAsync(query, parameter, ids))
        {
            var properties = row.PropertyMap();
            var source = Texts(row, "sources").FirstOrDefault() ?? "";
            var claim = ClaimProperties.Read(properties, row.Text("fromId"), row["toId"] as string, source);
            claims[claim.Id] = new(claim, properties, Texts(row, "passages"));
        }
        return claims;
    }

    public async Task<IReadOnlyList<Contradiction>> ContradictionsAsync(IEnumerable<string> ids) =>
        [.. (await RowsAsync("stored-contradictions", "ids", ids)).Select(row => new Contradiction(
            row.Text("claim"), row.Text("other"), row.Text("aspect"), row.Text("note")))];

    async Task<Dictionary<string, StoredEdge>> EdgesAsync(IEnumerable<string> ids)
    {
        var edges = new Dictionary<string, StoredEdge>(StringComparer.Ordinal);
        foreach (var row in await RowsAsync("stored-edges", "ids", ids))
            if (row.Text("id") is { Length: > 0 } id)
                edges[id] = new(id, row.Text("type"), row.Text("fromId"), row.Text("toId"), row.PropertyMap());
        return edges;
    }

    /// <summary>Every source of the store, without its text.</summary>
    public async Task<IReadOnlyList<Source>> GradesAsync() =>
        [.. (await RowsAsync(QueryFiles.Named("import/stored-grades").With())).Select(row => new Source
        {
            Id = row.Text("id"),
            Title = row.Text("title"),
            Reliability = row.Text("reliability"),
            Published = row.Text("published"),
            Sha256 = row.Text("sha256"),
            Revision = (int)(row.IntegerOrNull("revision") ?? 1),
            Origin = new SourceOrigin(
                row.Text("mediaType"), row.Text("encoding"), row.Text("originalFile"), row.Text("originalSha256")),
            DerivedFrom = Texts(row, "origins"),
        })];

    async Task<ILookup<string, string>> ClaimsOnAsync(IEnumerable<string> sources) =>
        (await RowsAsync("stored-claims-on-sources", "ids", sources)).ToLookup(row => row.Text("id"),
            row => row.Text("claim"));

    async Task<IReadOnlyList<GraphRecord>> RowsAsync(string query, string parameter, IEnumerable<string> ids)
    {
        var rows = new List<GraphRecord>();
        foreach (var part in ids.Distinct(StringComparer.Ordinal).Chunk(IdsMax))
            rows.AddRange(await RowsAsync(QueryFiles.Named($"import/{query}").With((parameter, part))));
        return rows;
    }

    async Task<IReadOnlyList<GraphRecord>> RowsAsync(GraphQuery query)
    {
        var rows = new List<GraphRecord>();
        var result = await transaction.RunAsync(query, cancellationToken);
        await foreach (var row in result.RecordsAsync(cancellationToken))
            rows.Add(row);
        return rows;
    }

    static string[] Texts(GraphRecord row, string column) => [.. row.List(column).OfType<string>()];

    static void Merge(Dictionary<string, StoredClaim> into, Dictionary<string, StoredClaim> more)
    {
        foreach (var (id, claim) in more)
            into.TryAdd(id, claim);
    }
}
