using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>
/// Waits for things that happen on other threads. The limit only keeps a broken test from hanging; no test measures
/// time with it.
/// </summary>
static class Eventually
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task HoldsAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Moves the clock on, step by step, until the task completes.</summary>
    public static async Task<T> AdvanceUntilAsync<T>(this FakeTimeProvider clock, Task<T> task, TimeSpan step)
    {
        await HoldsAsync(() =>
        {
            if (!task.IsCompleted)
                clock.Advance(step);
            return task.IsCompleted;
        });
        return await task;
    }

    public static Task InTimeAsync(this Task task) => task.WaitAsync(Limit);

    public static Task<T> InTimeAsync<T>(this Task<T> task) => task.WaitAsync(Limit);
}
