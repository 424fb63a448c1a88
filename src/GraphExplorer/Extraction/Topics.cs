namespace GraphExplorer.Extraction;

/// <summary>Which group a document is about: the one in its title, else the first that its first sentences name.</summary>
static class Topics
{
    const int SentencesMax = 4;

    public static Thing? Of(List<Sentence> sentences, Things things)
    {
        foreach (var sentence in sentences.Take(SentencesMax))
            if (sentence.Mentions.Find(mention => !mention.IsAdjective && mention.Thing.Kind == ThingKind.Group) is { } named)
                return named.Thing;
        if (sentences.Count == 0)
            return null;
        // A title that is a name of no known kind names the group: "Boko Haram".
        if (sentences[0].Block.Kind == BlockKind.Title && sentences[0].Mentions.Find(mention => !mention.IsAdjective && mention.Thing is { IsKnown: false, Kind: ThingKind.Unknown or ThingKind.Person }) is { } title)
        {
            title.Thing.Kind = ThingKind.Group;
            return title.Thing;
        }
        return null;
    }
}
