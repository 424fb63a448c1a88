using GraphExplorer.Evidence;

namespace GraphExplorer.Interchange.Tables;

/// <summary>
/// A mapping bound to the columns of a table: turns each row into entities and claims, or says what is wrong with it.
/// It writes nothing and asks the graph nothing; which entities the graph knows by an id is given.
/// </summary>
public sealed class RowMapper
{
    readonly TableMapping _mapping;
    readonly KnownKeys _keys;
    readonly EntityMapper[] _entities;
    readonly RelationMapper[] _relations;
    readonly FactMapper[] _facts;
    readonly BoundText? _source;

    /// <exception cref="RefusedFileException">The table lacks a column that the mapping names.</exception>
    public RowMapper(TableMapping mapping, IReadOnlyList<string> columns, KnownKeys keys, string sourceTitle)
    {
        var missing = MissingColumns(mapping, columns);
        if (missing.Count > 0)
            throw new RefusedFileException(
                "line 1", $"The table has no column '{string.Join("', '", missing)}', which the mapping '{mapping.Name}' names.",
                $"It has: {string.Join(", ", columns)}. Choose another mapping, or change this one.");
        (_mapping, _keys) = (mapping, keys);
        var index = columns.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at, StringComparer.Ordinal);
        _entities = [.. mapping.Entities.Select(entity => new EntityMapper(entity, index, sourceTitle))];
        _relations = [.. mapping.Relations.Select(relation => new RelationMapper(relation, index))];
        _facts = [.. mapping.Facts.Select(fact => new FactMapper(fact, index))];
        _source = mapping.Source.Each is null ? null : new BoundText(mapping.Source.Each, index);
    }

    /// <summary>Columns that a mapping needs and that are not among those given.</summary>
    public static IReadOnlyList<string> MissingColumns(TableMapping mapping, IReadOnlyList<string> columns) =>
        [.. MappingChecks.Texts(mapping).SelectMany(text => text.Value)
            .SelectMany(template => CellTemplate.TryParse(template, out _)?.Needed ?? [])
            .Distinct(StringComparer.Ordinal).Except(columns, StringComparer.Ordinal)];

    /// <summary>Columns that a mapping names.</summary>
    public static IReadOnlyList<string> ColumnsOf(TableMapping mapping) =>
        [.. MappingChecks.Texts(mapping).SelectMany(text => text.Value)
            .SelectMany(template => CellTemplate.TryParse(template, out _)?.Columns ?? []).Distinct(StringComparer.Ordinal)];

    public MappedRow Map(TableRow row)
    {
        if (row.Problem is { } broken)
            return new MappedRow(row, [], [], [broken]);
        var scope = new RowScope(row, [.. row.Cells.Select(Known)]);
        var entities = new List<Entity>();
        var claims = new List<Claim>();
        var named = new Dictionary<string, IReadOnlyList<NamedEntity>>(StringComparer.Ordinal);
        foreach (var entity in _entities)
            named[entity.As] = entity.Read(scope, _keys, entities, claims);
        foreach (var relation in _relations)
            relation.Read(scope, named, claims);
        foreach (var fact in _facts)
            fact.Read(scope, named, claims);
        if (scope.Problems.Count > 0)
            return new MappedRow(row, [], [], scope.Problems);
        var spoken = claims.SelectMany(claim => new[] { claim.From, claim.To }).ToHashSet(StringComparer.Ordinal);
        // An entity enters the graph with the first claim that speaks of it.
        return new MappedRow(row, [.. entities.Where(entity => spoken.Contains(entity.Id))], [.. claims.Select(Graded)], []);
    }

    /// <summary>Title of the row's own source; empty where the table is the source.</summary>
    public string SourceOf(TableRow row) => _source?.Of(new RowScope(row, [.. row.Cells.Select(Known)])) ?? "";

    string Known(string cell)
    {
        var trimmed = cell.Trim();
        return _mapping.Table.Missing.Contains(trimmed) ? "" : trimmed;
    }

    Claim Graded(Claim claim) => claim.Credibility > 0 ? claim
        : claim with { Credibility = Math.Min(6, _mapping.Credibility + (claim.Span.IsUncertain ? 1 : 0)) };
}
