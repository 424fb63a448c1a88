using GraphExplorer.Evidence;

namespace GraphExplorer.Editing;

/// <summary>An entity as somebody describes it, field by field as typed.</summary>
public sealed record EntityDraft
{
    public string Id { get; set; } = "";

    /// <summary>One kind of <see cref="Vocabulary.Kinds"/>.</summary>
    public string Label { get; set; } = "";

    public string Name { get; set; } = "";
    public string Status { get; set; } = "unknown";
    public string Summary { get; set; } = "";

    /// <summary>What its kind adds, as text by name.</summary>
    public Dictionary<string, string> Properties { get; set; } = [];

    /// <summary>The labels of its node, without <c>Entity</c>.</summary>
    public IReadOnlyList<string> Labels =>
        Vocabulary.Kind(Label) is { With.Length: > 0 } kind ? [kind.With, Label] : [Label];

    /// <summary>The entity as a draft that says the same.</summary>
    public static EntityDraft Of(Entity entity) => new()
    {
        Id = entity.Id,
        Label = entity.Labels.Contains("Leader") ? "Leader" : entity.Labels[0],
        Name = entity.Name,
        Status = entity.Status,
        Summary = entity.Summary,
        Properties = ClaimDraft.TextsOf(entity.Properties),
    };

    /// <summary>A draft with the values that its kind asks for and that can be guessed, so that only what is known has to be typed.</summary>
    public static EntityDraft New(string id, string label, string name) => new()
    {
        Id = id,
        Label = label,
        Name = name,
        Summary = $"{name}.",
        Properties = (Vocabulary.Kind(label)?.Properties ?? []).Where(rule => rule.Required && rule.Kind == PropertyKind.Truth)
            .ToDictionary(rule => rule.Name, _ => "false", StringComparer.Ordinal),
    };
}
