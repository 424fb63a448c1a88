using static GraphExplorer.Evidence.Ends;
using static GraphExplorer.Evidence.RelationCategory;

namespace GraphExplorer.Evidence;

/// <summary>Where actors, persons and communities are, and how places lie to one another.</summary>
static class PlaceRelations
{
    public static readonly RelationType[] All =
    [
        new()
        {
            Name = "BASED_IN", Category = Places, From = ActorOrPerson, To = Place,
            Phrase = "based in", Inverse = "base of",
            Definition = "The headquarters or main base is there.",
            Example = "The IMU moved its base to North Waziristan.",
            Properties = [Text("mode")],
        },
        new()
        {
            Name = "ACTIVE_IN", Category = Places, From = ActorOrPerson, To = Place,
            Phrase = "active in", Inverse = "theatre of",
            Definition = "Any activity there: fighting, recruiting, trafficking, staying.",
            Example = "The IMU is active along the Tajik-Afghan border.",
            Properties = [Text("mode")],
        },
        new()
        {
            Name = "FROM", Category = Places, From = Person, To = Place,
            Phrase = "from", Inverse = "home of",
            Definition = "A person comes from a place.",
            Example = "Namangani came from the Fergana Valley.",
        },
        new()
        {
            Name = "ASPIRES_TO_CONTROL", Category = Places, From = Group, To = Place,
            Phrase = "aspires to control", Inverse = "coveted by",
            Definition = "A group wants to rule a place, which may exist only in its aims.",
            Example = "The IMU wants a caliphate called Turkestan.",
        },
        new()
        {
            Name = "RESIDES_IN", Category = Places, From = Community, To = Place,
            Phrase = "resides in", Inverse = "home of",
            Definition = "A community lives in a place.",
            Example = "Afghan Tajiks live in northern Afghanistan.",
        },
        new()
        {
            Name = "LOCATED_IN", Category = Places, From = Place, To = Place,
            Phrase = "located in", Inverse = "contains",
            Definition = "A place lies within another.",
            Example = "Tashkent lies in Uzbekistan.",
        },
        new()
        {
            Name = "NEAR", Category = Places, From = Place, To = Place,
            Phrase = "near", Inverse = "near",
            Definition = "A place lies close to another, or along it.",
            Example = "The border post lies near the town of Khanabad.",
        },
        new()
        {
            Name = "OPERATED_BY", Category = Places, From = Place, To = State,
            Phrase = "operated by", Inverse = "operates",
            Definition = "A facility belongs to a state or one of its bodies.",
            Example = "An embassy is operated by the state that it represents.",
        },
    ];
}
