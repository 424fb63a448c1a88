using System.Globalization;
using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Identity;

/// <summary>What was decided of two entities.</summary>
public enum PairState
{
    Proposed,
    Accepted,
    Rejected,
}

/// <summary>One of the two entities of a pair.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Group, Person, Place …</param>
/// <param name="Name">Its main name.</param>
/// <param name="MergedInto">Id of the entity that stands for it; empty when it stands for itself.</param>
/// <param name="Properties">All of its node.</param>
public sealed record PairEnd(string Id, string Kind, string Name, string MergedInto, IReadOnlyDictionary<string, object?> Properties)
{
    /// <summary>A property as a text; empty when there is none.</summary>
    public string Text(string property) => PropertyText.Of(Properties.GetValueOrDefault(property));
}

/// <summary>Two entities that may be one, with what was decided of them: a relationship <c>SAME_AS</c> as the graph holds it.</summary>
public sealed record SamePair
{
    public required string Id { get; init; }

    /// <summary>The one with the smaller id (ordinal).</summary>
    public required PairEnd One { get; init; }
    public required PairEnd Other { get; init; }
    public required PairState State { get; init; }
    public required SameLevel Level { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Score { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Name of the rule by which they are two; empty for none.</summary>
    public required string Rule { get; init; }

    /// <summary>Id of the one that should stay, by what is known of both.</summary>
    public required string Suggested { get; init; }

    /// <summary>Id of the one that stays; empty unless they were accepted as one.</summary>
    public required string Kept { get; init; }

    /// <summary>Who decided; empty for nobody.</summary>
    public required string By { get; init; }
    public required DateTimeOffset? At { get; init; }

    /// <summary>Why it was decided so.</summary>
    public required string Note { get; init; }

    /// <summary>All properties, so that a decision changes what it speaks of and nothing else.</summary>
    public required IReadOnlyDictionary<string, object?> Stored { get; init; }

    /// <summary>The end that was absorbed, or would be if the suggestion is followed.</summary>
    public PairEnd Absorbed => StayingId == One.Id ? Other : One;

    /// <summary>The end that stays, or would stay.</summary>
    public PairEnd Staying => StayingId == One.Id ? One : Other;

    /// <summary>Id of the pair of two entities, in whatever order.</summary>
    public static string IdOf(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? $"r-same-as.{one}.{other}" : $"r-same-as.{other}.{one}";

    internal static SamePair Of(GraphRecord row)
    {
        var stored = (IReadOnlyDictionary<string, object?>)row["properties"]!;
        string Text(string key) => stored.GetValueOrDefault(key) as string ?? "";
        return new SamePair
        {
            Id = Text("id"),
            One = EndOf(row, "one"),
            Other = EndOf(row, "other"),
            State = Text("state") switch { "accepted" => PairState.Accepted, "rejected" => PairState.Rejected, _ => PairState.Proposed },
            Level = Enum.TryParse<SameLevel>(Text("level"), ignoreCase: true, out var level) ? level : SameLevel.Possible,
            Score = stored.GetValueOrDefault("score") as double? ?? 0,
            Reasons = Text("reason").Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Rule = Text("rule"),
            Suggested = Text("suggested"),
            Kept = Text("kept"),
            By = Text("by"),
            At = DateTimeOffset.TryParse(Text("at"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null,
            Note = Text("note"),
            Stored = stored,
        };
    }

    static PairEnd EndOf(GraphRecord row, string side)
    {
        var properties = (IReadOnlyDictionary<string, object?>)row[side]!;
        string Text(string key) => properties.GetValueOrDefault(key) as string ?? "";
        return new(
            Text("id"), GraphElements.KindOf(row.List(side + "Labels").OfType<string>()), Text("name"), Text("mergedInto"), properties);
    }

    string StayingId => Kept.Length > 0 ? Kept : Suggested;
}
