namespace GraphExplorer.Extraction;

/// <summary>
/// Names an attack, a kidnapping or a battle by what was done, where and when, and says where it happened: at the place
/// that it struck, and in the town around it.
/// </summary>
sealed class Attacks(EventMaker events)
{
    /// <summary>What is told of it. <paramref name="Deed"/> is a noun: bombing, raid.</summary>
    public sealed record Told(string Type, string Deed, ClaimDate When, Sentence Sentence, string Rule, IReadOnlyList<Thing> By, IReadOnlyList<Thing> Targets, IReadOnlyList<Thing> Places)
    {
        public bool IsInferred { get; init; }
        public int Credibility { get; init; } = 3;
        public string Hedge { get; init; } = "";
        public int At { get; init; }

        /// <summary>"by" when its name is that of those who acted, "move" when they moved; empty for that of the target or place.</summary>
        public string IsAbout { get; init; } = "";

        /// <summary>Part of those who acted; empty for the usual one.</summary>
        public string Role { get; init; } = "";

        /// <summary>How a place that is not struck belongs to it.</summary>
        public Dictionary<Thing, string> Relations { get; init; } = [];
    }

    public Thing? Make(Told told)
    {
        if (told.IsAbout == "move")
            return Move(told);
        var isBy = told.IsAbout == "by";
        if (told.Targets.Count == 0 && told.Places.Count == 0 && !isBy)
            return null;
        // Named for what was struck; for the place when that has no name.
        var named = told.Targets.FirstOrDefault(each => !each.Properties.ContainsKey("unnamed")) ?? (told.Places.Count == 0 ? told.Targets.FirstOrDefault() : null);
        var about = isBy ? told.By[0] : told.Places.Count > 0 ? told.Places[0] : named!;
        var target = isBy ? about : named ?? about;
        var year = EventMaker.Year(told.When.Start);
        var id = $"ev-{Things.Slug(about == target ? target.Name : about.Name + " " + target.Name)}-{told.Deed.Replace(' ', '-')}" + (year.Length > 0 ? $"-{year}" : "");
        var name = $"{char.ToUpperInvariant(told.Deed[0])}{told.Deed[1..]} {(isBy ? "by" : named is not null ? "on" : "in")} {target.Name}" + (year.Length > 0 ? $" ({year})" : "");
        var role = told.Role.Length > 0 ? told.Role : told.Type == "battle" ? "combatant" : "perpetrator";
        var struck = told.Targets.Where(each => each.Kind == ThingKind.Place).ToList();
        var places = struck.Concat(told.Places.Where(place => !struck.Exists(each => IsOnlyAround(place, each)))).Concat(told.Places.Concat(told.Targets).Select(each => each.Around).OfType<Thing>().Where(each => !each.Name.EndsWith(" border", StringComparison.Ordinal)));
        return events.Make(new(id, name, told.Type, told.When, told.Sentence, told.Rule)
        {
            Participants = [.. told.By.Select(actor => (actor, role))],
            Targets = [.. told.Targets],
            Places = [.. places.Distinct().Select(place => (place, told.Relations.GetValueOrDefault(place, "at")))],
            IsInferred = told.IsInferred,
            Credibility = told.Credibility,
            Hedge = told.Hedge,
            At = told.At,
        });
    }

    Thing? Move(Told told)
    {
        var (who, where, year) = (told.By[0], told.Places[0], EventMaker.Year(told.When.Start));
        return events.Make(new($"ev-{who.Id}-relocation-{where.Id}" + (year.Length > 0 ? $"-{year}" : ""), $"Move of {who.Name} into {where.Name}" + (year.Length > 0 ? $" ({year})" : ""), told.Type, told.When, told.Sentence, told.Rule)
        {
            Participants = [.. told.By.Select(actor => (actor, told.Role))],
            Places = [.. told.Places.Select(place => (place, told.Relations.GetValueOrDefault(place, "at")))],
            Credibility = told.Credibility,
            Hedge = told.Hedge,
            At = told.At,
        });
    }

    // "attacked Bannu Prison in Pakistan": that the prison lies in the country says all.
    static bool IsOnlyAround(Thing place, Thing struck) => place.Detail == "country" && place != struck && struck.Detail != "country";
}
