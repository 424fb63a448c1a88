namespace GraphExplorer.Extraction;

/// <summary>
/// An event needs a time. One that the text gives no date for, and in which the group that the text is about had a part,
/// is not before the group was founded; when the text does not say when that was, the event is left out.
/// </summary>
static class Bounds
{
    public static void Settle(Candidates candidates, Thing? topic)
    {
        var founded = candidates.Readings.Where(reading => reading.Date.Start.Length > 0 && topic is not null
            && (reading.Type == "founded" && reading.From == topic || reading.Type == "FOUNDED" && reading.To == topic));
        var year = founded.Select(reading => EventMaker.Year(reading.Date.Start)).FirstOrDefault(each => each.Length == 4 && each.All(char.IsAsciiDigit)) ?? "";
        candidates.Settle(year.Length > 0 ? $"[{year}..]" : "", topic);
    }
}
