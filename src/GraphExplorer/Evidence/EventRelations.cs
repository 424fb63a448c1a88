using static GraphExplorer.Evidence.Ends;
using static GraphExplorer.Evidence.RelationCategory;

namespace GraphExplorer.Evidence;

/// <summary>Who took part in an event, what it was aimed at, where it happened and what it led to.</summary>
static class EventRelations
{
    static readonly string[] s_roles =
    [
        "perpetrator", "defender", "attacker", "combatant", "participant", "founder", "pledger", "recipient",
        "declarer",
        "splinter", "parent", "subject",
    ];

    public static readonly RelationType[] All =
    [
        new()
        {
            Name = "PARTICIPATED_IN", Category = Events, From = ActorOrPerson, To = Event,
            Phrase = "took part in", Inverse = "had participant",
            Definition = "An actor or person had a part in an event; the role says which.",
            Example = "The IMU and the TTP were perpetrators of the attack on Karachi Airport.",
            Properties = [Word("role", true, s_roles), Whole("count", 1)],
        },
        new()
        {
            Name = "DIED_IN", Category = Events, From = Person, To = Event,
            Phrase = "died in", Inverse = "death of",
            Definition = "A person died in an event.",
            Example = "Namangani died in the fighting after the invasion.",
        },
        new()
        {
            Name = "TARGETED", Category = Events, From = Event, To = ["Group", "StateActor", "Person", "Place"],
            Phrase = "targeted", Inverse = "target of",
            Definition = "An event was aimed at an actor, a person or a place.",
            Example = "The attack of 2012 was aimed at Bannu Prison.",
            Properties = [Text("outcome")],
        },
        new()
        {
            Name = "OCCURRED_IN", Category = Events, From = Event, To = Place,
            Phrase = "occurred in", Inverse = "scene of",
            Definition = "An event happened at a place, or led from, into or to it.",
            Example = "The suicide bombings of 2004 happened in Tashkent.",
            Properties = [Word("relation", true, "at", "from", "into", "to")],
        },
        new()
        {
            Name = "LED_TO", Category = Events, From = Event, To = Event,
            Phrase = "led to", Inverse = "result of",
            Definition = "A source gives one event as the cause of another.",
            Example = "The attack on Karachi Airport led to a retaliation by the Pakistani military.",
        },
    ];
}
