using GraphExplorer.Editing;
using GraphExplorer.Editing.Review;
using GraphExplorer.Store;
using GraphExplorer.Web.Components.Library;
using GraphExplorer.Web.Components.Reviewing;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>
/// Candidates beside their document: decided one by one or by rule, held as a draft, applied at once. Without a source,
/// the list of documents and how far their review is.
/// </summary>
public sealed partial class Review
{
    ReviewSession? _session;
    DraftPicture? _picture;
    ReviewText? _text;
    Proposal _own = new() { Claim = new() };
    string _ticket = "";
    string _said = "";
    bool _finding;
    Form _form;
    IReadOnlyList<EditProblem> _problems = [];

    enum Form
    {
        None,
        State,
        Edit,
    }

    [Parameter] public string? SourceId { get; set; }

    /// <summary>Candidate that is looked at.</summary>
    [SupplyParameterFromQuery] public string? Candidate { get; set; }

    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] ReviewStore Store { get; set; } = null!;
    [Inject] ReviewDesk Desk { get; set; } = null!;
    [Inject] CandidateFinder Finder { get; set; } = null!;
    [Inject] ResultShelf Shelf { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;
    [Inject] ShellModule Shell { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (SourceId is null || _session?.Source == SourceId)
            return;
        var session = new ReviewSession(Graph, Store, Desk);
        await session.OpenAsync(SourceId, Guid.TryParse(Candidate, out var id) ? id : Guid.Empty);
        if (session.Document is null)
            Navigation.NotFound();
        else
            _session = session;
    }

    async Task FindAsync()
    {
        _finding = true;
        try
        {
            var count = await Finder.FindAsync(_session!.Source, _session.Document!.Text, _session.Document.Language);
            await _session.LoadAsync();
            _session.Filter(CandidateState.Proposed, "");
            Say(count.Added == 0 && count.Known == 0
                ? "The rules find nothing in this text."
                : $"{Counted.Of(count.Added, "new candidate")}; {count.Known} known before, {count.Rejected} of them rejected.");
        }
        finally
        {
            _finding = false;
        }
    }

    void Choose(Guid candidate)
    {
        _form = Form.None;
        _session!.Choose(candidate);
        ShowChosen();
    }

    async Task StepAsync(int by)
    {
        if (!_session!.Step(by))
            return;
        _form = Form.None;
        ShowChosen();
        await Shell.RevealAsync($"row-{_session.ChosenId}");
    }

    async Task AcceptAsync()
    {
        if (!Signed() || _session!.Chosen is not { } chosen)
            return;
        _problems = await _session.CheckAsync(chosen.Proposal);
        if (_problems.Count > 0 && chosen.Proposal.MergeInto.Length == 0)
        {
            Announcer.Say($"Not accepted: {_problems[0].Text}");
            return;
        }
        _problems = [];
        await DecideAsync(CandidateState.Accepted, "");
    }

    Task RejectAsync(string reason) => Signed() ? DecideAsync(CandidateState.Rejected, reason) : Task.CompletedTask;

    async Task DecideAsync(CandidateState state, string reason)
    {
        await _session!.DecideAsync(state, reason);
        ShowChosen();
    }

    async Task MergeAsync(string known)
    {
        if (!Signed())
            return;
        await _session!.EditAsync(_session.Chosen!.Proposal with { MergeInto = known });
        await DecideAsync(CandidateState.Accepted, "");
    }

    async Task AcceptListedAsync()
    {
        if (!Signed())
            return;
        var count = await _session!.AcceptListedAsync();
        Say($"{Counted.Of(count, "candidate")} accepted into the draft.");
    }

    async Task SaveAsync(Proposal proposal)
    {
        if (!Signed())
            return;
        await _session!.EditAsync(proposal);
        await CloseForm();
    }

    async Task StateAsync(Proposal proposal)
    {
        if (!Signed())
            return;
        await _session!.StateAsync(proposal);
        Say("The claim is in the draft.");
        await CloseForm();
    }

    async Task UndoAsync()
    {
        if (await _session!.UndoAsync())
            ShowChosen();
        else
            Say("There is no decision left to take back.");
    }

    async Task ShowAsync()
    {
        _picture = await DraftPicture.OfAsync(Graph, (await _session!.DraftAsync()).Edit);
        _ticket = Shelf.Keep(_picture.Subgraph);
    }

    async Task ApplyAsync(string reason)
    {
        if (!Signed())
            return;
        var count = _session!.Count(CandidateState.Accepted);
        var outcome = await _session.ApplyAsync(reason);
        _problems = outcome.Problems;
        _picture = null;
        if (outcome.IsDone)
        {
            Say($"{Counted.Of(count, "candidate")} applied. Every open view shows them.");
            return;
        }
        Say($"Nothing was written: {outcome.Problems[0].Text}");
        if (_session.All.FirstOrDefault(each => each.State == CandidateState.Accepted && IsOf(each, outcome.Problems[0])) is { } wrong)
            Choose(wrong.Id);
    }

    // Words that are selected in the text become the quote.
    async Task BeginClaimAsync()
    {
        var selected = _text is null ? null : await _text.SelectedAsync();
        _own = new Proposal { Claim = new ClaimDraft { Source = SourceId!, Passages = selected is null ? [] : [selected] } };
        _form = Form.State;
    }

    Task CloseForm()
    {
        _form = Form.None;
        return Shell.FocusAsync("#candidate");
    }

    IReadOnlyList<string> ProblemsOf(Candidate candidate) =>
        [.. _problems.Where(problem => IsOf(candidate, problem)).Select(problem => problem.Text)];

    static bool IsOf(Candidate candidate, EditProblem problem) =>
        problem.Subject == ReviewDesk.IdOf(candidate.Proposal.Claim) || candidate.Proposal.Entities.Any(entity => entity.Id == problem.Subject);

    bool Signed()
    {
        if (_session!.By.Length > 0)
            return true;
        Say("Sign first: who reviews?");
        return false;
    }

    void ShowChosen()
    {
        _said = "";
        if (_session!.Chosen is { } chosen)
            Announcer.Say($"{_session.SentenceOf(chosen.Proposal.Claim)}. {CandidateWords.Of(chosen.State)}");
        Navigation.NavigateTo($"/review/{SourceId}?candidate={_session.ChosenId}", replace: true);
    }

    void Say(string sentence)
    {
        _said = sentence;
        Announcer.Say(sentence);
    }
}
