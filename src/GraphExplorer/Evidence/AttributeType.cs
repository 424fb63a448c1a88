namespace GraphExplorer.Evidence;

/// <summary>What an attribute's value is.</summary>
public enum AttributeValue
{
    Text,
    /// <summary>An EDTF date.</summary>
    Date,
    /// <summary>A figure or a range with a unit.</summary>
    Number,
    /// <summary>Either a text or a figure.</summary>
    TextOrNumber,
}

/// <summary>An attribute that a claim may give to an entity with one of these labels.</summary>
public sealed record AttributeType(string Name, AttributeValue Value, IReadOnlyList<string> Of, string Definition);
