using CsCheck;
using GraphExplorer.Time;
using Xunit;

namespace GraphExplorer.Tests.Time;

public sealed class DateProperties
{
    [Fact]
    public void Printing_gives_back_what_was_parsed() =>
        DateGen.Any.Sample(text => !Edtf.TryParse(text, out var date, out _) || date.ToString() == text);

    [Fact]
    public void Only_two_dates_in_wrong_order_are_refused() =>
        DateGen.Any.Sample(text =>
            Edtf.TryParse(text, out _, out var problem)
            || problem.Reason is "the interval ends before it starts" or "the set's second date lies before its first");

    [Fact]
    public void Any_text_is_read_or_refused_at_a_place_within_it() =>
        Gen.String[Gen.Char["0123456789-X~?%/[].,x "], 0, 14].Sample(text =>
            Edtf.TryParse(text, out var date, out var problem)
                ? date.ToString() == text
                : problem.Position >= 0 && problem.Position <= text.Length);

    [Fact]
    public void The_first_day_is_not_after_the_last_and_both_are_days() =>
        DateGen.Any.Sample(text => !Edtf.TryParse(text, out var date, out _)
            || (date.Bounds.Min <= date.Bounds.Max && DateBounds.IsDay(date.Bounds.Min)
                && DateBounds.IsDay(date.Bounds.Max)));

    [Fact]
    public void About_widens_and_doubt_does_not() =>
        DateGen.Unqualified.Sample(text =>
        {
            var plain = Edtf.Parse(text).Bounds;
            var about = Edtf.Parse(text + "~").Bounds;
            return about.Contains(plain) && (about != plain || plain.Min == 10101 && plain.Max == 99991231)
                && Edtf.Parse(text + "?").Bounds == plain && Edtf.Parse(text + "%").Bounds == about;
        });

    [Fact]
    public void An_interval_runs_from_its_first_day_to_its_last() =>
        Gen.Select(DateGen.Single, DateGen.Single).Sample((a, b) =>
            !Edtf.TryParse($"{a}/{b}", out var interval, out _)
            || interval.Bounds == new DateBounds(Edtf.Parse(a).Bounds.Min, Edtf.Parse(b).Bounds.Max));

    [Fact]
    public void A_set_contains_both_of_its_dates() =>
        Gen.Select(DateGen.Single, DateGen.Single, DateGen.Words("..", ",")).Sample((a, b, between) =>
            !Edtf.TryParse($"[{a}{between}{b}]", out var set, out _)
            || (set.Bounds.Contains(Edtf.Parse(a).Bounds) && set.Bounds.Contains(Edtf.Parse(b).Bounds)));

    [Fact]
    public void Words_name_a_day_only_where_the_date_does() =>
        DateGen.Single.Sample(text =>
        {
            var date = (EdtfDate)Edtf.Parse(text);
            var word = date.Wording.Split(' ').First(word => word is not ("possibly" or "about"));
            return date.Precision == EdtfPrecision.Day
                ? word == date.Day.ToString()
                : !int.TryParse(word, out var number) || number == date.Year;
        });

    [Fact]
    public void Relation_bounds_are_ordered_whatever_the_source_says() =>
        Gen.Select(DateGen.Side, Gen.OneOf(DateGen.Side, Gen.Const("..")),
            DateGen.Side).Sample((start, end, published) =>
            !DateSpan.TryParse(start, end, out var span, out _)
            || !(published == "" || Edtf.TryParse(published, out _, out _))
            || RelationBounds.Of(span, DateBounds.Of(published)).IsOrdered);

    [Fact]
    public void What_is_certain_in_a_year_is_certain_or_possible_on_a_day_of_it() =>
        Gen.Select(DateGen.Side, DateGen.Side, Gen.Int[1990, 2020]).Sample((start, end, year) =>
        {
            if (!DateSpan.TryParse(start, end, out var span, out _))
                return true;
            var bounds = RelationBounds.Of(span, DateBounds.Of("2015"));
            var inYear = bounds.Within(TimeWindow.OfYear(year).Bounds, start, end);
            var days = Enumerable.Range(0, 12)
                .Select(month => bounds.Within(TimeWindow.Parse($"{year:0000}-{month + 1:00}-15").Bounds, start, end));
            return inYear switch
            {
                TimeState.Outside => days.All(state => state == TimeState.Outside),
                TimeState.Undated => days.All(state => state == TimeState.Undated),
                TimeState.Certain => true,
                _ => days.All(state => state != TimeState.Certain),
            };
        });
}
