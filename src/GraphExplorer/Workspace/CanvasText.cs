using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphExplorer.Workspace;

/// <summary>The canvas of a view as the JSON texts that the database keeps.</summary>
static class CanvasText
{
    public static string Write(ViewArrangement arrangement) =>
        JsonSerializer.Serialize(arrangement with { Thumbnail = null }, CanvasTextContext.Default.ViewArrangement);

    public static ViewArrangement Read(string text) =>
        text.Length == 0 ? ViewArrangement.None : JsonSerializer.Deserialize(text, CanvasTextContext.Default.ViewArrangement) ?? ViewArrangement.None;

    public static string WritePicture(ViewThumbnail? picture) =>
        picture is null ? "" : JsonSerializer.Serialize(picture, CanvasTextContext.Default.ViewThumbnail);

    public static ViewThumbnail? ReadPicture(string text) =>
        text.Length == 0 ? null : JsonSerializer.Deserialize(text, CanvasTextContext.Default.ViewThumbnail);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ViewArrangement))]
[JsonSerializable(typeof(ViewThumbnail))]
sealed partial class CanvasTextContext : JsonSerializerContext;
