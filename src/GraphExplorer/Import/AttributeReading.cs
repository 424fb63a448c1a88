using GraphExplorer.Evidence;
using GraphExplorer.Time;

namespace GraphExplorer.Import;

/// <summary>Reads the value of a claim about an attribute: a text, a date, or figures with a unit.</summary>
static class AttributeReading
{
    public static Claim Read(JsonRecord record, Claim claim, Entity? from, AttributeType type)
    {
        if (from is not null && !from.Labels.Any(type.Of.Contains))
            record.Report(
                $"'{type.Name}' is not an attribute of '{from.Id}', which is {from.LabelText}.",
                $"It is one of {string.Join(" or ", type.Of)}.");
        var value = new ClaimValue(
            record.TextOrNull("value"), record.NumberOrNull("valueMin"), record.NumberOrNull("valueBest"),
            record.NumberOrNull("valueMax"), record.TextOrNull("unit"));
        Check(record, type, value);
        return claim with { Value = value };
    }

    static void Check(JsonRecord record, AttributeType type, ClaimValue value)
    {
        double[] figures = [.. new[] { value.Min, value.Best, value.Max }.OfType<double>()];
        if (type.Value is AttributeValue.Text or AttributeValue.Date && (figures.Length > 0 || value.Unit is not null))
            record.Report($"'{type.Name}' takes a text, not figures.",
                "Give it as 'value', and null for figures and unit.");
        else if (type.Value == AttributeValue.Number && value.Text is not null)
            record.Report($"'{type.Name}' takes figures, not a text.",
                "Give valueMin, valueBest or valueMax with a unit.");
        else if (value.Text is null == (figures.Length == 0))
            record.Report($"'{type.Name}' needs either a text or figures.", "Give one of the two.");
        else if (figures.Length > 0 && value.Unit is null)
            record.Report("the figures have no unit.", "Say in 'unit' what is counted, for example persons.");
        if (figures.Zip(figures.Skip(1)).Any(pair => pair.First > pair.Second))
            record.Report("the figures are not in order.",
                "valueMin is the smallest, valueBest between, valueMax the largest.");
        if (type.Value == AttributeValue.Date && value.Text is not null
            && !Edtf.TryParse(value.Text, out _, out var problem))
            record.Report($"'value': {problem}", DateAdvice.Text);
    }
}
