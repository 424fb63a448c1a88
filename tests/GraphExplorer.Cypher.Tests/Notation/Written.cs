using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Notation;

/// <summary>
/// A value as the conformance suite writes it, read into a tree: what a result is expected to be, or a parameter. Two
/// values are the same when <see cref="Text"/> is the same, in which labels and keys are sorted.
/// </summary>
abstract record Written
{
    /// <summary>One spelling for each value; <paramref name="anyOrder"/> also sorts the elements of lists.</summary>
    public abstract string Text(bool anyOrder);

    /// <summary>The value as a parameter; entities have none.</summary>
    public virtual Value ToValue() => throw new InvalidOperationException($"{Text(false)} is no parameter");

    public static string Quote(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";

    public static string Number(double value) => value switch
    {
        double.PositiveInfinity => "Inf",
        double.NegativeInfinity => "-Inf",
        _ => double.IsNaN(value) ? "NaN" : Decimal(value.ToString("R", CultureInfo.InvariantCulture)),
    };

    static string Decimal(string digits) => digits.AsSpan().IndexOfAny('.', 'E') < 0 ? digits + ".0" : digits;
}

/// <summary>null, booleans, numbers and strings; temporal values are strings.</summary>
sealed record WrittenScalar(Value Value) : Written
{
    public override Value ToValue() => Value;

    public override string Text(bool anyOrder) => Value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => Value.AsBoolean() ? "true" : "false",
        ValueKind.Integer => Value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => Number(Value.AsFloat()),
        _ => Quote(Value.AsString()),
    };
}

sealed record WrittenList(IReadOnlyList<Written> Items) : Written
{
    public override Value ToValue() => Value.Of(Items.Select(i => i.ToValue()).ToArray());

    public override string Text(bool anyOrder)
    {
        var items = Items.Select(i => i.Text(anyOrder));
        return "[" + string.Join(", ", anyOrder ? items.Order(StringComparer.Ordinal) : items) + "]";
    }
}

sealed record WrittenMap(IReadOnlyList<(string Key, Written Value)> Entries) : Written
{
    public override Value ToValue()
    {
        var map = new MapBuilder();
        foreach (var (key, value) in Entries) map.Set(key, value.ToValue());
        return Value.Of(map.Build());
    }

    public override string Text(bool anyOrder) =>
        "{" + string.Join(", ", Entries.OrderBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => $"{e.Key}: {e.Value.Text(anyOrder)}")) + "}";

    /// <summary>The map behind labels, with a blank before it; nothing when it is empty.</summary>
    public string Behind(string before, bool anyOrder) =>
        Entries.Count == 0 ? before : before.Length == 0 ? Text(anyOrder) : $"{before} {Text(anyOrder)}";
}

sealed record WrittenNode(IReadOnlyList<string> Labels, WrittenMap Properties) : Written
{
    public override string Text(bool anyOrder)
    {
        var labels = string.Concat(Labels.Order(StringComparer.Ordinal).Select(l => ":" + l));
        return $"({Properties.Behind(labels, anyOrder)})";
    }
}

sealed record WrittenRelationship(string Type, WrittenMap Properties) : Written
{
    public override string Text(bool anyOrder) => $"[{Properties.Behind(":" + Type, anyOrder)}]";
}

/// <summary>Nodes and the relationships between them; each arrow points in the direction of its relationship.</summary>
sealed record WrittenPath(
    IReadOnlyList<WrittenNode> Nodes, IReadOnlyList<(WrittenRelationship Relationship, bool Forward)> Steps) : Written
{
    public override string Text(bool anyOrder)
    {
        var text = new StringBuilder("<").Append(Nodes[0].Text(anyOrder));
        for (var i = 0; i < Steps.Count; i++)
        {
            var (relationship, forward) = Steps[i];
            text.Append(forward ? "-" : "<-").Append(relationship.Text(anyOrder)).Append(forward ? "->" : "-")
                .Append(Nodes[i + 1].Text(anyOrder));
        }
        return text.Append('>').ToString();
    }
}
