using GraphExplorer.Editing;
using GraphExplorer.Evidence;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>One claim with its history: edited, deprecated, restored; each change signed and with its reason.</summary>
public sealed partial class Claim
{
    StatedDraft? _stated;
    ClaimDraft? _after;
    CodePointText _text = new("");
    List<EntityDraft> _entities = [];
    IReadOnlyList<LoggedChange> _history = [];
    IReadOnlyList<EditProblem> _problems = [];
    string _by = "";
    string _reason = "";
    string _said = "";
    bool _isOpen;

    [Parameter] public required string Id { get; set; }

    [Inject] ClaimDesk Desk { get; set; } = null!;
    [Inject] EditLog Log { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;

    bool IsDeprecated => _stated?.Claim.Rank == "deprecated";

    protected override Task OnParametersSetAsync() => LoadAsync();

    async Task LoadAsync()
    {
        _stated = await Desk.FindAsync(Id);
        _history = await Log.OfAsync(Id);
        if (_stated is null)
        {
            Navigation.NotFound();
            return;
        }
        _after = _stated.Claim with { Properties = new(_stated.Claim.Properties) };
        _text = new CodePointText(_stated.Source.Text);
        _entities = [];
    }

    string NameOf(string id) => _stated!.Entities.TryGetValue(id, out var entity) ? entity.Name : id;

    Task SaveAsync() => DoAsync(
        () => Desk.ChangeAsync(
            _stated!.Claim, _after!, [.. _entities.Where(entity => entity.Id == _after!.From || entity.Id == _after.To)], _by, _reason),
        "The claim is changed.");

    Task DeprecateAsync() => DoAsync(
        () => Desk.DeprecateAsync(Id, !IsDeprecated, _by, _reason), IsDeprecated ? "The claim counts again." : "The claim is deprecated: kept, and no longer read.");

    Task TakeBackAsync(Guid edit) => DoAsync(() => Desk.TakeBackAsync(edit, _by), "The change is taken back.");

    async Task DoAsync(Func<Task<EditOutcome>> change, string said)
    {
        var outcome = await change();
        _problems = outcome.Problems;
        _said = "";
        if (!outcome.IsDone)
            return;
        (_said, _isOpen, _reason) = (said, false, "");
        Announcer.Say(said);
        await LoadAsync();
    }
}
