using static GraphExplorer.Evidence.Ends;
using static GraphExplorer.Evidence.RelationCategory;

namespace GraphExplorer.Evidence;

/// <summary>Relations between actors: allegiance, genealogy, support and conflict.</summary>
static class ActorRelations
{
    public static readonly RelationType[] All =
    [
        new()
        {
            Name = "ALLIED_WITH", Category = Allegiance, From = Actor, To = Actor, Symmetric = true,
            Phrase = "allied with", Inverse = "allied with",
            Definition = "Two actors that stay independent of each other cooperate towards shared goals.",
            Example = "The IMU allied with the Taliban in 2001.",
            Properties = [Word("tier", true, "ally", "associate", "cooperates"), Text("basis")],
        },
        new()
        {
            Name = "AFFILIATED_WITH", Category = Allegiance, From = Group, To = Group,
            Phrase = "affiliated with", Inverse = "has affiliate",
            Definition = "A junior group relies on the support or guidance of a senior one.",
            Example = "A source calls the Haqqani Network Taliban-affiliated.",
        },
        new()
        {
            Name = "PLEDGED_TO", Category = Allegiance, From = ["Group", "Person"], To = ["Group", "Person"],
            Phrase = "pledged to", Inverse = "received a pledge from",
            Definition = "Words of allegiance by a group, its leader or a part of it; by itself it is no alliance, "
                + "and a leader's pledge is not the group's.",
            Example = "Usman Ghazi pledged allegiance to the Islamic State in 2014.",
            Properties =
            [
                Word("form", true, "oath", "pledge", "declaration of support", "loyalty"),
                Word("level", true, "group", "leader", "faction"), Truth("accepted"),
            ],
        },
        new()
        {
            Name = "SPLINTER_OF", Category = Genealogy, From = Group, To = Group,
            Phrase = "splinter of", Inverse = "has splinter",
            Definition = "The child left the parent and acts independently of it.",
            Example = "The Islamic Jihad Union split from the IMU in March 2002.",
            Properties = [Text("cause"), Truth("temporary")],
        },
        new()
        {
            Name = "FACTION_OF", Category = Genealogy, From = Group, To = Group,
            Phrase = "faction of", Inverse = "has faction",
            Definition = "A part that still belongs to the whole.",
            Example = "The northern groups of the IMU are a part of it.",
        },
        new()
        {
            Name = "MERGED_INTO", Category = Genealogy, From = Group, To = Group,
            Phrase = "merged into", Inverse = "took in",
            Definition = "A group ceased to exist by joining another, or by forming a new one together with others.",
            Example = "Two groups form a third under a new name: each of the two merged into it.",
            Properties = [Word("mode", true, "join", "merger")],
        },
        new()
        {
            Name = "AGENCY_OF", Category = Genealogy, From = State, To = State,
            Phrase = "agency of", Inverse = "has agency",
            Definition = "A service or force belongs to a state or an alliance.",
            Example = "Inter-Services Intelligence is an agency of Pakistan.",
        },
        new()
        {
            Name = "SUPPORTED", Category = RelationCategory.Support, From = ActorOrPerson, To = ActorOrPerson,
            Phrase = "supported", Inverse = "supported by",
            Definition =
                "The giver helped the receiver with money, training, arms, sanctuary, supplies or in operations.",
            Example = "Inter-Services Intelligence funded the IMU in the 1990s.",
            Properties = [Word("kind", true, "funding", "training", "arms", "sanctuary", "operational", "supplies")],
        },
        new()
        {
            Name = "RIVAL_OF", Category = Conflict, From = Actor, To = Actor, Symmetric = true,
            Phrase = "rival of", Inverse = "rival of",
            Definition = "Two actors compete or are at odds, with or without violence.",
            Example = "Relations between the IMU and the Taliban were strained in 2015.",
            Properties = [Word("intensity", true, "strained", "competition", "armed")],
        },
        new()
        {
            Name = "FOUGHT", Category = Conflict, From = Actor, To = Actor, Symmetric = true,
            Phrase = "fought", Inverse = "fought",
            Definition = "Armed clashes between two actors.",
            Example = "A splinter group of the IMU fought Taliban loyal to Mullah Mansoor in late 2015.",
            Properties = [Text("outcome"), Text("theatre")],
        },
        new()
        {
            Name = "FOUGHT_ALONGSIDE", Category = Conflict, From = Actor, To = Actor, Symmetric = true,
            Phrase = "fought alongside", Inverse = "fought alongside",
            Definition = "Two actors fought on the same side, without a word about an alliance.",
            Example = "Northern groups of the IMU fight alongside the Taliban.",
        },
        new()
        {
            Name = "OPPOSES", Category = Conflict, From = Actor, To = Actor,
            Phrase = "opposes", Inverse = "opposed by",
            Definition = "An actor declares another to be its enemy or its overthrow to be its aim.",
            Example = "The IMU seeks to topple the government of Uzbekistan.",
        },
    ];
}
