using System.Globalization;
using System.Text.RegularExpressions;
using GraphExplorer.Exploration.Filtering;
using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>Reads an <see cref="ExploreState"/> from a query string.</summary>
sealed partial class ExploreStateReader
{
    /// <summary>Longest query string that is read, in characters.</summary>
    public const int LengthMax = 16_000;

    /// <summary>Largest number of a tie or step that is read.</summary>
    const int CountMax = 9_999;

    readonly List<string> _problems = [];
    readonly List<Show> _shows = [];
    readonly List<KeyValuePair<string, object?>> _parameters = [];
    readonly List<FilterStep> _steps = [];
    readonly OlderFilters _older = new();
    GraphFilter _filter = GraphFilter.None;
    ExploreState _state = new();

    public ExploreState Read(string queryString)
    {
        if (queryString.Length > LengthMax)
            return _state with { Problems = [$"The address is longer than {LengthMax} characters and was not read."] };
        foreach (var (key, value) in Pairs(queryString)) Apply(key, value);
        return _state with
        {
            Shows = [.. _shows],
            Parameters = new PropertyMap(_parameters),
            Filter = _filter with { Steps = new FilterChain([.. _older.Steps, .. _steps]) },
            Problems = [.. _problems],
        };
    }

    void Apply(string key, string value)
    {
        switch (key)
        {
            case "show": AddShow(value); break;
            case "hide": _filter = _filter with { Hide = Ids(key, value, _filter.Hide) }; break;
            case "collapse": _filter = _filter with { Collapse = Ids(key, value, _filter.Collapse) }; break;
            case "f": AddStep(value); break;
            case "hideKind": _older.Kinds = Ids(key, value, _older.Kinds); break;
            case "hideType": _older.Types = Ids(key, value, _older.Types); break;
            case "minConfidence": ReadMinConfidence(value); break;
            case "disputed": ReadDisputed(value); break;
            case "time": ReadTime(value); break;
            case "year": ReadYear(value); break;
            case "assumed": ReadAssumed(value); break;
            case "sel": if (IsId(key, value)) _state = _state with { Selected = value }; break;
            case "tie": if (Count(key, value) is { } tie) _state = _state with { Tie = tie }; break;
            case "step": if (Count(key, value) is { } step) _state = _state with { Step = step }; break;
            case "view": ReadScreen(value); break;
            case "panel": ReadPanel(value); break;
            case "layout": if (IsId(key, value)) _state = _state with { Layout = value }; break;
            case "colour": if (Rule(key, value, LookRules.OfColour) is { } colour) _state = _state with { Look = _state.Look with { Colour = colour } }; break;
            case "size": if (Rule(key, value, LookRules.OfSize) is { } size) _state = _state with { Look = _state.Look with { Size = size } }; break;
            case "span": ReadSpan(value); break;
            case "lanes": ReadLanes(value); break;
            case "saved": ReadSaved(value); break;
            default: ReadOther(key, value); break;
        }
    }

    void ReadOther(string key, string value)
    {
        if (key.StartsWith("p.", StringComparison.Ordinal) && ParameterName().IsMatch(key[2..])) _parameters.Add(new(key[2..], value));
        else _problems.Add($"'{Short(key)}' is not a part of this address that is known.");
    }

    void AddShow(string value)
    {
        var show = ShowReader.Read(value, IsId);
        if (show is null)
            _problems.Add($"show={Short(value)} is not known. Examples: all, neighbourhood/imu, expand/imu/out/ALLIED_WITH, path/imu/isis.");
        else if (!_shows.Contains(show)) _shows.Add(show);
    }

    void ReadSaved(string value)
    {
        if (Guid.TryParseExact(value, "D", out var saved)) _state = _state with { Saved = saved };
        else _problems.Add($"saved={Short(value)} is not the id of a saved view.");
    }

    void AddStep(string value)
    {
        if (FilterStepText.Read(value, out var problem) is not { } step) _problems.Add($"f={Short(value)} {problem}");
        else if (_steps.Count == FilterChain.StepsMax) _problems.Add($"f={Short(value)} is one filter too many; {FilterChain.StepsMax} are read.");
        else _steps.Add(step);
    }

