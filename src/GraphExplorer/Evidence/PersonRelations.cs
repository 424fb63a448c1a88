using static GraphExplorer.Evidence.Ends;
using static GraphExplorer.Evidence.RelationCategory;

namespace GraphExplorer.Evidence;

/// <summary>Who leads, founds and belongs to what.</summary>
static class PersonRelations
{
    public static readonly RelationType[] All =
    [
        new()
        {
            Name = "LEADS", Category = Leadership, From = Person, To = Actor,
            Phrase = "leads", Inverse = "led by",
            Definition = "A person leads a group or a state's body, or led it.",
            Example = "Usman Ghazi has led the IMU since 2012.",
            Properties = [Text("role")],
        },
        new()
        {
            Name = "FOUNDED", Category = Leadership, From = Person, To = Actor,
            Phrase = "founded", Inverse = "founded by",
            Definition = "A person brought a group into being, alone or with others.",
            Example = "Jumaboi Namangani founded the IMU in late 1998.",
            Properties = [Text("role")],
        },
        new()
        {
            Name = "SUCCEEDED", Category = Leadership, From = Person, To = Person,
            Phrase = "succeeded", Inverse = "succeeded by",
            Definition = "A person took over an office from another; the office is the body that is led.",
            Example = "Tahir Yuldashev took command of the IMU after Namangani died.",
            Properties = [ActorId("office")],
        },
        new()
        {
            Name = "MEMBER_OF", Category = Membership, From = Person, To = Actor,
            Phrase = "member of", Inverse = "has member",
            Definition = "A person belongs or belonged to a group or a state's body.",
            Example = "Namangani was a paratrooper of the Soviet armed forces.",
            Properties = [Text("role")],
        },
        new()
        {
            Name = "RECRUITS_FROM", Category = Membership, From = Group, To = ["Place", "Community"],
            Phrase = "recruits from", Inverse = "recruiting ground of",
            Definition = "A group wins recruits in a place or a community.",
            Example = "The IMU recruited fighters in Batken and Osh.",
            Properties = [Text("qualifier")],
        },
        new()
        {
            Name = "HAS_MEMBERS_FROM", Category = Membership, From = Group, To = ["Place", "Community"],
            Phrase = "has members from", Inverse = "has people in",
            Definition = "Members of a group come from a place or a community.",
            Example = "Uzbeks, Tajiks and Uyghurs are among the members of the IMU.",
            Properties = [Text("qualifier")],
        },
    ];
}
