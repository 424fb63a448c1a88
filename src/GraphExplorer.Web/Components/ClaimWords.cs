using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Time;

namespace GraphExplorer.Web.Components;

/// <summary>Claims in words of a reader.</summary>
public static class ClaimWords
{
    /// <summary>The value of an attribute; a date, which claims keep as EDTF, in words.</summary>
    public static string Value(StatedClaim claim) => Value(claim.Predicate, claim.Value);

    /// <inheritdoc cref="Value(StatedClaim)"/>
    public static string Value(string predicate, string value) =>
        Vocabulary.Attribute(predicate) is { Value: AttributeValue.Date } && Edtf.TryParse(value, out _, out _) ? DateWording.Of(value) : value;

    /// <summary>In what respect two claims contradict one another.</summary>
    public static string Aspect(string aspect) => aspect switch
    {
        "existence" => "whether it is so at all",
        "date" => "the date",
        "end" => "the end",
        "attribution" => "who did it",
        "identity" => "who is meant",
        "value" => "the figure",
        "direction" => "the direction",
        _ => aspect,
    };
}
