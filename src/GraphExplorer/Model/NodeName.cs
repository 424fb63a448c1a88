namespace GraphExplorer.Model;

/// <summary>A name by which sources call a group: what a lane is labelled with from its date on.</summary>
/// <param name="Text">The name as the source writes it.</param>
/// <param name="Kind">official, native, acronym, alias, spelling or misspelling.</param>
/// <param name="Edge">Id of the relationship that says so; its claims are the evidence.</param>
/// <param name="Span">Since when, and until when, the group was called so.</param>
/// <param name="Disputed">True when a claim behind it contradicts another.</param>
/// <param name="SourceCount">Number of different sources behind it.</param>
public sealed record NodeName(string Text, string Kind, string Edge, EdgeSpan Span, bool Disputed, int SourceCount);
