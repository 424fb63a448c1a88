using System.Runtime.ExceptionServices;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// Sorting with comparisons that may fail: on a limit, a cancellation, or values nested too deeply. .NET wraps what a
/// comparison throws; here it comes out as it is.
/// </summary>
static class Sorting
{
    public static void Sort<T>(Span<T> items, Comparison<T> compare)
    {
        try
        {
            items.Sort(compare);
        }
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
        }
    }
}
