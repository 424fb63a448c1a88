using static GraphExplorer.Evidence.AttributeValue;

namespace GraphExplorer.Evidence;

/// <summary>The attributes that claims may give to entities.</summary>
static class AttributeTypes
{
    static readonly string[] s_any = ["Group", "StateActor", "Person", "Place", "Event", "Community"];

    public static readonly AttributeType[] All =
    [
        new("strength", Number, Ends.ActorOrPerson, "How many fighters or members there are."),
        new("deaths", Number, Ends.Event, "How many people died, attackers included."),
        new("deathsPerp", Number, Ends.Event, "How many of the dead were attackers."),
        new("founded", Date, Ends.Actor, "When it came into being."),
        new("ended", Date, Ends.Actor, "When it ceased to exist."),
        new("born", Date, Ends.Person, "When the person was born."),
        new("died", Date, Ends.Person, "When the person died."),
        new("ideology", AttributeValue.Text, Ends.ActorOrPerson, "What it believes in."),
        new("aim", AttributeValue.Text, s_any, "What it seeks."),
        new("tactic", AttributeValue.Text, s_any, "How it fights."),
        new("funding", AttributeValue.Text, Ends.Actor, "Where its money comes from."),
        new("threat", AttributeValue.Text, s_any, "How great a threat it is held to be, and to whom."),
        new("area", AttributeValue.Text, s_any, "Where it operates."),
        new("structure", TextOrNumber, Ends.Actor, "How it is organised."),
        new("recruitment", TextOrNumber, Ends.Actor, "How and from whom it recruits."),
        new("capability", TextOrNumber, Ends.ActorOrPerson, "What it is able to do."),
        new("activity", AttributeValue.Text, s_any, "What it is doing."),
        new("outcome", AttributeValue.Text, s_any, "How it ended, or what came of it."),
        new("duration", TextOrNumber, s_any, "How long it lasted."),
        new("occupation", AttributeValue.Text, Ends.Person, "What the person did for a living."),
        new("fate", AttributeValue.Text, s_any, "What became of it."),
        new("description", TextOrNumber, s_any, "Anything else that a source says."),
    ];
}
