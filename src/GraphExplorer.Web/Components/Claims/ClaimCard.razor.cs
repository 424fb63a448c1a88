using GraphExplorer.Exploration;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Claims;

/// <summary>One claim: grade, stance, hedge, date, quotes with their sources, and the coder's note.</summary>
public sealed partial class ClaimCard
{
    [Parameter, EditorRequired] public required StatedClaim Claim { get; set; }

    /// <summary>True for the claim that the reading follows.</summary>
    [Parameter] public bool IsLead { get; set; }

    bool IsDenial => Claim.Stance == "denies";

    string Look => (IsDenial, Claim.Rank) switch
    {
        (true, _) => "is-denial",
        (_, "deprecated") => "is-deprecated",
        _ => IsLead ? "is-lead" : "",
    };

    string When => EdgeWords.When(Claim.StartEdtf, Claim.EndEdtf);

    string Label => $"{(IsDenial ? "Denial" : "Claim")}{(Claim.Passages is [{ Source: var source }, ..] ? $", {source.Reliability}{Claim.Credibility}" : "")}";
}
