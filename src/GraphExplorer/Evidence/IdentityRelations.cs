namespace GraphExplorer.Evidence;

/// <summary>Names, and which entities are one.</summary>
static class IdentityRelations
{
    static readonly string[] s_entity = ["Entity", "Group", "StateActor", "Person", "Place", "Event", "Community"];

    public static readonly RelationType[] All =
    [
        new()
        {
            Name = "KNOWN_AS", Category = RelationCategory.Identity, From = s_entity, To = ["Name"],
            Phrase = "known as", Inverse = "name of",
            Definition = "A source uses a name for an entity; a renamed entity stays the same entity.",
            Example = "The IMU has been called Islamic Party of Turkestan since 2001.",
            Properties = [Ends.Word("kind", true, "official", "native", "acronym", "alias", "spelling", "misspelling")],
        },
        new()
        {
            Name = "SAME_AS", Category = RelationCategory.Identity, From = s_entity, To = s_entity,
            Phrase = "same as", Inverse = "same as",
            Definition = "Two entities are proposed, accepted or rejected as one; nothing is merged by name alone.",
            Example = "An analyst accepts that two entries of different sources are one person.",
            Properties =
            [
                Ends.Word("state", true, "proposed", "accepted", "rejected"), Ends.Number("score", 0, 1),
                Ends.Text("reason"),
                Ends.Text("by"),
            ],
        },
    ];
}
