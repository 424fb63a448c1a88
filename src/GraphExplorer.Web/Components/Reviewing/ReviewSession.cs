using GraphExplorer.Editing;
using GraphExplorer.Editing.Review;
using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Import;
using GraphExplorer.Store;

namespace GraphExplorer.Web.Components.Reviewing;

/// <summary>
/// The review of one document: its text, its candidates with what bears on them, which one is looked at, and what is
/// decided. Every decision is kept at once.
/// </summary>
public sealed class ReviewSession(IGraphConnection graph, ReviewStore store, ReviewDesk desk)
{
    /// <summary>Reason that an edit carries where the reviewer gives none.</summary>
    const string DefaultReason = "Reviewed.";

    IReadOnlyDictionary<Guid, IReadOnlyList<ReviewFinding>> _findings = new Dictionary<Guid, IReadOnlyList<ReviewFinding>>();
    IReadOnlyDictionary<string, Entity> _entities = new Dictionary<string, Entity>();

    public string Source { get; private set; } = "";

    /// <summary>Null until a document is open, and when there is none of the id.</summary>
    public SourceDocument? Document { get; private set; }

    public CodePointText Text { get; private set; } = new("");

    public IReadOnlyList<Candidate> All { get; private set; } = [];

    /// <summary>Only candidates of this state and rule are listed; null and "" for all.</summary>
    public CandidateState? State { get; private set; } = CandidateState.Proposed;
    public string Rule { get; private set; } = "";

    public Guid ChosenId { get; private set; }

    /// <summary>Who reviews.</summary>
    public string By { get; set; } = "";

    public IReadOnlyList<Candidate> Listed =>
        [.. All.Where(each => (State is null || each.State == State || each.Id == ChosenId) && (Rule.Length == 0 || each.Rule == Rule))];

    public Candidate? Chosen => All.FirstOrDefault(each => each.Id == ChosenId);

    public int Count(CandidateState state) => All.Count(each => each.State == state);

    public IReadOnlyList<ReviewFinding> FindingsOf(Guid candidate) => _findings.GetValueOrDefault(candidate, []);

    /// <summary>The name of an entity: of the graph, or of one that comes with a candidate.</summary>
    public string NameOf(string id) =>
        _entities.TryGetValue(id, out var known) ? known.Name
        : All.SelectMany(each => each.Proposal.Entities).FirstOrDefault(entity => entity.Id == id)?.Name ?? id;

    public bool IsKnown(string entity) => _entities.ContainsKey(entity);

    /// <summary>What a claim says, in a sentence.</summary>
    public string SentenceOf(ClaimDraft claim) => CandidateWords.Sentence(claim, NameOf);

    public async Task OpenAsync(string source, Guid chosen)
    {
        Source = source;
        Document = await SourceDocument.LoadAsync(graph, source);
        Text = new CodePointText(Document?.Text ?? "");
        await LoadAsync();
        ChosenId = All.Any(each => each.Id == chosen) ? chosen : Listed.FirstOrDefault()?.Id ?? Guid.Empty;
    }

    /// <summary>Reads the candidates, and what the graph now says of them, again.</summary>
    public async Task LoadAsync()
    {
        All = await store.OfSourceAsync(Source);
        _findings = await ReviewFindings.FindAsync(graph, All);
        var ids = All.Select(each => each.Proposal.Claim).SelectMany(claim => new[] { claim.From, claim.To }).Where(id => id.Length > 0);
        _entities = (await KnownRecords.ReadAsync(graph, [], ids, [])).Entities;
    }

    public void Filter(CandidateState? state, string rule)
    {
        (State, Rule) = (state, rule);
        if (Listed.All(each => each.Id != ChosenId))
            ChosenId = Listed.FirstOrDefault()?.Id ?? Guid.Empty;
    }

    public void Choose(Guid candidate) => ChosenId = candidate;

    /// <summary>Goes to the next or the previous candidate of the list; false at its end.</summary>
    public bool Step(int by)
    {
        var listed = Listed;
        var at = listed.ToList().FindIndex(each => each.Id == ChosenId) + by;
        if (at < 0 || at >= listed.Count)
            return false;
        ChosenId = listed[at].Id;
        return true;
    }

    /// <summary>Decides on the chosen candidate and goes on to the next.</summary>
    public async Task DecideAsync(CandidateState state, string reason)
    {
        if (Chosen is not { State: not CandidateState.Applied } chosen)
            return;
        var next = Next();
        await store.DecideAsync([chosen.Id], state, By, reason);
        All = await store.OfSourceAsync(Source);
        ChosenId = next ?? chosen.Id;
    }

    /// <summary>Accepts every listed candidate that nobody has decided on; answers how many.</summary>
    public async Task<int> AcceptListedAsync()
    {
        Guid[] open = [.. Listed.Where(each => each.State == CandidateState.Proposed && (Rule.Length == 0 || each.Rule == Rule)).Select(each => each.Id)];
        await store.DecideAsync(open, CandidateState.Accepted, By, "");
        All = await store.OfSourceAsync(Source);
        return open.Length;
    }

    /// <summary>Puts another proposal in the place of the chosen one's.</summary>
    public async Task EditAsync(Proposal proposal)
    {
        await store.EditAsync(new Dictionary<Guid, Proposal> { [ChosenId] = proposal }, By);
        await LoadAsync();
    }

    /// <summary>A claim of the reviewer's own, accepted at once.</summary>
    public async Task StateAsync(Proposal proposal)
    {
        var before = All.Select(each => each.Id).ToHashSet();
        await store.ProposeAsync(Source, [(CandidateWords.ByHand, proposal)]);
        Guid[] added = [.. (await store.OfSourceAsync(Source)).Select(each => each.Id).Where(id => !before.Contains(id))];
        await store.DecideAsync(added, CandidateState.Accepted, By, "");
        await LoadAsync();
        if (added is [var own])
            ChosenId = own;
    }

    /// <summary>Takes the last decision back; false when there is none.</summary>
    public async Task<bool> UndoAsync()
    {
        if (await store.UndoAsync(Source) is not { } undone)
            return false;
        await LoadAsync();
        ChosenId = undone.Candidates[0];
        return true;
    }

    public Task<IReadOnlyList<EditProblem>> CheckAsync(Proposal proposal) => desk.CheckAsync(proposal);

    public Task<Draft> DraftAsync() => desk.DraftAsync(Source, By, DefaultReason);

    public async Task<EditOutcome> ApplyAsync(string reason)
    {
        var outcome = await desk.ApplyAsync(Source, By, reason.Length > 0 ? reason : DefaultReason);
        await LoadAsync();
        return outcome;
    }

    /// <summary>Claims of the same source that are in the graph and speak of the same two, into which a candidate can be merged.</summary>
    public async Task<IReadOnlyList<StatedClaim>> MergeableAsync(ClaimDraft claim)
    {
        if (claim.EdgeId.Length == 0 || await EdgeEvidence.LoadAsync(graph, claim.EdgeId) is not { } evidence)
            return [];
        return [.. evidence.Claims.Where(each => each.Passages.Any(passage => passage.Source.Id == Source))];
    }

    Guid? Next()
    {
        var listed = Listed;
        var at = listed.ToList().FindIndex(each => each.Id == ChosenId);
        return at >= 0 && at + 1 < listed.Count ? listed[at + 1].Id : at > 0 ? listed[at - 1].Id : null;
    }
}
