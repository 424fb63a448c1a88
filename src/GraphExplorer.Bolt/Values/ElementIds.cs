using System.Globalization;

namespace GraphExplorer.Bolt.Values;

/// <summary>Element ids for peers that have only integer identities (Bolt 4.4): the decimal form.</summary>
public static class ElementIds
{
    /// <summary>The element id that stands for an integer identity.</summary>
    public static string Of(long id) => id.ToString(CultureInfo.InvariantCulture);
}
