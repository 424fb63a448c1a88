using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Exploration;

/// <summary>Writes an <see cref="ExploreState"/> as a query string, always in the same order, without what is
/// default.</summary>
static class ExploreStateWriter
{
    public static string Write(ExploreState state)
    {
        var pairs = new List<string>();
        foreach (var show in state.Shows) Add("show", show.ToString());
        foreach (var (name, value) in state.Parameters) Add("p." + name, PropertyText.Of(value));
        var filter = state.Filter;
        Add("hide", filter.Hide.ToString());
        Add("collapse", filter.Collapse.ToString());
        foreach (var step in filter.Steps) Add("f", step.ToString());
        if (filter.Time is { } time) Add("time", time.ToString());
        if (!filter.AssumeOngoing) Add("assumed", "off");
        Add("sel", state.Selected);
        if (state.Tie > 0) Add("tie", state.Tie.ToString(CultureInfo.InvariantCulture));
        if (state.Step > 0) Add("step", state.Step.ToString(CultureInfo.InvariantCulture));
        if (state.Screen != ExploreScreen.Network) Add("view", WordOf(state.Screen));
        if (state.Panel == ExplorePanel.Analysis) Add("panel", "analysis");
        Add("layout", state.Layout);
        if (state.Look.Colour != NodeLook.Plain.Colour) Add("colour", LookRules.WordOf(state.Look.Colour));
        if (state.Look.Size != NodeLook.Plain.Size) Add("size", LookRules.WordOf(state.Look.Size));
        if (state.Span is { } span) Add("span", span.ToString());
        if (state.AllLanes) Add("lanes", "all");
        if (state.Saved is { } saved) Add("saved", saved.ToString());
        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs);

        void Add(string key, string value)
        {
            if (value.Length > 0 || key.StartsWith("p.", StringComparison.Ordinal)) pairs.Add($"{key}={Escape(value)}");
        }
    }

    static string WordOf(ExploreScreen screen) => screen switch
    {
        ExploreScreen.Lanes => "lanes",
        ExploreScreen.Map => "map",
        ExploreScreen.Table => "table",
        _ => "network",
    };

    // These are legal in a query string (RFC 3986, section 3.4) and keep the address readable.
    static string Escape(string value) =>
        Uri.EscapeDataString(value).Replace("%2F", "/").Replace("%2C", ",").Replace("%3A", ":").Replace("%2A", "*").Replace("%3F", "?");
}
