using GraphExplorer.Tracing;

namespace GraphExplorer.Exploration;

/// <summary>A step of a story in words, the same on screen, spoken and in exports.</summary>
public static class StoryWords
{
    /// <summary>When it was: <c>March 2002</c>, or <c>undated</c>.</summary>
    public static string When(StoryStep step) => EdgeWords.When(step.Edge.Span) is { Length: > 0 } when ? when : "undated";

    /// <summary><c>Islamic Jihad Union – splinter of – Islamic Movement of Uzbekistan</c>, with what the type adds in brackets.</summary>
    public static string Sentence(StoryStep step)
    {
        var details = string.Join(", ", EdgeWords.Details(step.Edge).Select(detail => $"{detail.Name}: {detail.Value}"));
        return $"{step.From.Name} – {EdgeWords.Phrase(step.Edge.Type)} – {step.To.Name}{(details.Length > 0 ? $" ({details})" : "")}";
    }

    /// <summary>What a reader has to keep in mind, one sentence each.</summary>
    public static IEnumerable<string> Notes(StoryStep step)
    {
        if (step.Order == StepOrder.Undated) yield return "No source says when this began; it stands last for that reason alone.";
        if (step.Order == StepOrder.Possible) yield return "The dates leave open whether it came after the steps before it.";
        if (step.Edge.Reading.Disputed) yield return "Disputed: a claim behind it contradicts another.";
        if (step.Claims is [{ Stance: "denies" }, ..]) yield return "The leading claim denies it.";
        if (step.Claims is [{ Inferred: true }, ..]) yield return "The coder, not the source, draws this conclusion.";
        if (step.Claims.Count > 1) yield return $"It rests on {step.Claims.Count} claims; the leading one is quoted.";
        if (step.Quotes.Count == 0) yield return "There is no quote for it.";
    }

    /// <summary>What can be said about the order of a step in a word or two; empty where it is certain.</summary>
    public static string Order(StepOrder order) => order switch
    {
        StepOrder.Possible => "order possible",
        StepOrder.Undated => "undated",
        StepOrder.Earlier => "earlier than a step before it",
        _ => "",
    };
}
