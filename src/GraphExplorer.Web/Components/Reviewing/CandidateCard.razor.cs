using GraphExplorer.Editing;
using GraphExplorer.Editing.Review;
using GraphExplorer.Exploration;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Reviewing;

/// <summary>A candidate under review.</summary>
public sealed partial class CandidateCard
{
    static readonly string[] Reasons =
        ["The words do not say so.", "The ends are wrong.", "It is the other way round.", "The date is wrong.", "It is said elsewhere already."];

    Part _part;
    string _reason = "";
    string _focus = "";
    Guid _of;
    IReadOnlyList<StatedClaim> _mergeable = [];

    enum Part
    {
        None,
        Reject,
        Merge,
    }

    [Parameter, EditorRequired] public required ReviewSession Session { get; set; }

    [Parameter, EditorRequired] public required Candidate Candidate { get; set; }

    /// <summary>What stands against it.</summary>
    [Parameter] public IReadOnlyList<string> Problems { get; set; } = [];

    [Parameter] public EventCallback OnAccept { get; set; }

    [Parameter] public EventCallback OnEdit { get; set; }

    /// <summary>Raised with the reason.</summary>
    [Parameter] public EventCallback<string> OnReject { get; set; }

    /// <summary>Raised with the id of the known claim.</summary>
    [Parameter] public EventCallback<string> OnMerge { get; set; }

    [Inject] ShellModule Shell { get; set; } = null!;

    ClaimDraft Claim => Candidate.Proposal.Claim;

    protected override void OnParametersSet()
    {
        if (_of == Candidate.Id)
            return;
        (_of, _part, _reason) = (Candidate.Id, Part.None, "");
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus.Length == 0)
            return;
        var selector = _focus;
        _focus = "";
        await Shell.FocusAsync(selector);
    }

    void OpenAsync(Part part) => (_part, _focus) = (part, part == Part.Reject ? "#reject-reason" : ".review-merge button");

    async Task OpenMergeAsync()
    {
        _mergeable = await Session.MergeableAsync(Claim);
        OpenAsync(Part.Merge);
    }

    void CloseAsync() => (_part, _focus) = (Part.None, "#candidate");

    async Task RejectAsync()
    {
        if (_reason.Trim() is not { Length: > 0 } reason)
            return;
        _part = Part.None;
        await OnReject.InvokeAsync(reason);
    }

    async Task MergeAsync(string known)
    {
        _part = Part.None;
        await OnMerge.InvokeAsync(known);
    }

    static string AddressOf(ReviewFinding finding) => finding.Kind == FindingKind.NameTaken
        ? $"/entity/{finding.Subject}"
        : "/explore" + new ExploreState { Selected = finding.Subject }.ToQueryString();
}
