using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;
using ConstraintKind = GraphExplorer.Cypher.Storage.ConstraintKind;
using IndexKind = GraphExplorer.Cypher.Storage.IndexKind;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>The rows of SHOW commands, in the columns of <see cref="ShowColumns"/>.</summary>
static class ShowRows
{
    public static IEnumerable<Value[]> Of(ShowKind kind, QueryRun run) => kind switch
    {
        ShowKind.Indexes => Indexes(run, _ => true),
        ShowKind.RangeIndexes => Indexes(run, index => index.Kind == IndexKind.Range),
        ShowKind.TextIndexes => Indexes(run, index => index.Kind == IndexKind.Text),
        ShowKind.FullTextIndexes => Indexes(run, index => index.Kind == IndexKind.FullText),
        ShowKind.PointIndexes or ShowKind.LookupIndexes => [],
        ShowKind.Constraints => Constraints(run, _ => true),
        ShowKind.UniqueConstraints => Constraints(run, kind => kind == ConstraintKind.Unique),
        ShowKind.KeyConstraints => Constraints(run, kind => kind == ConstraintKind.Key),
        ShowKind.ExistenceConstraints => Constraints(run, kind => kind == ConstraintKind.Existence),
        ShowKind.TypeConstraints => [],
        ShowKind.Functions => FunctionRows.All(),
        ShowKind.Procedures => FunctionRows.Procedures(run.Host.Procedures.Catalogue),
        ShowKind.Databases => Databases(run),
        ShowKind.Transactions => [],
        ShowKind.Settings => run.Host.Settings.Select(setting => new[]
        {
            Value.Of(setting.Name), Value.Of(setting.Value), Value.False, Value.Of(setting.Default),
            Value.Of(setting.Description),
        }),
        _ => throw new InvalidOperationException($"Unknown SHOW command: {kind}"),
    };

    static IEnumerable<Value[]> Indexes(QueryRun run, Func<IndexDescription, bool> wanted) =>
        from index in run.Graph.Schema.Indexes
        where wanted(index)
        orderby index.Name
        select new[]
        {
            Value.Of((long)index.Id), Value.Of(index.Name), Value.Of("ONLINE"), Value.Of(100.0),
            Value.Of(SchemaText.TypeOf(index)), Value.Of(SchemaText.EntityType(index.Entity)),
            Names(index.Tokens, run, index.Entity), Keys(index.Keys, run), Value.Of(SchemaText.Backing(index)),
            Value.Of(index.Constraint), Value.Of(MapValue.Empty), Value.Of(SchemaText.Create(index, run.Graph)),
        };

    static IEnumerable<Value[]> Constraints(QueryRun run, Func<ConstraintKind, bool> wanted) =>
        from constraint in run.Graph.Schema.Constraints
        where wanted(constraint.Kind)
        orderby constraint.Name
        select new[]
        {
            Value.Of((long)constraint.Id), Value.Of(constraint.Name), Value.Of(SchemaText.TypeOf(constraint)),
            Value.Of(SchemaText.EntityType(constraint.Entity)), Names([constraint.Token], run, constraint.Entity),
            Keys(constraint.Keys, run), constraint.IsUnique ? Value.Of(constraint.Name) : default, default,
            Value.Of(SchemaText.Create(constraint, run.Graph)),
        };

    static IEnumerable<Value[]> Databases(QueryRun run) =>
    [
        [
            Value.Of(run.Host.DatabaseName), Value.Of("standard"), Value.Of(ListValue.Empty), Value.Of("read-write"),
            Value.Of("embedded"), Value.Of("primary"), Value.True, Value.Of("online"), Value.Of("online"), Value.Of(""),
            Value.True, Value.True, Value.Of(ListValue.Empty),
        ],
    ];

    static Value Names(IEnumerable<int> tokens, QueryRun run, EntityKind entity)
    {
        var table = entity == EntityKind.Node ? run.Graph.Tokens.Labels : run.Graph.Tokens.Types;
        return Value.Of(tokens.Select(token => Value.Of(table.Name(token))).ToArray());
    }

    static Value Keys(IEnumerable<int> keys, QueryRun run) =>
        Value.Of(keys.Select(key => Value.Of(run.Graph.Tokens.Keys.Name(key))).ToArray());
}
