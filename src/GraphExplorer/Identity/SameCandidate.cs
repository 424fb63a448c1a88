namespace GraphExplorer.Identity;

/// <summary>How sure the rules are that two entities are one.</summary>
public enum SameLevel
{
    /// <summary>The same id in a register, or names that agree in so much that no other reading is known.</summary>
    Certain,
    Likely,
    Possible,

    /// <summary>They look alike, but a rule says that they are two.</summary>
    RuledOut,
}

/// <summary>Two entities that may be one.</summary>
/// <param name="One">The smaller id (ordinal).</param>
/// <param name="Other">The larger id.</param>
/// <param name="Score">0 to 1; certain from 0.95, likely from 0.7.</param>
/// <param name="Level">What the rules make of it.</param>
/// <param name="Reasons">What speaks for it, in words.</param>
/// <param name="Rule">The rule that says that they are two; empty unless they are ruled out.</param>
/// <param name="Suggested">Id of the one that is better known and should stay.</param>
public sealed record SameCandidate(
    string One, string Other, double Score, SameLevel Level, IReadOnlyList<string> Reasons, string Rule, string Suggested);
