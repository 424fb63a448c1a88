namespace GraphExplorer.Extraction;

/// <summary>
/// Groups that act and have no name, under a name made of what the text says of them: "a force of Taliban loyal to Mullah
/// Mansoor", "Hazara militiamen".
/// </summary>
sealed class UnnamedThings(Things things)
{
    public Thing Group(string name, string? id = null)
    {
        var group = things.Of(ThingKind.Group, name, id);
        if (!group.IsKnown)
            group.Properties.TryAdd("unnamed", true);
        return group;
    }

    /// <summary>"Taliban loyal to X", "fighters of Y loyal to X".</summary>
    public Thing? Loyalists(NounPhrase noun)
    {
        var (said, whole) = (noun, noun.After.GetValueOrDefault("of"));
        if (noun.Head != "loyal" && whole is { Head: "loyal" })
            said = whole;
        if (said.Head != "loyal" || said.After.GetValueOrDefault("to") is not { LastMention: { IsAdjective: false, Thing.Kind: ThingKind.Person } leader })
            return null;
        var group = said.Mentions.LastOrDefault(mention => !mention.IsAdjective && mention.Thing.Kind == ThingKind.Group)?.Thing
            ?? (whole?.LastMention is { IsAdjective: false, Thing.Kind: ThingKind.Group } of ? of.Thing : null);
        if (group is null)
            return null;
        var faction = Group($"{group.Name} loyal to {leader.Thing.Name}");
        (faction.PartOf, faction.LoyalTo) = (group, leader.Thing);
        return faction;
    }

    /// <summary>"Hazara militiamen": a militia of a people.</summary>
    public Thing? Militia(NounPhrase noun)
    {
        if (noun.Head is not ("militia" or "militias" or "militiamen") || noun.Elements.Count < 2 || noun.Elements[^2].Mention is not { Thing.Kind: ThingKind.Community } people)
            return null;
        var militia = Group($"{noun.Elements[^2].Word} militia");
        militia.People = people.Thing;
        return militia;
    }
}
