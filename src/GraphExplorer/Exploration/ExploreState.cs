using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>
/// The state of the Explore screen, which is its URL: what is shown, filtered, selected and how. <see cref="Parse"/>
/// and
/// <see cref="ToQueryString"/> are the only places that know the text form; an unknown or malformed part is a
/// sentence in <see cref="Problems"/>,
/// never an exception, and the rest still counts.
/// </summary>
public sealed record ExploreState
{
    /// <summary>What is shown; empty = the whole network.</summary>
    public IReadOnlyList<Show> Shows { get; init; } = [];

    /// <summary>Values of <c>p.NAME</c> for the saved queries that are shown.</summary>
    public PropertyMap Parameters { get; init; } = PropertyMap.Empty;

    public GraphFilter Filter { get; init; } = GraphFilter.None;

    /// <summary>Id of the selected node or edge; empty = nothing.</summary>
    public string Selected { get; init; } = "";

    /// <summary>Which of several equally good paths is chosen, from 1; 0 = all alike.</summary>
    public int Tie { get; init; }

    /// <summary>The step at which the story of the trace stands open, from 1; 0 = it is closed.</summary>
    public int Step { get; init; }

    /// <summary>Which view is open.</summary>
    public ExploreScreen Screen { get; init; }

    /// <summary>Which panel is open beneath the view.</summary>
    public ExplorePanel Panel { get; init; }

    /// <summary>Name of a chosen layout; empty = the default one.</summary>
    public string Layout { get; init; } = "";

    /// <summary>What colour and size of the nodes say.</summary>
    public NodeLook Look { get; init; } = NodeLook.Plain;

    /// <summary>The stretch of time that the lanes show; null = all that the data speak of. It filters nothing.</summary>
    public TimeWindow? Span { get; init; }

    /// <summary>Every group has a lane, however many there are; otherwise the best connected ones.</summary>
    public bool AllLanes { get; init; }

    /// <summary>The saved view that nodes, pins and notes are placed after; null = none.</summary>
    public Guid? Saved { get; init; }

    /// <summary>What of the text was not understood, one sentence each. Not part of the state's text.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>True when the whole network is shown.</summary>
    public bool ShowsAll => Shows.Count == 0 || Shows.Any(show => show is ShowAll);

    /// <summary>What is shown and filtered, without the ways to look at it: selection, screen, panel, layout, colours, stretch of the lanes.</summary>
    public ExploreState Content => this with
    {
        Selected = "", Screen = ExploreScreen.Network, Panel = ExplorePanel.None, Layout = "", Look = NodeLook.Plain, Span = null,
        AllLanes = false,
    };

    /// <summary>Reads the query string of a URL, with or without the question mark.</summary>
    public static ExploreState Parse(string? queryString) => new ExploreStateReader().Read(queryString ?? "");

    /// <summary>The query string with the question mark; empty for the state that needs none. Parsing it gives an
    /// equal state.</summary>
    public string ToQueryString() => ExploreStateWriter.Write(this);

    /// <summary>The state with one more thing shown, unless it is shown already.</summary>
    public ExploreState Adding(Show show) => Shows.Contains(show) ? this : this with { Shows = [.. Shows, show] };

    public bool Equals(ExploreState? other) =>
        other is not null && Shows.SequenceEqual(other.Shows) && Parameters.Equals(other.Parameters) && Filter == other.Filter
        && Selected == other.Selected && Tie == other.Tie && Step == other.Step && Screen == other.Screen && Panel == other.Panel
        && Layout == other.Layout && Look == other.Look && Span == other.Span && AllLanes == other.AllLanes && Saved == other.Saved;

    public override int GetHashCode() =>
        HashCode.Combine(Shows.Count, Parameters.Count, Filter, Selected, Screen, Panel, Layout, Step);
}

/// <summary>The ways to look at the same state.</summary>
public enum ExploreScreen
{
    Network,

    /// <summary>The genealogy against time.</summary>
    Lanes,

    /// <summary>Places on a map of the world with what is at them.</summary>
    Map,
    Table,
}

/// <summary>What may be open beneath the view.</summary>
public enum ExplorePanel
{
    None,

    /// <summary>Figures of the network in sight.</summary>
    Analysis,
}
