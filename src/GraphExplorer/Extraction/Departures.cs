namespace GraphExplorer.Extraction;

/// <summary>
/// "X left the group to form Y", "dissidents broke away from Z and founded Y": what those who part found is a splinter of
/// what they left, also where the sentence does not say so.
/// </summary>
sealed class Departures(References references, Candidates candidates)
{
    static readonly string[] s_groups = ["Group"];
    static readonly HashSet<string> s_leave = ["leave", "split", "break", "quit", "defect", "separate", "secede", "splinter", "resign", "depart"];
    static readonly HashSet<string> s_found = ["form", "found", "create", "establish", "launch", "set", "organize"];

    public void Read(List<Clause> clauses, Sentence sentence, int from)
    {
        foreach (var left in clauses.Where(clause => clause.Mood == Mood.Fact && s_leave.Contains(clause.Verb.Verb) && clause.Subject is not null))
            foreach (var made in clauses.Where(clause => clause.Mood == Mood.Fact && clause.At > left.At && s_found.Contains(clause.Verb.Verb) && !clause.Verb.IsPassive && (clause.Subject == left.Subject || clause.Governor == left)))
                foreach (var child in made.Slot("object").Take(1).SelectMany(noun => references.Resolve(noun, s_groups)).Where(IsNamed).ToList())
                    if (Parent(left, from) is { } parent && parent != child)
                    {
                        References.Settle(child, s_groups);
                        var date = made.Dates.Concat(left.Dates).FirstOrDefault(each => each.Start.Length > 0);
                        foreach (var founded in candidates.Readings.Skip(from).Where(reading => reading is { Type: "FOUNDED", Date.Start.Length: 0 } && reading.To == child).ToList())
                            candidates.Replace(founded, founded with { Date = ClaimDates.Of("FOUNDED", date, sentence, false) });
                        candidates.Add(new("SPLINTER_OF", child, parent, ClaimDates.Of("SPLINTER_OF", date, sentence, false), sentence, "left-to-form") { Credibility = left.Credibility, Hedge = left.Hedge, At = made.Verb.Token });
                    }
    }

    /// <summary>"The group came into being in 1996, when A, B and C left X": they founded it, and it is a splinter of X.</summary>
    public void ReadFounders(List<Phrase> phrases, List<Clause> clauses, Sentence sentence)
    {
        foreach (var began in clauses.Where(clause => clause.Mood == Mood.Fact && clause.Subject is not null && (IsBeginning(clause) || IsComing(clause, phrases))))
            foreach (var left in clauses.Where(clause => clause.At > began.At && clause.Mood == Mood.Fact && s_leave.Contains(clause.Verb.Verb) && clause.Subject is not null && phrases.Skip(began.At).Take(clause.At - began.At).Any(phrase => phrase.Word is "when" or "after")))
            {
                var child = references.Resolve(began.Subject!, s_groups).FirstOrDefault();
                var parent = new[] { "from", "with", "object" }.SelectMany(left.Slot).SelectMany(noun => references.Resolve(noun, s_groups)).FirstOrDefault(thing => thing.Kind == ThingKind.Group);
                if (child is null || parent is null || child == parent)
                    continue;
                var date = began.Dates.Concat(left.Dates).FirstOrDefault(each => each.Start.Length > 0);
                candidates.Add(new("SPLINTER_OF", child, parent, ClaimDates.Of("SPLINTER_OF", date, sentence, false), sentence, "left-to-form") { At = left.Verb.Token });
                foreach (var founder in references.Resolve(left.Subject!, ["Person"]).Where(person => person.Kind == ThingKind.Person || person.MaybePerson))
                {
                    References.Settle(founder, ["Person"]);
                    founder.IsLeader = true;
                    candidates.Add(new("FOUNDED", founder, child, ClaimDates.Of("FOUNDED", date, sentence, false), sentence, "left-to-form") { At = left.Verb.Token, Properties = new() { ["role"] = "founder" } });
                }
            }
    }

    // "came into being"
    static bool IsComing(Clause clause, List<Phrase> phrases) => clause.Verb.Verb == "come" && clause.At + 2 < phrases.Count && phrases[clause.At + 1].Word == "into" && phrases[clause.At + 2].Verb is { Verb: "be", IsGerund: true };

    static bool IsBeginning(Clause clause) => clause.Verb switch
    {
        { Verb: "form" or "found" or "create" or "establish" or "bear", IsPassive: true } => true,
        { Verb: "emerge" or "originate" or "arise" or "form" } => true,
        { Verb: "come" } => clause.Slot("into").Any(noun => noun.Head is "existence"),
        _ => false,
    };

    static bool IsNamed(Thing thing) => thing.Kind is ThingKind.Group or ThingKind.Unknown && !thing.Properties.ContainsKey("unnamed");

    // What was left: "from Z", "with Z", "left Z"; else the group that the sentence says they were of.
    Thing? Parent(Clause left, int from)
    {
        var said = new[] { "from", "with", "object" }.SelectMany(left.Slot).SelectMany(noun => references.Resolve(noun, s_groups)).FirstOrDefault(thing => thing.Kind == ThingKind.Group);
        var who = references.Resolve(left.Subject!, ["Person"]).FirstOrDefault();
        // "broke with Azhar": with the group that Azhar leads.
        var leader = new[] { "from", "with" }.SelectMany(left.Slot).SelectMany(noun => references.Resolve(noun, ["Person"])).FirstOrDefault(thing => thing.Kind == ThingKind.Person);
        said ??= leader is null ? null : candidates.Readings.LastOrDefault(reading => reading.Type == "LEADS" && reading.From == leader && reading.To == references.Topic)?.To;
        // "A faction led by X broke off to form Y": of what the text is about.
        if (said is null && leader is null && !left.Slots.ContainsKey("object") && left.Subject is { Determiner: "a" or "some" or "several", Head: "faction" or "factions" or "dissidents" or "members" or "commanders" or "hardliners" or "group" or "fighters" or "militants" } && left.Subject.After.GetValueOrDefault("of") is null)
            said = references.Topic;
        return said ?? candidates.Readings.Skip(from).FirstOrDefault(reading => reading.Type is "LEADS" or "MEMBER_OF" && reading.From == who && reading.To?.Kind == ThingKind.Group)?.To;
    }
}
