namespace GraphExplorer.Extraction;

/// <summary>
/// Lines such as "Riaz Basra [1996 - May 2002]: ..." under a heading for leaders: what stands before the dates is a person,
/// and the text calls him by his last name even where a city has the same one.
/// </summary>
static class LeaderLists
{
    public static void Settle(List<Sentence> sentences, Thing? topic, Things things)
    {
        foreach (var sentence in sentences.Where(sentence => sentence.Block is { Section: "leaders", Kind: BlockKind.Bullet or BlockKind.Prose or BlockKind.Field }))
            if (sentence.Mentions.FirstOrDefault() is { First: 0, IsAdjective: false } mention && mention.Thing != topic && mention.Thing is { IsKnown: false, Twin: null, Kind: ThingKind.Unknown or ThingKind.Group or ThingKind.Person }
                && mention.Last > 0 && mention.Last + 1 < sentence.Tokens.Count && sentence.Tokens[mention.Last + 1].Lower is "(" or "[" && (mention.Thing.Kind != ThingKind.Group || mention.Thing.MaybePerson))
            {
                mention.Thing.Kind = ThingKind.Person;
                things.Names.Point(sentence.Tokens[mention.Last].Text, mention.Thing);
            }
    }
}
