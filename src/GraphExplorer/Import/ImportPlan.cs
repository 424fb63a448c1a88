using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>
/// One statement of an import: a file under <c>cypher/import</c>, the name of its list parameter, and the list.
/// </summary>
/// <param name="Label">What is being written, in words.</param>
sealed record ImportStep(string Query, string Parameter, string Label, IReadOnlyList<object?> Rows);

/// <summary>
/// What a claims file changes in a store: a pure function of the two. It holds only what is new or differs, so a file
/// that the store already holds has no step at all.
/// </summary>
sealed class ImportPlan
{
    readonly ClaimsFile _file;
    readonly StoreState _store;
    readonly long _version;
    readonly List<ImportStep> _steps = [];
    readonly List<ImportCount> _counts = [];

    public ImportPlan(ClaimsFile file, StoreState store, long version, ImportOptions options)
    {
        (_file, _store, _version) = (file, store, version);
        Problems = ImportConflicts.Find(file, store, options);
        if (Problems.Count > 0)
            return;
        var sources = SourceAdoption.All(file, store.Grades, options.OriginsAreWhole);
        var claims = file.Claims.UnionBy(store.Claims.Values.Select(stored => stored.Claim), claim => claim.Id)
            .ToArray();
        var contradictions = file.Contradictions.UnionBy(store.Contradictions, Key).ToArray();
        var reading = Reading.Of(sources, claims, contradictions, store.Merges);
        PlanSources(options.OriginsAreWhole);
        PlanEntities(reading);
        PlanNames();
        PlanPassages();
        new ClaimSteps(file, store, version, reading).AddTo(sources, _steps, _counts);
        PlanEdges(reading);
        PlanContradictions();
    }

    /// <summary>Why the file does not fit the store; then there are no steps.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; }

    public IReadOnlyList<ImportStep> Steps => _steps;

    public IReadOnlyList<ImportCount> Counts => _counts;

    public IReadOnlyList<string> ChangedEntities { get; private set; } = [];

    public IReadOnlyList<string> ChangedEdges { get; private set; } = [];

    void PlanSources(bool originsAreWhole)
    {
        var rows = new RowSet(_version);
        foreach (var source in _file.Sources)
            rows.Add(source.Id, ElementProperties.Of(source), _store.Sources.GetValueOrDefault(source.Id)?.Properties);
        foreach (var row in rows.Rows)
            AddStep("source", "rows", "sources", [row]);
        _counts.Add(RowSet.Count("sources", [rows]));
        var known = _store.Grades.ToDictionary(source => source.Id, source => source.DerivedFrom,
            StringComparer.Ordinal);
        object?[] Rows(Func<Source, IReadOnlyList<string>, IEnumerable<string>> which) => [.. _file.Sources.SelectMany(
            source => which(source, known.GetValueOrDefault(source.Id, []))
                .Select(origin => Properties.Of(("from", source.Id), ("to", origin))))];
        var added = Rows((source, stored) => source.DerivedFrom.Except(stored));
        var dropped = originsAreWhole ? Rows((source, stored) => stored.Except(source.DerivedFrom)) : [];
        AddStep("source-origin", "rows", "sources", added);
        AddStep("source-origin-drop", "rows", "sources", dropped);
        _counts.Add(new("origins of sources", added.Length, 0, 0, dropped.Length));
    }

