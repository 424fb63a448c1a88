namespace GraphExplorer.Extraction;

/// <summary>Reads one document, stage by stage.</summary>
sealed class DocumentReader
{
    readonly List<Sentence> _sentences;
    readonly RuleSet _rules;
    readonly Things _things;
    readonly Candidates _candidates;
    readonly References _references;
    readonly VerbRules _verbRules;
    readonly NounRules _nounRules;
    readonly NameNotes _notes;
    readonly SectionReader _sections;
    readonly AttackLines _attackLines;
    readonly PlaceLinks _places;
    readonly AgencyLinks _agencies;
    readonly MentionFinder _finder;
    readonly EventMaker _events;
    readonly Sequels _sequels;
    readonly DeathNotes _deaths;
    readonly Scenes _scenes;
    readonly Consequences _consequences;
    readonly Milestones _milestones;
    readonly SplinterNotes _splinters;
    readonly Factions _factions;
    readonly Blame _blame;
    readonly NameShapes _shapes;

    /// <summary>The last date that the block told.</summary>
    string _told = "";

    public DocumentReader(string text, KnownNames known, RuleSet rules)
    {
        _rules = rules;
        _things = new Things(known, rules.Gazetteer);
        _candidates = new Candidates(text);
        _references = new References(_things, rules.Lexicon, new UnnamedThings(_things, rules.Lexicon));
        var figures = new Figures(rules.Lexicon);
        var events = _events = new EventMaker(_things, _candidates);
        var attacks = new Attacks(events);
        var slots = new ClauseSlots(_references);
        _places = new PlaceLinks(_candidates, _references);
        _agencies = new AgencyLinks(_things, _candidates);
        _splinters = new SplinterNotes(_references, _candidates);
        _factions = new Factions(_candidates);
        _milestones = new Milestones(rules.Milestones, _candidates, events, _references);
        var deeds = new DeedEvents(_references, _candidates, events, attacks);
        _consequences = new Consequences(rules.Deeds, _references, events, deeds, _candidates);
        _scenes = new Scenes(_references, slots);
        _sequels = new Sequels(rules.Deeds, _references, _candidates, events);
        _deaths = new DeathNotes(figures, _candidates);
        _verbRules = new VerbRules(rules.Rules, slots, _candidates, new EventRules(_references, slots, _candidates, events, attacks, _places), _places);
        _nounRules = new NounRules(rules.Rules, _references, _candidates);
        _notes = new NameNotes(rules.Naming, _things, _candidates, _references);
        _attackLines = new AttackLines(_references, _candidates, attacks, rules.Lexicon);
        _blame = new Blame(rules.Deeds, _references, _candidates, deeds, events, _attackLines);
        _sections = new SectionReader(
            rules.Sections, _references, _candidates, _notes, new SectionLists(_candidates, rules.Lexicon), _attackLines, new StrengthNotes(figures, rules.Lexicon, _candidates));
        _shapes = new NameShapes(rules.Lexicon, rules.Gazetteer);
        _finder = new MentionFinder(_things, _shapes, rules.Lexicon);
        _sentences = [.. new Outline(text, rules.Sections).Read().SelectMany(block => Sentences.Of(text, block)).Where(sentence => sentence.Tokens.Count <= ExtractionLimits.SentenceTokensMax)];
    }

    public Extracted Read()
    {
        foreach (var sentence in _sentences.Where(sentence => sentence.Block.Kind == BlockKind.Prose))
            foreach (var token in sentence.Tokens.Skip(1).Where(token => token.IsCapital))
                _shapes.Capitals.Add(token.Text);
        // Twice: what the end of the text introduces is known at its beginning too.
        for (var pass = 0; pass < 2; pass++)
            foreach (var sentence in _sentences)
                _finder.Find(sentence);
        _references.Topic = Topics.Of(_sentences, _things);
        _notes.IsSettling = true;
        for (var pass = 0; pass < 2; pass++)
            foreach (var sentence in _sentences.Where(sentence => !sentence.IsQuestion))
            {
                _finder.Find(sentence);
                _notes.Read(sentence, []);
            }
        _notes.IsSettling = false;
        LeaderLists.Settle(_sentences, _references.Topic, _things);
        foreach (var thing in _things.All)
            thing.Spans.Clear();
        foreach (var sentence in _sentences)
            _finder.Find(sentence);
        _references.Topic = Topics.Of(_sentences, _things);
        var (block, section) = ((Block?)null, -1);
        foreach (var sentence in _sentences)
        {
            if (sentence.Block != block)
            {
                _references.StartBlock();
                _told = "";
            }
            (block, section) = (sentence.Block, sentence.Block.Number);
            ReadSentence(sentence);
        }
        Bounds.Settle(_candidates, _references.Topic);
        return _candidates.Build();
    }

    void ReadSentence(Sentence sentence)
    {
        var phrases = new Phrases(_rules.Verbs, _rules.Lexicon, _rules.Words).Of(sentence, _told);
        _told = phrases.LastOrDefault(phrase => phrase.Date is { Start: [_, _, _, _, ..] } date && char.IsAsciiDigit(date.Start[0]))?.Date?.Start ?? _told;
        NounLinks.Link(phrases);
        var clauses = new Clauses(_rules.Lexicon).Of(phrases, sentence.IsQuestion);
        _references.Sentence = sentence;
        _scenes.GoOn(sentence, phrases, clauses);
        var before = _candidates.Readings.Count;
        if (!sentence.IsQuestion)
            _notes.Read(sentence, [.. phrases.Where(phrase => phrase.Date is not null).Select(phrase => phrase.Date!)]);
        if (sentence.Block.Kind == BlockKind.Title)
            return;
        if (!_sections.Read(sentence, phrases, clauses))
        {
            foreach (var clause in clauses)
            {
                _references.Acting = clause.Subject;
                _verbRules.Read(clause, clauses, sentence);
                _references.Note(clause);
            }
            if (!_events.Made.Exists(made => made.Told.Sentence == sentence))
                _attackLines.Read(sentence, phrases, clauses);
            _nounRules.Read(phrases, clauses, sentence);
            _blame.Read(phrases, clauses, sentence);
            _splinters.Read(phrases, clauses, sentence);
            _factions.Read(clauses, sentence, before);
            _places.ReadLists(sentence);
            if (clauses.TrueForAll(clause => clause.Mood is Mood.Fact or Mood.Aim))
                new Residents(_candidates).Read(phrases, sentence, _references.Topic);
            var departures = new Departures(_references, _candidates);
            departures.Read(clauses, sentence, before);
            departures.ReadFounders(phrases, clauses, sentence);
            new Successions(_references, _candidates).Read(clauses, sentence, before);
            _milestones.Read(sentence, before);
            _sequels.Read(phrases, clauses, sentence);
            _consequences.Read(phrases, clauses, sentence);
            _deaths.Read(sentence, before);
        }
        _agencies.Read(sentence, before);
        _scenes.Note(sentence, clauses);
        _references.Note(sentence);
    }
}
