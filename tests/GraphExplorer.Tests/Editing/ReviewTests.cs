using GraphExplorer.Editing;
using GraphExplorer.Editing.Review;
using Xunit;

namespace GraphExplorer.Tests.Editing;

/// <summary>Candidates from proposal to graph: decided, taken back, held as a draft, applied at once.</summary>
public class ReviewTests
{
    static readonly string[] s_places = ["Uzbekistan", "Tajikistan", "Kyrgyzstan"];

    [Fact]
    public async Task What_was_rejected_is_not_proposed_again()
    {
        await using var review = await Desk.OpenAsync();
        await review.ProposeAsync(s_places);
        var first = (await review.ListAsync())[0];
        await review.Store.DecideAsync([first.Id], CandidateState.Rejected, "R", "Not in the text.");

        var again = await review.ProposeAsync([.. s_places, "Pakistan"]);

        Assert.Equal(new ProposalCount(1, 3, 1), again);
        Assert.Equal(
            [CandidateState.Rejected, CandidateState.Proposed, CandidateState.Proposed, CandidateState.Proposed],
            (await review.ListAsync()).OrderBy(candidate => candidate.Id != first.Id).Select(candidate => candidate.State));
    }

    [Fact]
    public async Task Decisions_are_taken_back_one_after_another_with_their_reason_and_content()
    {
        await using var review = await Desk.OpenAsync();
        await review.ProposeAsync(s_places);
        var all = await review.ListAsync();
        await review.Store.DecideAsync([.. all.Select(candidate => candidate.Id)], CandidateState.Accepted, "R", "");
        var edited = all[0].Proposal with { Claim = all[0].Proposal.Claim with { Note = "Mind the date." } };
        await review.Store.EditAsync(new Dictionary<Guid, Proposal> { [all[0].Id] = edited }, "S");
        await review.Store.DecideAsync([all[0].Id], CandidateState.Rejected, "S", "Doubtful.");

        var states = new List<(CandidateState, string, string)>();
        for (var step = 0; step < 3; step++)
        {
            Assert.NotNull(await review.Store.UndoAsync(Edits.Profile));
            var now = (await review.ListAsync()).First(candidate => candidate.Id == all[0].Id);
            states.Add((now.State, now.Reason, now.Proposal.Claim.Note));
        }

        Assert.Equal(
            [(CandidateState.Accepted, "", "Mind the date."), (CandidateState.Accepted, "", ""), (CandidateState.Proposed, "", "")], states);
        Assert.Null(await review.Store.UndoAsync(Edits.Profile));
        Assert.All(await review.ListAsync(), candidate => Assert.Equal(CandidateState.Proposed, candidate.State));
    }

    [Fact]
    public async Task A_draft_is_applied_at_once_and_only_what_was_accepted()
    {
        await using var review = await Desk.OpenAsync();
        await review.ProposeAsync(s_places);
        var all = await review.ListAsync();
        await review.Store.DecideAsync([all[0].Id, all[1].Id], CandidateState.Accepted, "R", "");

        var draft = await review.Reviewing.DraftAsync(Edits.Profile, "R", "Reviewed.");
        var outcome = await review.Reviewing.ApplyAsync(Edits.Profile, "R", "Reviewed.");

        Assert.Equal(2, draft.Edit.Claims.Count);
        Assert.Equal([], outcome.Problems);
        Assert.Equal(draft.Edit.Claims.Select(change => change.After.EdgeId).Order(), outcome.Edges.Order());
        Assert.Equal(
            [CandidateState.Applied, CandidateState.Applied, CandidateState.Proposed],
            (await review.ListAsync()).OrderBy(candidate => candidate.Id == all[2].Id).Select(candidate => candidate.State));
        Assert.Null(await review.Store.UndoAsync(Edits.Profile));
    }

