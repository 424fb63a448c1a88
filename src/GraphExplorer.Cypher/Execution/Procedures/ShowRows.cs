using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>The rows of SHOW commands, in the columns of <see cref="ShowColumns"/>.</summary>
static class ShowRows
{
    /// <param name="names">What is named behind the command; null when nothing is.</param>
    public static IEnumerable<Value[]> Of(BoundShow show, HashSet<string>? names, QueryRun run) => show.Kind switch
    {
        ShowKind.Indexes => Indexes(run).Where(row => IsWanted(show, row[4])),
        ShowKind.Constraints => Constraints(run).Where(row => IsWanted(show, row[2])),
        ShowKind.Functions => show.Types is ["USER DEFINED"] ? [] : FunctionRows.All(),
        ShowKind.Procedures => FunctionRows.Procedures(run.Host.Procedures.Catalogue),
        ShowKind.Databases => Database(run, true).Where(row => IsNamed(names, row[0], StringComparison.OrdinalIgnoreCase)),
        ShowKind.DefaultDatabase => Database(run, false),
        ShowKind.Transactions => TransactionRows.All(run).Where(row => IsNamed(names, row[1], StringComparison.Ordinal)),
        ShowKind.TerminateTransactions => TransactionRows.Terminate(run, names ?? []),
        ShowKind.Settings => Settings(run).Where(row => IsNamed(names, row[0], StringComparison.Ordinal)),
        _ => throw new InvalidOperationException($"Unknown SHOW command: {show.Kind}"),
    };

    /// <summary>Strings, or lists of strings, as one set; null when there are none.</summary>
    public static HashSet<string>? Names(IReadOnlyList<Value> values)
    {
        if (values.Count == 0) return null;
        var names = new HashSet<string>();
        foreach (var value in values.SelectMany(value => value.IsList ? value.AsList().ToArray() : [value]))
        {
            names.Add(value.TryString(out var text)
                ? text
                : throw ErrorCode.InvalidArgumentTypeAtRuntime.At(null, $"A name has to be a string, not {ValueText.Show(value)}"));
        }
        return names;
    }

    static bool IsWanted(BoundShow show, in Value type) => show.Types is null || show.Types.Contains(type.AsString());

    static bool IsNamed(HashSet<string>? names, in Value name, StringComparison comparison)
    {
        var text = name.AsString();
        return names is null || names.Any(wanted => wanted.Equals(text, comparison));
    }

    static IEnumerable<Value[]> Indexes(QueryRun run) =>
        from index in SchemaCatalogue.Lookups.Concat(run.Graph.Schema.Indexes)
        orderby index.Name
        select new[]
        {
            Value.Of((long)index.Id), Value.Of(index.Name), Value.Of("ONLINE"), Value.Of(100.0),
            Value.Of(SchemaText.TypeOf(index)), Value.Of(SchemaText.EntityType(index.Entity)),
            index.Tokens.IsEmpty ? default : Names(index.Tokens, run, index.Entity),
            index.Keys.IsEmpty ? default : Keys(index.Keys, run), Value.Of(SchemaText.Provider(index)),
            Value.Of(index.Constraint), default, default, default, SchemaText.Options(index), Value.Of(""),
            Value.Of(SchemaText.Create(index, run.Graph)),
        };

    static IEnumerable<Value[]> Constraints(QueryRun run) =>
        from constraint in run.Graph.Schema.Constraints
        orderby constraint.Name
        select new[]
        {
            Value.Of((long)constraint.Id), Value.Of(constraint.Name), Value.Of(SchemaText.TypeOf(constraint)),
            Value.Of(SchemaText.EntityType(constraint.Entity)), Names([constraint.Token], run, constraint.Entity),
            Keys(constraint.Keys, run), constraint.IsUnique ? Value.Of(constraint.Name) : default,
            constraint.Kind == Storage.ConstraintKind.Type ? Value.Of(constraint.Type.ToString()) : default,
            constraint.IsUnique ? SchemaText.Options(SchemaConflicts.IndexOf(constraint)) : default,
            Value.Of(SchemaText.Create(constraint, run.Graph)),
        };

    static IEnumerable<Value[]> Database(QueryRun run, bool withDefaults)
    {
        Value[] defaults = withDefaults ? [Value.True, Value.True] : [];
        yield return
        [
            Value.Of(run.Host.DatabaseName), Value.Of("standard"), Value.Of(ListValue.Empty), Value.Of("read-write"),
            Value.Of("embedded"), Value.Of("primary"), Value.True, Value.Of("online"), Value.Of("online"), Value.Of(""),
            .. defaults, Value.Of(ListValue.Empty),
            Value.Of(run.Graph.ElementIds.Store.ToString("N").ToUpperInvariant()), Value.Of("sqlite"),
            Value.Of(run.Graph.Version), Value.Of(0L),
        ];
    }

    static IEnumerable<Value[]> Settings(QueryRun run) => run.Host.Settings.Select(setting => new[]
    {
        Value.Of(setting.Name), Value.Of(setting.Value), Value.False, Value.Of(setting.Default),
        Value.Of(setting.Description), Value.Of(setting.Value), Value.Of(setting.Value != setting.Default), default,
        Value.False,
    });

    static Value Names(IEnumerable<int> tokens, QueryRun run, EntityKind entity)
    {
        var table = entity == EntityKind.Node ? run.Graph.Tokens.Labels : run.Graph.Tokens.Types;
        return Value.Of(tokens.Select(token => Value.Of(table.Name(token))).ToArray());
    }

    static Value Keys(IEnumerable<int> keys, QueryRun run) =>
        Value.Of(keys.Select(key => Value.Of(run.Graph.Tokens.Keys.Name(key))).ToArray());
}
