using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>
/// How something that lasted, or happened, stands to two dates. The true start and end may be any days within their
/// bounds, the end not before the start; each pair of days makes one outcome: added, ended, passed, or no change.
/// <list type="bullet">
/// <item><see cref="TimeState.Certain"/>: every pair of days makes this outcome.</item>
/// <item><see cref="TimeState.Assumed"/>: every pair does if it goes on, as the rule "assumed ongoing" has it for what
/// no source gives an end of.</item>
/// <item><see cref="TimeState.Possible"/>: some pair does. Where dates allow several outcomes, the one is named that a
/// reader of both dates would see: added, else ended, else passed; for what is not followed beyond one date, passed
/// first.</item>
/// </list>
/// What no source states is no change: without a stated start nothing is added, without a stated end nothing has ended.
/// With the rule off, what has no stated end is not followed beyond its start, and is never more than possible.
/// </summary>
/// <param name="Kind">Added, ended or passed.</param>
/// <param name="Certainty">Certain, assumed or possible.</param>
public readonly record struct PresenceChange(ChangeKind Kind, TimeState Certainty)
{
    /// <summary>The change between two dates; null when there is none, or no date.</summary>
    /// <param name="dated">When it was so.</param>
    /// <param name="from">The earlier date.</param>
    /// <param name="to">The later date, which begins after the earlier one has ended.</param>
    /// <param name="assumeOngoing">The rule "assumed ongoing".</param>
    public static PresenceChange? Between(Dated dated, DateBounds from, DateBounds to, bool assumeOngoing)
    {
        if (from.Max >= to.Min) throw new ArgumentException("The first date has to end before the second begins.", nameof(to));
        if (dated.IsUndated) return null;
        var possible = new Outcomes(dated.Followed(assumeOngoing), from, to);
        var kinds = dated.IsMoment || (dated.IsEndUnknown && !assumeOngoing)
            ? new[] { ChangeKind.Passed, ChangeKind.Added, ChangeKind.Ended }
            : [ChangeKind.Added, ChangeKind.Ended, ChangeKind.Passed];
        var allowed = kinds.Where(kind => dated.MayBe(kind, assumeOngoing) && possible.May(kind)).ToArray();
        if (allowed.Length == 0) return null;
        // No two outcomes can both be certain.
        var certain = allowed.FirstOrDefault(possible.Must, (ChangeKind)(-1));
        if (!allowed.Contains(certain)) return new(allowed[0], TimeState.Possible);
        if (dated.IsEndUnknown && !assumeOngoing && certain != ChangeKind.Added) return new(certain, TimeState.Possible);
        var unassumed = new Outcomes(dated.Bounds, from, to).Must(certain);
        return new(certain, unassumed ? TimeState.Certain : TimeState.Assumed);
    }

    /// <summary>What pairs of a start and an end within bounds make of two dates.</summary>
    readonly record struct Outcomes(RelationBounds Bounds, DateBounds From, DateBounds To)
    {
        int DayAfterFrom => Day(From.Max, 1);
        int DayBeforeTo => Day(To.Min, -1);

        /// <summary>Some pair makes this outcome.</summary>
        public bool May(ChangeKind kind) => kind switch
        {
            ChangeKind.Added => Pair(DayAfterFrom, To.Max, To.Min, DateBounds.Latest),
            ChangeKind.Ended => Pair(DateBounds.Earliest, From.Max, From.Min, DayBeforeTo),
            ChangeKind.Passed => Pair(DayAfterFrom, DateBounds.Latest, DateBounds.Earliest, DayBeforeTo),
            _ => false,
        };

        /// <summary>Every pair makes it.</summary>
        public bool Must(ChangeKind kind)
        {
            var earliestEnd = Math.Max(Bounds.EndMin, Bounds.StartMin);
            return kind switch
            {
                ChangeKind.Added => Bounds.StartMin > From.Max && Bounds.StartMax <= To.Max && earliestEnd >= To.Min,
                ChangeKind.Ended => Bounds.StartMax <= From.Max && earliestEnd >= From.Min && Bounds.EndMax < To.Min,
                ChangeKind.Passed => Bounds.StartMin > From.Max && Bounds.EndMax < To.Min,
                _ => false,
            };
        }

        /// <summary>Whether a start within these days and an end within those exist, the end not before the start.</summary>
        bool Pair(int startFirst, int startLast, int endFirst, int endLast)
        {
            var start = Math.Max(startFirst, Bounds.StartMin);
            var end = Math.Min(endLast, Bounds.EndMax);
            return start <= Math.Min(startLast, Bounds.StartMax) && Math.Max(endFirst, Bounds.EndMin) <= end && start <= end;
        }

        static int Day(int day, int later)
        {
            var date = new DateOnly(day / 10_000, day / 100 % 100, day % 100).AddDays(later);
            return (date.Year * 10_000) + (date.Month * 100) + date.Day;
        }
    }
}

/// <summary>When something was so: its bounds, and the dates that sources state.</summary>
/// <param name="Bounds">First and last possible days of start and end.</param>
/// <param name="Start">EDTF of the start; empty when no source states it.</param>
/// <param name="End">EDTF of the end; <c>..</c> = still so when the source was written; empty when no source says.</param>
public readonly record struct Dated(RelationBounds Bounds, string Start, string End)
{
    /// <summary>When an edge held.</summary>
    public static Dated Of(GraphEdge edge) => new(edge.Span.Bounds, edge.Span.StartEdtf, edge.Span.EndEdtf);

    /// <summary>When an event happened; of any other node the begin, and after a slash the end.</summary>
    public static Dated Of(GraphNode node) =>
        node.Kind == GraphNode.EventKind || node.When.Length == 0 ? new(node.Bounds, node.When, node.When)
        : node.When.Split('/') is [var start, var end] ? new(node.Bounds, start, end)
        : new(node.Bounds, node.When, "");

    public bool IsUndated => Bounds.IsUndated(Start, End);

    /// <summary>No source says that it ended or that it went on.</summary>
    public bool IsEndUnknown => End.Length == 0;

    /// <summary>It happened at one date rather than lasted.</summary>
    public bool IsMoment => Start.Length > 0 && Start == End;

    /// <summary>The bounds with what is not stated filled in by the rule.</summary>
    internal RelationBounds Followed(bool assumeOngoing) => (End, assumeOngoing) switch
    {
        ("", true) => Bounds with { EndMin = DateBounds.Latest, EndMax = DateBounds.Latest },
        ("", false) => Bounds with { EndMax = Math.Max(Bounds.StartMax, Bounds.EndMin) },
        _ => Bounds,
    };

    /// <summary>Whether sources state what such a change needs.</summary>
    internal bool MayBe(ChangeKind kind, bool assumeOngoing)
    {
        var endCounts = End.Length == 0 ? !assumeOngoing : End != "..";
        return kind switch
        {
            ChangeKind.Added => Start.Length > 0,
            ChangeKind.Ended => endCounts,
            _ => Start.Length > 0 && endCounts,
        };
    }
}