    [Fact]
    public async Task A_draft_with_one_mistake_writes_nothing_and_stays_as_it_is()
    {
        await using var review = await Desk.OpenAsync();
        await review.ProposeAsync(s_places);
        var all = await review.ListAsync();
        var wrong = all[0].Proposal with { Claim = all[0].Proposal.Claim with { Start = "soon" } };
        await review.Store.EditAsync(new Dictionary<Guid, Proposal> { [all[0].Id] = wrong }, "R");
        await review.Store.DecideAsync([.. all.Select(candidate => candidate.Id)], CandidateState.Accepted, "R", "");
        var before = await review.Edits.PictureAsync();

        var outcome = await review.Reviewing.ApplyAsync(Edits.Profile, "R", "Reviewed.");

        Assert.Equal([ReviewDesk.IdOf(wrong.Claim)], outcome.Problems.Select(problem => problem.Subject));
        Assert.Equal(before, await review.Edits.PictureAsync());
        Assert.All(await review.ListAsync(), candidate => Assert.Equal(CandidateState.Accepted, candidate.State));
    }

    [Fact]
    public async Task Words_merged_into_a_known_claim_are_a_further_passage_of_it()
    {
        await using var review = await Desk.OpenAsync();
        var more = Edits.Quote("Islamic Jihad Union");
        await review.Store.ProposeAsync(Edits.Profile, [("test", new Proposal
        {
            Claim = Edits.Opposes() with { Passages = [more] }, MergeInto = "c-iju-splinter",
        })]);
        await review.Store.DecideAsync([(await review.ListAsync())[0].Id], CandidateState.Accepted, "R", "");
        var before = await review.Edits.StoredAsync("c-iju-splinter");

        var outcome = await review.Reviewing.ApplyAsync(Edits.Profile, "R", "Reviewed.");

        Assert.Equal([], outcome.Problems);
        Assert.Equal(
            before.Passages.Append(more).OrderBy(passage => passage.Start), (await review.Edits.StoredAsync("c-iju-splinter")).Passages);
    }

    [Fact]
    public async Task A_candidate_is_set_against_what_the_graph_holds()
    {
        await using var review = await Desk.OpenAsync();
        var splinter = Edits.Opposes() with { Predicate = "SPLINTER_OF", From = "iju", To = "imu" };
        var entity = EntityDraft.New("jihad-union", "Group", "the Islamic Jihad Union");
        Proposal[] proposals =
        [
            new() { Claim = splinter with { Start = "2002" } },
            new() { Claim = splinter with { Start = "2004" } },
            new() { Claim = splinter with { Stance = "denies" } },
            new() { Claim = splinter with { From = "imu", To = "iju" } },
            new() { Claim = splinter with { Predicate = "RIVAL_OF" } },
            new() { Claim = splinter with { From = entity.Id }, Entities = [entity] },
        ];
        Candidate[] candidates = [.. proposals.Select(proposal => new Candidate
        {
            Id = Guid.NewGuid(), Source = Edits.Profile, Rule = "test", State = CandidateState.Proposed, Proposal = proposal,
        })];

        var findings = await ReviewFindings.FindAsync(review.Edits.Graph.Graph, candidates);

        Assert.Equal(
            [
                FindingKind.Known, FindingKind.Contradicts, FindingKind.Contradicts, FindingKind.Contradicts, FindingKind.Beside,
                FindingKind.NameTaken,
            ],
            candidates.Select(candidate => Assert.Single(findings[candidate.Id]).Kind));
        Assert.Equal(
            "“the Islamic Jihad Union” is a name of Islamic Jihad Union. Is it the same?", findings[candidates[5].Id][0].Text);
    }

    /// <summary>A desk over the IMU data, with candidates that say that the IJU is active in a country.</summary>
    sealed class Desk(Edits edits) : IAsyncDisposable
    {
        public Edits Edits { get; } = edits;
        public ReviewStore Store { get; } = new(edits.Workspace, TimeProvider.System);
        public ReviewDesk Reviewing => new(Edits.Graph.Graph, Store, Edits.Editor);

        public static async Task<Desk> OpenAsync() => new(await Edits.OnImuAsync());

        public Task<ProposalCount> ProposeAsync(IEnumerable<string> countries) => Store.ProposeAsync(Edits.Profile, [.. countries.Select(country =>
            ("test", new Proposal
            {
                Claim = Edits.Opposes() with
                {
                    Predicate = "ACTIVE_IN", To = $"{country.ToLowerInvariant()}-country", ToRaw = country, Passages = [Edits.Quote(country)],
                },
            }))]);

        public Task<IReadOnlyList<Candidate>> ListAsync() => Store.OfSourceAsync(Edits.Profile);

        public ValueTask DisposeAsync() => Edits.DisposeAsync();
    }
}
