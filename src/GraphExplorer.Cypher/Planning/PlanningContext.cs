namespace GraphExplorer.Cypher.Planning;

/// <summary>What all planning of one query shares.</summary>
sealed record PlanningContext(GraphFacts Facts, SlotAllocator Slots, PlannerOptions Options);
