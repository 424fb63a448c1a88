using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Web.Components.Documents;

/// <summary>
/// What of a dossier has a date, laid out on an axis of years: each row has bars as wide as its sources leave the date open. Undated links, and
/// those for which there is no row, are counted and left to the sections of the dossier.
/// </summary>
public sealed class DossierChart
{
    /// <summary>More rows are a list to be read, not a picture to be seen.</summary>
    const int RowsMax = 32;

    /// <summary>About as many ticks fit beside one another on paper.</summary>
    const int TicksMax = 9;

    /// <summary>A bar of a single day stays visible, in hundredths of the axis.</summary>
    const double WidthMin = 0.7;

    static readonly int[] s_steps = [1, 2, 5, 10, 20, 50];

    DossierChart(IReadOnlyList<Row> rows, Axis axis) => (Rows, From, To) = (rows, axis.From, axis.To);

    /// <summary>First and last year of the axis.</summary>
    public int From { get; }

    /// <inheritdoc cref="From"/>
    public int To { get; }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>How many links of the sections shown have no date.</summary>
    public int Undated { get; private init; }

    /// <summary>How many links with a date have no row, because others come first: splits, then pledges, alliances, leaders.</summary>
    public int LeftOut { get; private init; }

    /// <summary>Years that are written at the axis.</summary>
    public IEnumerable<int> Ticks
    {
        get
        {
            var step = s_steps.FirstOrDefault(each => (To - From + 1) / each <= TicksMax, s_steps[^1]);
            for (var year = (From + step - 1) / step * step; year <= To; year += step)
                yield return year;
        }
    }

    /// <summary>A line of the picture.</summary>
    /// <param name="Words">What happened, without the entity itself: <c>splinter of Islamic Movement of Uzbekistan</c>.</param>
    /// <param name="When">The date in words.</param>
    /// <param name="Type">Relationship type, for the symbol; empty for the row of all events.</param>
    /// <param name="Bars">Where it lies.</param>
    public sealed record Row(string Words, string When, string Type, IReadOnlyList<Bar> Bars);

    /// <summary>A stretch of the axis.</summary>
    /// <param name="Left">Begin, in hundredths of the axis.</param>
    /// <param name="Width">In hundredths of the axis.</param>
    /// <param name="Look"><c>start</c>: it began within; <c>held</c>: it went on; <c>end</c>: it ended within; <c>event</c>.</param>
    /// <param name="Words">What the stretch says.</param>
    public sealed record Bar(double Left, double Width, string Look, string Words);

    /// <summary>The chart of a dossier; null when fewer than two of its links have a date.</summary>
    public static DossierChart? Of(EntityDossier dossier)
    {
        var id = dossier.Entity.Id;
        var links = dossier.Splits.Concat(dossier.Pledges).Concat(dossier.Alliances).Concat(dossier.Leaders).ToList();
        var dated = links.Where(link => IsDated(link.Edge.Span.Bounds)).ToList();
        var events = dossier.Events.Select(link => link.Other(id)).DistinctBy(node => node.Id).ToList();
        var datedEvents = events.Where(node => IsDated(node.Bounds)).ToList();
        if (dated.Count + datedEvents.Count < 2)
            return null;
        var days = dated.SelectMany(link => Days(link.Edge.Span.Bounds, link.Edge.Span.EndEdtf.Length > 0))
            .Concat(datedEvents.SelectMany(node => Days(node.Bounds, true))).ToList();
        var axis = new Axis(days.Min() / 10000, days.Max() / 10000);
        var rows = dated.Take(RowsMax).OrderBy(link => Begin(link.Edge.Span.Bounds)).ThenBy(link => link.Edge.Id, StringComparer.Ordinal)
            .Select(link => RowOf(link, id, axis)).ToList();
        if (datedEvents.Count > 0)
            rows.Add(new Row(Counted.Of(datedEvents.Count, "event"), "", "", [.. datedEvents.Select(node => EventBar(node, axis))]));
        return new DossierChart(rows, axis)
        {
            Undated = links.Count - dated.Count + events.Count - datedEvents.Count, LeftOut = Math.Max(0, dated.Count - RowsMax),
        };
    }

    static Row RowOf(DossierLink link, string id, Axis axis)
    {
        var (span, bounds) = (link.Edge.Span, link.Edge.Span.Bounds);
        var isOwn = link.Edge.From == id || link.Edge.To == id;
        var words = isOwn
            ? $"{EdgeWords.PhraseFrom(link.Edge, id)} {link.Other(id).Name}"
            : $"{link.From.Name} {EdgeWords.Phrase(link.Edge.Type)} {link.To.Name}";
        return new Row(words, EdgeWords.When(span), link.Edge.Type, [.. BarsOf(bounds, span.EndEdtf.Length > 0, axis)]);
    }

    static IEnumerable<Bar> BarsOf(RelationBounds bounds, bool ends, Axis axis)
    {
        if (ends && bounds.EndMin <= bounds.StartMax && bounds.EndMax != DateBounds.Latest)
        {
            yield return axis.Bar(bounds.StartMin, bounds.EndMax, "start", "began and ended within this time");
            yield break;
        }
        yield return axis.Bar(bounds.StartMin, bounds.StartMax, "start", "began within this time");
        if (ends && bounds.EndMin > bounds.StartMax)
            yield return axis.Bar(bounds.StartMax, bounds.EndMin, "held", "held");
        if (ends && bounds.EndMax != DateBounds.Latest)
            yield return axis.Bar(bounds.EndMin, bounds.EndMax, "end", "ended within this time");
    }

    static Bar EventBar(GraphNode node, Axis axis)
    {
        const int Year = 10000;
        var (first, last) = (node.Bounds.StartMin, node.Bounds.EndMax);
        return axis.Bar(first, last, last - first > Year ? "wide" : "event", $"{node.Name}, {DateWording.Of(node.When)}");
    }

    static bool IsDated(RelationBounds bounds) => bounds.StartMin != DateBounds.Earliest || bounds.StartMax != DateBounds.Latest;

    static int Begin(RelationBounds bounds) => bounds.StartMin == DateBounds.Earliest ? bounds.StartMax : bounds.StartMin;

    static IEnumerable<int> Days(RelationBounds bounds, bool ends) =>
        new[] { bounds.StartMin, bounds.StartMax, ends ? bounds.EndMin : 0, ends ? bounds.EndMax : 0 }.Where(day => day is not (DateBounds.Earliest or DateBounds.Latest));

    /// <summary>Whole years from the first to the last.</summary>
    readonly record struct Axis(int From, int To)
    {
        public Bar Bar(int first, int last, string look, string words)
        {
            var left = first == DateBounds.Earliest ? 0 : Share(first);
            var right = last == DateBounds.Latest ? 100 : Share(last);
            return new Bar(left, Math.Max(WidthMin, right - left), look, words);
        }

        double Share(int day)
        {
            var date = new DateOnly(day / 10000, day / 100 % 100, day % 100);
            var year = date.Year + ((date.DayOfYear - 1) / 366.0);
            return 100 * (year - From) / (To - From + 1);
        }
    }
}