    void ReadMinConfidence(string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var confidence) && confidence <= 100)
            _older.Confidence = confidence;
        else _problems.Add($"minConfidence={Short(value)} is not a number from 0 to 100.");
    }

    void ReadTime(string value)
    {
        if (TimeWindow.TryParse(value, out var window)) _filter = _filter with { Time = window };
        else _problems.Add($"time={Short(value)} is not a time; examples: 2014, 2014-06, 2014-06-12, 2013/2015-08.");
    }

    /// <summary>The older form of <c>time</c>, which links may still have.</summary>
    void ReadYear(string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999)
            _filter = _filter with { Time = TimeWindow.OfYear(year) };
        else _problems.Add($"year={Short(value)} is not a year from 1 to 9999.");
    }

    void ReadAssumed(string value)
    {
        if (value == "off") _filter = _filter with { AssumeOngoing = false };
        else _problems.Add($"assumed={Short(value)} is not known; assumed=off is.");
    }

    void ReadDisputed(string value)
    {
        if (value == "only") _older.IsDisputed = true;
        else _problems.Add($"disputed={Short(value)} is not known; disputed=only is.");
    }

    void ReadScreen(string value)
    {
        switch (value)
        {
            case "network": _state = _state with { Screen = ExploreScreen.Network }; break;
            case "lanes": _state = _state with { Screen = ExploreScreen.Lanes }; break;
            case "map": _state = _state with { Screen = ExploreScreen.Map }; break;
            case "table": _state = _state with { Screen = ExploreScreen.Table }; break;
            default: _problems.Add($"view={Short(value)} is not known; network, lanes, map and table are."); break;
        }
    }

    void ReadPanel(string value)
    {
        if (value == "analysis") _state = _state with { Panel = ExplorePanel.Analysis };
        else _problems.Add($"panel={Short(value)} is not known; panel=analysis is.");
    }

    LookRule? Rule(string key, string value, IReadOnlyList<LookRule> rules)
    {
        if (LookRules.Of(value) is { } rule && rules.Contains(rule)) return rule;
        _problems.Add($"{key}={Short(value)} is not known; {string.Join(", ", rules.Select(LookRules.WordOf))} are.");
        return null;
    }

    void ReadSpan(string value)
    {
        if (TimeWindow.TryParse(value, out var span)) _state = _state with { Span = span };
        else _problems.Add($"span={Short(value)} is not a stretch of time; examples: 1998/2016, 2014-06, 2014-06-01/2014-06-20.");
    }

    void ReadLanes(string value)
    {
        if (value == "all") _state = _state with { AllLanes = true };
        else _problems.Add($"lanes={Short(value)} is not known; lanes=all is.");
    }

    IdSet Ids(string key, string value, IdSet known)
    {
        foreach (var id in value.Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (IsId(key, id)) known = known.With(id);
        return known;
    }

    int? Count(string key, string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= CountMax) return count;
        _problems.Add($"{key}={Short(value)} is not a number from 1 to {CountMax}.");
        return null;
    }

    static bool IsId(string value) => Id().IsMatch(value);

    bool IsId(string key, string value)
    {
        if (IsId(value)) return true;
        _problems.Add($"{key}={Short(value)} holds something that is not an id.");
        return false;
    }

    static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    static IEnumerable<(string Key, string Value)> Pairs(string queryString) =>
        from part in queryString.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let split = part.IndexOf('=')
        select split < 0 ? (Decode(part), "") : (Decode(part[..split]), Decode(part[(split + 1)..]));

    static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>Ids of the domain are slugs; ids of other graphs may be Neo4j element ids, which hold colons.</summary>
    [GeneratedRegex(@"^[\p{L}\p{N}._:~-]{1,200}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterName();

    /// <summary>What addresses said before the chain; read as the first steps of it.</summary>
    sealed class OlderFilters
    {
        public IdSet Kinds { get; set; } = IdSet.Empty;
        public IdSet Types { get; set; } = IdSet.Empty;
        public int Confidence { get; set; }
        public bool IsDisputed { get; set; }

        public IEnumerable<FilterStep> Steps
        {
            get
            {
                if (Kinds.Count > 0) yield return FilterStep.Without(FilterRule.Kind, Kinds);
                if (Types.Count > 0) yield return FilterStep.Without(FilterRule.Type, Types);
                if (Confidence > 0) yield return FilterStep.AtLeast(Confidence);
                if (IsDisputed) yield return new FilterStep(FilterRule.Disputed);
            }
        }
    }
}
