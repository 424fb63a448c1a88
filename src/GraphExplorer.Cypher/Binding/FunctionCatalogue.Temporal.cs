namespace GraphExplorer.Cypher.Binding;

static partial class FunctionCatalogue
{
    static (string Name, TypeKinds Kind)[] Instants =>
    [
        ("date", TypeKinds.Date), ("time", TypeKinds.Time), ("localtime", TypeKinds.LocalTime),
        ("datetime", TypeKinds.DateTime), ("localdatetime", TypeKinds.LocalDateTime),
    ];

    static IEnumerable<FunctionSignature> ListTemporal()
    {
        var duration = StaticType.Of(TypeKinds.Duration);
        var dateTime = StaticType.Of(TypeKinds.DateTime);
        var instants = StaticType.Of(TypeKinds.Instant);
        return
        [
            .. Instants.SelectMany(i => ListInstant(i.Name, StaticType.Of(i.Kind))),
            Function(Temporal, "datetime.fromEpoch", dateTime,
                [Argument("seconds", StaticType.Number), Argument("nanoseconds", StaticType.Number)],
                "The instant so many seconds and nanoseconds after 1970, in UTC."),
            Function(Temporal, "datetime.fromEpochMillis", dateTime, [Argument("milliseconds", StaticType.Number)],
                "The instant so many milliseconds after 1970, in UTC."),
            Function(Durations, "duration", duration,
                [Argument("input", StaticType.Of(TypeKinds.String | TypeKinds.Map | TypeKinds.Duration))],
                "A duration from an ISO 8601 text or a map of its parts."),
            .. new[] { "between", "inDays", "inMonths", "inSeconds" }.Select(name =>
                Function(Durations, "duration." + name, duration,
                    [Argument("from", instants), Argument("to", instants)],
                    "The duration from one instant to another.")),
        ];
    }

    /// <summary>The constructor of a type of instants, its clocks, and truncate.</summary>
    static IEnumerable<FunctionSignature> ListInstant(string name, StaticType type)
    {
        var source = StaticType.Of(TypeKinds.String | TypeKinds.Map | TypeKinds.Instant);
        yield return Function(Temporal, name, type, [Optional("input", source)],
            $"A {name} from a text, a map of its parts or another instant; without input the time of the statement.");
        foreach (var clock in new[] { "transaction", "statement", "realtime" })
        {
            yield return Function(Temporal, $"{name}.{clock}", type,
                [Optional("timezone", StaticType.Of(TypeKinds.String | TypeKinds.Map))], $"The {name} by the {clock} clock.")
                with
            {
                IsDeterministic = clock != "realtime",
            };
        }
        yield return Function(Temporal, name + ".truncate", type,
            [
                Argument("unit", StaticType.String), Optional("input", StaticType.Of(TypeKinds.Instant)),
                Optional("fields", StaticType.Map),
            ], $"The {name} with all below a unit set to its least value, and fields laid over it.");
    }
}
