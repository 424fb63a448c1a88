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

    public static PropertyRule Text(string name, bool required = false) => new(name, PropertyKind.Text, required, []);

    public static PropertyRule Truth(string name, bool required = false) => new(name, PropertyKind.Truth, required, []);

    public static PropertyRule Whole(string name, int min, int max = int.MaxValue) =>
        new(name, PropertyKind.Integer, false, []) { Min = min, Max = max };

    public static PropertyRule Number(string name, double min, double max) =>
        new(name, PropertyKind.Number, false, []) { Min = min, Max = max };

    public static PropertyRule Word(string name, bool required, params string[] words) =>
        new(name, PropertyKind.Word, required, words);

    public static PropertyRule ActorId(string name) => new(name, PropertyKind.Actor, false, []);
}
