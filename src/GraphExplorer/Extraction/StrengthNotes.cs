namespace GraphExplorer.Extraction;

/// <summary>How many fighters or members a group is said to have.</summary>
sealed class StrengthNotes(Figures figures, Lexicon lexicon, Candidates candidates)
{
    bool IsStrength(Sentence sentence) =>
        sentence.Tokens.Any(token => lexicon.Counting.Contains(token.Lower)) && sentence.Tokens.Any(token => token.Lower is "fighters" or "members" or "militants" or "guerrillas" or "combatants" or "strength" or "fighter")
        && !sentence.Tokens.Any(token => lexicon.NotCounting.Contains(token.Lower));

    /// <summary>Reads the strength of the group; in a section about strength a number may stand alone.</summary>
    public void Read(Thing group, Sentence sentence, bool alone)
    {
        if (!alone && !IsStrength(sentence))
            return;
        alone |= sentence.Tokens.Any(token => token.Lower is "strength" or "fighter") && sentence.Tokens.Any(token => token.Lower is "estimated");
        if (figures.Strength(sentence, alone) is not var (min, max, isRange) || sentence.IsQuestion)
            return;
        var subject = sentence.Mentions.Find(mention => !mention.IsAdjective && mention.Thing.Kind == ThingKind.Group)?.Thing ?? group;
        if (subject != group && !alone)
            return;
        var dates = DatePhrases.Find(sentence.Tokens);
        var properties = new Dictionary<string, object> { ["valueMin"] = min, ["valueMax"] = max, ["unit"] = "persons" };
        if (!isRange)
            properties["valueBest"] = min;
        candidates.Add(new("strength", group, null, dates.Count > 0 ? ClaimDates.Of("strength", dates[0], sentence, false) : ClaimDate.None, sentence, "figure-strength") { Properties = properties });
    }
}
