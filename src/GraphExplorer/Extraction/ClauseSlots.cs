using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>
/// What a rule's slot names in a clause: who acts, whom it happens to, what follows a preposition. A dot goes on from a
/// noun to what hangs on it: <c>object.of</c>; <c>subject.whole</c> is whose the subject is.
/// </summary>
sealed class ClauseSlots(References references)
{
    public (List<Thing> From, List<Thing> To) Ends(RuleClaim claim, Clause clause, RelationType relation)
    {
        if (claim.From != claim.To)
            return (Resolve(claim.From, clause, relation.From), Resolve(claim.To, clause, relation.To));
        // Each with each of one list: "A and B clashed".
        var all = Resolve(claim.From, clause, relation.From);
        return all.Count == 2 ? ([all[0]], [all[1]]) : ([], []);
    }

    public List<Thing> Resolve(string slots, Clause clause, IReadOnlyList<string> labels)
    {
        foreach (var slot in slots.Split('|'))
        {
            // What the text is about: only where the rule names nothing nearer.
            if (slot == "topic")
                return references.Topic is { } about && References.Pick(about, labels) is { } whole ? [whole] : [];
            // "gave Hamas money", "gave the group sanctuary": who was given it stands before it.
            if (slot == "recipient")
                return Recipient(clause, labels);
            // "its activity", "the group's involvement": whose it is.
            if (slot == "subject.whole" && clause.Subject is { } owned && references.Possessor(owned, labels) is { } owner)
                return [owner];
            var each = Nouns(slot, clause).Select(noun => (noun, things: references.Resolve(noun, labels))).Where(pair => pair.things.Count > 0).ToList();
            var found = each.Where((pair, index) => index == 0 || slot is "against" || pair.noun.IsListed).SelectMany(pair => pair.things).Distinct().ToList();
            if (slot is "agent" or "patient" or "subject" && Nouns(slot, clause).FirstOrDefault() is { } first && found.Count > 0 && references.Resolve(first, labels).Count == 0)
                found.Clear();
            if (slot is "agent" or "subject" && clause.IsHeadless && !clause.Verb.IsPassive && !clause.Verb.IsReduced && references.Topic is { } topic && References.Pick(topic, labels) is { } own)
                found.Add(own);
            if (slot is "patient" or "subject" && clause.IsHeadless && (clause.Verb.IsPassive || clause.Verb.IsReduced) && references.Topic is { } subject && References.Pick(subject, labels) is { } self)
                found.Add(self);
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    List<Thing> Recipient(Clause clause, IReadOnlyList<string> labels)
    {
        if (clause.Patients.FirstOrDefault() is not { } given)
            return [];
        if (references.Resolve(given, labels) is { Count: > 0 } found)
            return found;
        if (given.Determiner is "the" && given.Elements.Count > 1 && references.Pronoun("the " + given.Elements[0].Word) is { } group && References.Pick(group, labels) is { } meant)
            return [meant];
        return given.Mentions.FirstOrDefault() is { IsAdjective: false } mention ? [.. mention.Things.Select(thing => References.Pick(thing, labels)).OfType<Thing>()] : [];
    }

    public static IEnumerable<NounPhrase> Nouns(string slot, Clause clause) => slot switch
    {
        _ when slot.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && slot[..dot] != "governor" =>
            Nouns(slot[..dot] is "object" ? "patient" : slot[..dot], clause).Select(noun => noun.After.GetValueOrDefault(slot[(dot + 1)..])).OfType<NounPhrase>(),
        "agent" => clause.Agents,
        "patient" => clause.Patients,
        "subject" => clause.Subject is null ? [] : [clause.Subject],
        "governor.subject" => clause.Governor?.Subject is { } above ? [above] : [],
        "governor.with" => clause.Governor?.Slot("with") ?? [],
        _ => clause.Slot(slot),
    };
}
