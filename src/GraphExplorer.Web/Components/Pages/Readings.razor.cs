using GraphExplorer.Editing;
using GraphExplorer.Exploration;
using GraphExplorer.Store;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>The readings of a pair side by side; one of them can lead, two of them can be said to contradict each other.</summary>
public sealed partial class Readings
{
    PairReadings? _readings;
    LoggedChange? _chosen;
    IReadOnlyList<EditProblem> _problems = [];
    string _by = "";
    string _reason = "";
    string _said = "";
    string _against = "";
    string _aspect = "existence";

    [SupplyParameterFromQuery(Name = "a")] public string? First { get; set; }

    [SupplyParameterFromQuery(Name = "b")] public string? Second { get; set; }

    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] ClaimDesk Desk { get; set; } = null!;
    [Inject] EditLog Log { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;

    string A => First ?? "";

    string B => Second ?? "";

    protected override Task OnParametersSetAsync() => LoadAsync();

    async Task LoadAsync()
    {
        _readings = A.Length > 0 && B.Length > 0 ? await PairReadings.LoadAsync(Graph, A, B) : null;
        // The latest change of the lead's claim is that which let it lead.
        _chosen = _readings?.Lead is { } lead ? (await Log.OfAsync(lead.Claim.Id)).FirstOrDefault() : null;
    }

    void Go(string? a, string? b)
    {
        var words = new[] { ("a", a), ("b", b) }.Where(pair => !string.IsNullOrEmpty(pair.Item2))
            .Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2!)}");
        Navigation.NavigateTo("/readings?" + string.Join('&', words));
    }

    string NumberOf(string claim)
    {
        var index = _readings!.Readings.ToList().FindIndex(reading => reading.Claim.Id == claim);
        return index < 0 ? "another claim" : $"#{index + 1}";
    }

    Task LeadAsync(string? claim) => DoAsync(
        () => Desk.LeadAsync(claim, [.. _readings!.Readings.Where(reading => reading.Claim.Rank != "deprecated").Select(reading => reading.Claim.Id)], _by, _reason),
        claim is null ? "No reading leads now." : "This reading leads now.");

    async Task AgainstAsync(string claim)
    {
        if (_against.Length == 0 || _against == claim)
        {
            _against = _against.Length == 0 ? claim : "";
            return;
        }
        var first = _against;
        _against = "";
        await DoAsync(() => Desk.ContradictAsync(first, claim, _aspect, _reason, _by), "The two contradict each other now.");
    }

    async Task DoAsync(Func<Task<EditOutcome>> change, string said)
    {
        var outcome = await change();
        (_problems, _said) = (outcome.Problems, "");
        if (!outcome.IsDone)
            return;
        (_said, _reason) = (said, "");
        Announcer.Say(said);
        await LoadAsync();
    }
}
