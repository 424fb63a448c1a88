using System.Globalization;

namespace GraphExplorer.Web.Components;

/// <summary>Numbers with their noun.</summary>
public static class Counted
{
    /// <summary><c>1 claim</c>, <c>2 claims</c>, <c>1,204 claims</c>.</summary>
    public static string Of(long count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : plural ?? noun + "s")}");
}
