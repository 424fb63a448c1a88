using GraphExplorer.Time;

namespace GraphExplorer.Evidence;

/// <summary>
/// What attribute claims say of an entity: for each predicate the leading claim. Deprecated and denying claims do not
/// lead.
/// </summary>
public sealed class EntityFacts(IReadOnlyDictionary<string, Claim> leads)
{
    /// <summary>An entity of which nothing is claimed.</summary>
    public static EntityFacts None { get; } = new(new Dictionary<string, Claim>());

    /// <summary>Leading claims by predicate.</summary>
    public IReadOnlyDictionary<string, Claim> Leads { get; } = leads;

    /// <summary>
    /// The figures that the entity's node carries so that queries need no claim: deaths of an event, and the date of
    /// <c>founded</c>, <c>ended</c>, <c>born</c> and <c>died</c> as EDTF with first and last possible day.
    /// </summary>
    public IReadOnlyDictionary<string, object> Cached()
    {
        var cached = new Dictionary<string, object>(StringComparer.Ordinal);
        AddDeaths(cached);
        foreach (var predicate in new[] { "founded", "ended", "born", "died" })
            if (Date(predicate) is { } date)
            {
                cached[predicate + "Edtf"] = date.ToString()!;
                cached[predicate + "Min"] = (long)date.Bounds.Min;
                cached[predicate + "Max"] = (long)date.Bounds.Max;
            }
        return cached;
    }

    /// <summary>
    /// The date that the leading claim gives to <c>founded</c>, <c>ended</c>, <c>born</c> or <c>died</c>, or null.
    /// </summary>
    public Edtf? Date(string predicate) =>
        Leads.TryGetValue(predicate, out var claim) && claim.Value?.Text is { } text ? Edtf.Parse(text) : null;

    void AddDeaths(Dictionary<string, object> cached)
    {
        if (Leads.TryGetValue("deaths", out var deaths))
        {
            Add(cached, "deathsMin", deaths.Value?.Min);
            Add(cached, "deathsBest", deaths.Value?.Best);
            Add(cached, "deathsMax", deaths.Value?.Max);
        }
        if (Leads.TryGetValue("deathsPerp", out var perpetrators))
            Add(cached, "deathsPerp", perpetrators.Value?.Best ?? perpetrators.Value?.Min ?? perpetrators.Value?.Max);
    }

    static void Add(Dictionary<string, object> cached, string name, double? figure)
    {
        if (figure is { } number)
            cached[name] = (long)Math.Round(number);
    }
}
