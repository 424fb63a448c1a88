using GraphExplorer.Editing;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>The description of an entity with its history; each change is signed and has its reason.</summary>
public sealed partial class EditEntity
{
    /// <summary>The status of what is one with another entity: identity decides on it.</summary>
    const string Merged = "merged";

    EntityDraft? _before;
    EntityDraft? _after;
    IReadOnlyList<LoggedChange> _history = [];
    IReadOnlyList<EditProblem> _problems = [];
    string _by = "";
    string _reason = "";
    string _said = "";

    [Parameter] public required string Id { get; set; }

    [Inject] EntityDesk Desk { get; set; } = null!;
    [Inject] ClaimDesk Claims { get; set; } = null!;
    [Inject] EditLog Log { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;

    protected override Task OnParametersSetAsync() => LoadAsync();

    async Task LoadAsync()
    {
        _before = await Desk.FindAsync(Id);
        _history = await Log.OfAsync(Id);
        if (_before is null)
            Navigation.NotFound();
        else
            _after = _before with { Properties = new(_before.Properties) };
    }

    Task SetAsync(Action change)
    {
        change();
        return CheckAsync();
    }

    async Task CheckAsync() => _problems = await Desk.CheckAsync(_before!, _after!);

    Task SaveAsync() => DoAsync(() => Desk.ChangeAsync(_before!, _after!, _by, _reason), "The entity is changed.");

    Task TakeBackAsync(Guid edit) => DoAsync(() => Claims.TakeBackAsync(edit, _by), "The change is taken back.");

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
