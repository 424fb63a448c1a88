using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;
using GraphExplorer.Cypher.Values.Temporal;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>Functions over dates, times and durations; what they do is in <see cref="TemporalValues"/>.</summary>
static class TemporalFunctions
{
    static readonly (string Name, ValueKind Kind)[] s_instants =
    [
        ("date", ValueKind.Date), ("time", ValueKind.Time), ("localtime", ValueKind.LocalTime),
        ("datetime", ValueKind.DateTime), ("localdatetime", ValueKind.LocalDateTime),
    ];

    public static IEnumerable<NamedBody> All =>
    [
        .. s_instants.SelectMany(i => Instant(i.Name, i.Kind)),
        NamedBody.Strict("datetime.fromEpoch", (_, a) => TemporalValues.FromEpoch(
            Wrong.Integer("datetime.fromEpoch", a[0]), Wrong.Integer("datetime.fromEpoch", a[1]))),
        NamedBody.Strict("datetime.fromEpochMillis", (_, a) =>
            TemporalValues.FromEpochMillis(Wrong.Integer("datetime.fromEpochMillis", a[0]))),
        new("duration", (_, a) => TemporalValues.CreateDuration(a[0])),
        new("duration.between", (_, a) => TemporalValues.Between(a[0], a[1])),
        new("duration.inMonths", (_, a) => TemporalValues.InMonths(a[0], a[1])),
        new("duration.inDays", (_, a) => TemporalValues.InDays(a[0], a[1])),
        new("duration.inSeconds", (_, a) => TemporalValues.InSeconds(a[0], a[1])),
    ];

    /// <summary><c>date.year</c> and kin.</summary>
    public static Value Component(in Value value, string name, SourceSpan? span) =>
        TemporalValues.Component(value, name)
        ?? throw ErrorCode.InvalidArgumentTypeAtRuntime.At(span, $"{KindNames.WithArticle(value.Kind)} has no part `{name}`");

    static IEnumerable<NamedBody> Instant(string name, ValueKind kind)
    {
        yield return new(name, (run, a) => Create(kind, run.Clock, a));
        yield return new(name + ".transaction", (run, a) => Now(name, kind, run.Clock.TransactionTime, a));
        yield return new(name + ".statement", (run, a) => Now(name, kind, run.Clock.StatementTime, a));
        yield return new(name + ".realtime", (run, a) => Now(name, kind, run.Clock.RealTime, a));
        yield return new(name + ".truncate", (run, a) => Truncate(name, kind, run.Clock, a));
    }

    /// <summary>Without input, and from a map with nothing but a time zone, the time of the statement.</summary>
    static Value Create(ValueKind kind, RunClock clock, ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length == 0) return TemporalValues.Now(kind, clock.StatementTime, null);
        if (arguments[0].IsMap && arguments[0].AsMap() is { Count: 1 } map && map["timezone"].TryString(out var zone))
            return TemporalValues.Now(kind, clock.StatementTime, zone);
        return TemporalValues.Create(kind, arguments[0]);
    }

    static Value Now(string name, ValueKind kind, DateTimeOffset moment, ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length == 0) return TemporalValues.Now(kind, moment, null);
        var zone = arguments[0].IsMap ? arguments[0].AsMap()["timezone"] : arguments[0];
        return zone.IsNull ? default : TemporalValues.Now(kind, moment, Wrong.Text(name, zone));
    }

    static Value Truncate(string name, ValueKind kind, RunClock clock, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull) return default;
        var input = arguments.Length > 1 ? arguments[1] : TemporalValues.Now(kind, clock.StatementTime, null);
        var fields = arguments.Length > 2 && arguments[2].IsMap ? arguments[2].AsMap() : MapValue.Empty;
        return TemporalValues.Truncate(kind, Wrong.Text(name + ".truncate", arguments[0]), input, fields);
    }
}
