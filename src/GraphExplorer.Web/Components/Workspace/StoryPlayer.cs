using GraphExplorer.Exploration;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>Turns the pages of a story: after the time that reading a step takes it asks for the next one.</summary>
/// <param name="clock">Measures the time.</param>
/// <param name="turn">Asks for the next step; called on a thread of the pool.</param>
public sealed class StoryPlayer(TimeProvider clock, Action turn) : IDisposable
{
    /// <summary>Silent reading of prose takes some 240 words a minute (Brysbaert 2019); a quarter more for looking at the picture.</summary>
    const double SecondsPerWord = 0.32;

    static readonly TimeSpan s_least = TimeSpan.FromSeconds(4);
    static readonly TimeSpan s_most = TimeSpan.FromSeconds(30);

    ITimer? _timer;

    public bool IsPlaying => _timer is not null;

    /// <summary>How long a step stays.</summary>
    public static TimeSpan ReadingTime(StoryStep? step)
    {
        if (step is null)
            return s_least;
        var words = step.Quotes.Select(quote => quote.Passage.Quote).Append(StoryWords.Sentence(step)).Concat(StoryWords.Notes(step))
            .Sum(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        var time = TimeSpan.FromSeconds(2 + (words * SecondsPerWord));
        return time < s_least ? s_least : time > s_most ? s_most : time;
    }

    /// <summary>Turns the page after a while.</summary>
    public void Play(TimeSpan after)
    {
        _timer?.Dispose();
        _timer = clock.CreateTimer(_ => turn(), null, after, Timeout.InfiniteTimeSpan);
    }

    public void Pause()
    {
        _timer?.Dispose();
        _timer = null;
    }

    public void Dispose() => Pause();
}
