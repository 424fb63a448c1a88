namespace GraphExplorer.Web.Components;

/// <summary>
/// Says something to readers of a screen reader: the page's live region speaks each sentence. One per circuit; components that act on a
/// key or an answer say here what happened.
/// </summary>
public sealed class Announcer
{
    /// <summary>Raised with each sentence.</summary>
    public event Action<string>? Said;

    /// <summary>Speaks a sentence; an empty one is left out.</summary>
    public void Say(string sentence)
    {
        if (sentence.Length > 0)
            Said?.Invoke(sentence);
    }
}