    void PlanEntities(Reading reading)
    {
        var byKind = new Dictionary<string, RowSet>(StringComparer.Ordinal);
        RowSet RowsOf(IReadOnlyList<string> labels)
        {
            var kind = KindOf(labels);
            if (!byKind.TryGetValue(kind, out var rows))
                byKind.Add(kind, rows = new RowSet(_version));
            return rows;
        }

        foreach (var entity in _file.Entities)
        {
            var wanted = ElementProperties.Of(entity, reading.Facts.GetValueOrDefault(entity.Id, EntityFacts.None));
            var stored = _store.Entities.GetValueOrDefault(entity.Id);
            MergedEntities.Mark(wanted, entity.Id, entity.Status, stored?.Properties, _store.Merges);
            var same = stored is not null && Properties.Hold(wanted, stored.Properties)
                && stored.Labels.Contains("Leader") == entity.Labels.Contains("Leader");
            RowsOf(entity.Labels).Add(entity.Id, wanted, stored is not null, same);
        }
        var own = _file.Entities.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in _store.Read.Where(id => !own.Contains(id)).Order(StringComparer.Ordinal))
            if (_store.Entities.TryGetValue(id, out var stored) && MergedEntities.KindsOf(stored.Labels) is { Count: > 0 } labels)
            {
                var wanted = MergedEntities.Wanted(id, stored, reading, _store.Merges);
                if (!Properties.Hold(wanted, stored.Properties))
                    RowsOf(labels).Add(id, wanted, exists: true, same: false);
            }
        foreach (var (kind, rows) in byKind)
            AddStep($"entity-{kind}", "rows", "entities", rows.Rows);
        _counts.Add(RowSet.Count("entities", byKind.Values));
        ChangedEntities = [.. byKind.Values.SelectMany(rows => rows.Ids)];
    }

    /// <summary>The ending of the file that writes entities of this kind.</summary>
    static string KindOf(IReadOnlyList<string> labels) => labels.Contains("Leader") ? "leader" : labels[0] switch
    {
        "StateActor" => "state-actor",
        var label => label.ToLowerInvariant(),
    };

    void PlanNames()
    {
        var rows = new RowSet(_version);
        foreach (var name in _file.Claims.Select(claim => claim.Name).OfType<ClaimName>().DistinctBy(name => name.Id))
            rows.Add(name.Id, ElementProperties.Of(name), _store.Names.GetValueOrDefault(name.Id)?.Properties);
        Add("name", "names", rows);
    }

    void PlanPassages()
    {
        var texts = _file.Sources.ToDictionary(source => source.Id, source => new CodePointText(source.Text),
            StringComparer.Ordinal);
        var sources = _file.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var rows = new RowSet(_version);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var cited = _file.Claims
            .SelectMany(claim => claim.Passages.Select(passage => (Passage: passage, claim.Source)));
        foreach (var (passage, source) in cited)
        {
            var id = ElementProperties.PassageId(passage, sources[source]);
            // A passage of an older revision is in the store already, with what stood around it then.
            if (!seen.Add(id) || passage.Revision is not null)
                continue;
            rows.Add(id, ElementProperties.Of(passage, sources[source], texts[source]),
                _store.Passages.GetValueOrDefault(id)?.Properties);
            rows.Also(id, "source", source);
        }
        Add("passage", "passages", rows);
    }

    void PlanEdges(Reading reading)
    {
        var touched = _file.Claims.Concat(_store.Whole.Select(id => _store.Claims[id].Claim))
            .Where(claim => claim.IsOfEdge).Select(_store.Merges.EdgeIdOf)
            .Concat(_store.Whole.Select(id => _store.Claims[id].Properties.Text("relId")).Where(id => id.Length > 0))
            .ToHashSet(StringComparer.Ordinal);
        var byType = new SortedDictionary<string, RowSet>(StringComparer.Ordinal);
        foreach (var edge in reading.Edges.Where(edge => touched.Contains(edge.Id)))
        {
            if (!byType.TryGetValue(edge.Type, out var rows))
                byType.Add(edge.Type, rows = new RowSet(_version));
            rows.Add(edge.Id, ElementProperties.Of(edge), _store.Edges.GetValueOrDefault(edge.Id)?.Properties);
            rows.Also(edge.Id, "from", edge.From);
            rows.Also(edge.Id, "to", edge.To);
        }
        foreach (var (type, rows) in byType)
            AddStep($"edge-{type.ToLowerInvariant().Replace('_', '-')}", "rows", "relationships", rows.Rows);
        var dropped = touched.Except(reading.Edges.Select(edge => edge.Id)).Where(_store.Edges.ContainsKey).ToArray();
        AddStep("edge-drop", "rows", "relationships", dropped.Select(
            id => Properties.Of(("id", id), ("from", _store.Edges[id].From))));
        _counts.Add(RowSet.Count("relationships", byType.Values) with { Removed = dropped.Length });
        ChangedEdges = [.. byType.Values.SelectMany(rows => rows.Ids)];
    }

    void PlanContradictions()
    {
        var stored = _store.Contradictions.ToDictionary(Key, pair => pair.Note);
        var (created, updated) = (0, 0);
        var rows = new List<object?>();
        foreach (var pair in _file.Contradictions)
        {
            var there = stored.TryGetValue(Key(pair), out var note);
            if (there && note == pair.Note)
                continue;
            (created, updated) = there ? (created, updated + 1) : (created + 1, updated);
            rows.Add(Properties.Of(
                ("claim", pair.Claim), ("other", pair.OtherClaim), ("aspect", pair.Aspect), ("note", pair.Note)));
        }
        AddStep("contradiction", "rows", "contradictions", rows);
        _counts.Add(new("contradictions", created, updated, _file.Contradictions.Count - rows.Count, 0));
    }

    static (string, string, string) Key(Contradiction pair) => (pair.Claim, pair.OtherClaim, pair.Aspect);

    void Add(string query, string kind, RowSet rows)
    {
        AddStep(query, "rows", kind, rows.Rows);
        _counts.Add(RowSet.Count(kind, [rows]));
    }

    void AddStep(string query, string parameter, string label, IEnumerable<object?> rows)
    {
        object?[] list = [.. rows];
        if (list.Length > 0)
            _steps.Add(new(query, parameter, label, list));
    }
}
