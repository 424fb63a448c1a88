namespace GraphExplorer.Evidence;

/// <summary>Labels and properties in the words of the tables beside it.</summary>
static class Ends
{
    public static readonly string[] Group = ["Group"];
    public static readonly string[] State = ["StateActor"];
    public static readonly string[] Person = ["Person"];
    public static readonly string[] Place = ["Place"];
    public static readonly string[] Event = ["Event"];
    public static readonly string[] Community = ["Community"];
    public static readonly string[] Actor = ["Group", "StateActor"];
    public static readonly string[] ActorOrPerson = ["Group", "StateActor", "Person"];

    public static RelationProperty Text(string name, bool required = false) => new(name, PropertyKind.Text, required, []);

    public static RelationProperty Truth(string name, bool required = false) => new(name, PropertyKind.Truth, required, []);

    public static RelationProperty Whole(string name) => new(name, PropertyKind.Integer, false, []);

    public static RelationProperty Number(string name) => new(name, PropertyKind.Number, false, []);

    public static RelationProperty Word(string name, bool required, params string[] words) =>
        new(name, PropertyKind.Word, required, words);

    public static RelationProperty Id(string name) => new(name, PropertyKind.Entity, false, []);
}
