using GraphExplorer.Bolt.Values;
using GraphExplorer.Evidence;
using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>Reads claims from the rows of <c>explore/evidence</c> and <c>explore/facts</c>, the leading claim
/// first.</summary>
static class StatedClaims
{
    /// <summary>The claims behind edges, by edge id.</summary>
    public static async Task<ILookup<string, StatedClaim>> OfEdgesAsync(Inquiry inquiry, IReadOnlyList<string> edges)
    {
        var rows = await inquiry.RowsAsync("explore/evidence", ("edges", edges));
        return (await ReadAsync(inquiry, rows)).ToLookup(claim => claim.EdgeId, StringComparer.Ordinal);
    }

    /// <summary>The claims that give an entity an attribute, by predicate.</summary>
    public static async Task<IReadOnlyList<StatedClaim>> OfEntityAsync(Inquiry inquiry, string id)
    {
        var claims = await ReadAsync(inquiry, await inquiry.RowsAsync("explore/facts", ("id", id)));
        return [.. claims.OrderBy(claim => claim.Predicate, StringComparer.Ordinal)];
    }

    static async Task<IReadOnlyList<StatedClaim>> ReadAsync(Inquiry inquiry, IReadOnlyList<GraphRecord> rows)
    {
        if (rows.Count == 0) return [];
        var groups = rows.GroupBy(row => Text(Claim(row), "id"), StringComparer.Ordinal).ToArray();
        var conflicts = (await inquiry.RowsAsync("explore/contradictions", ("claims", groups.Select(group => group.Key).ToArray())))
            .ToLookup(row => row.Text("claim"), ToConflict, StringComparer.Ordinal);
        var claims = groups.Select(group => ToClaim([.. group], [.. conflicts[group.Key]]));
        return [.. claims.Order(Comparer<StatedClaim>.Create(LeadFirst))];
    }

    static StatedClaim ToClaim(IReadOnlyList<GraphRecord> rows, IReadOnlyList<ClaimConflict> conflicts)
    {
        var claim = Claim(rows[0]);
        return new StatedClaim
        {
            Id = Text(claim, "id"),
            EdgeId = Text(claim, "relId"),
            Predicate = Text(claim, "predicate"),
            FromRaw = Text(claim, "fromRaw"),
            ToRaw = Text(claim, "toRaw"),
            Value = ClaimValueText.Of(claim.GetValueOrDefault),
            DateText = Text(claim, "dateText"),
            StartEdtf = Text(claim, "startEdtf"),
            EndEdtf = Text(claim, "endEdtf"),
            Stance = Text(claim, "stance"),
            Hedge = Text(claim, "hedge"),
            Credibility = claim.GetValueOrDefault("credibility") is long number and >= 1 and <= 6 ? (int)number : 6,
            Rank = Text(claim, "rank"),
            Inferred = claim.GetValueOrDefault("inferred") is true,
            Note = Text(claim, "note"),
            Properties = SubgraphJson.ReadProperties(Text(claim, "properties")),
            Passages = [.. rows.Select(ToPassage)],
            Conflicts = conflicts,
        };
    }

    static CitedPassage ToPassage(GraphRecord row)
    {
        var passage = ((BoltNode)row["p"]!).Properties;
        return new CitedPassage(
            Text(passage, "id"), Number(passage, "start"), Number(passage, "end"), Text(passage, "quote"),
            new SourceReference(
                row.Text("sourceId"), row.Text("sourceTitle"), row.Text("reliability"), row.Text("reliabilityReason"),
                row.Text("published"), row.Text("licence")));
    }

    static ClaimConflict ToConflict(GraphRecord row)
    {
        var other = ((BoltNode)row["other"]!).Properties;
        return new ClaimConflict
        {
            Claim = Text(other, "id"),
            EdgeId = Text(other, "relId"),
            Predicate = Text(other, "predicate"),
            SubjectName = row.Text("subjectName"),
            ObjectName = row.Text("objectName"),
            Value = ClaimValueText.Of(other.GetValueOrDefault),
            DateText = Text(other, "dateText"),
            Stance = Text(other, "stance"),
            Aspect = row.Text("aspect"),
            Note = row.Text("note"),
            Quotes = [.. row.List("quotes").OfType<string>()],
            SourceTitle = row.Text("sourceTitle"),
        };
    }

    // The order is that of Evidence.ClaimOrder, which knows only claims as they are coded.
    static int LeadFirst(StatedClaim one, StatedClaim other)
    {
        var sources = new[] { one, other }.SelectMany(claim => claim.Passages)
            .DistinctBy(passage => passage.Source.Id)
            .ToDictionary(passage => passage.Source.Id, passage => new Source
            {
                Id = passage.Source.Id, Title = passage.Source.Title, Reliability = passage.Source.Reliability,
            });
        return new ClaimOrder(sources).Compare(ToCoded(one), ToCoded(other));
    }

    static Claim ToCoded(StatedClaim claim) => new()
    {
        Id = claim.Id,
        Predicate = claim.Predicate,
        From = "",
        Source = claim.Passages[0].Source.Id,
        Stance = claim.Stance == "denies" ? Stance.Denies : Stance.Asserts,
        Credibility = claim.Credibility,
        Rank = claim.Rank switch
        {
            "preferred" => ClaimRank.Preferred,
            "deprecated" => ClaimRank.Deprecated,
            _ => ClaimRank.Normal,
        },
    };

    static IReadOnlyDictionary<string, object?> Claim(GraphRecord row) => ((BoltNode)row["c"]!).Properties;

    static string Text(IReadOnlyDictionary<string, object?> values, string key) =>
        PropertyText.Of(values.GetValueOrDefault(key));

    static long Number(IReadOnlyDictionary<string, object?> values, string key) =>
        values.GetValueOrDefault(key) as long? ?? 0;
}
