using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphExplorer.Web.Embedded;

/// <summary>
/// What a running server leaves beside its store so that commands reach the graph through it: a Bolt socket of the
/// file system that only its owner may open, and the address of its pages. Readable by its owner only.
/// </summary>
public sealed record ServerFile(int ProcessId, string Address, string Socket, string Token)
{
    static readonly TimeSpan s_clockJitterMax = TimeSpan.FromSeconds(5);

    /// <summary>When the process started, since a number is given to another process later.</summary>
    public DateTime StartedUtc { get; init; } = StartOf(Environment.ProcessId) ?? default;

    /// <summary>The server that holds the store of <paramref name="folder"/>, or null when none runs.</summary>
    public static ServerFile? Find(DataFolder folder)
    {
        try
        {
            var file = JsonSerializer.Deserialize(File.ReadAllBytes(folder.ServerFile), ServerFileJson.Default.ServerFile);
            return file is not null && IsSame(StartOf(file.ProcessId), file.StartedUtc) && File.Exists(file.Socket) ? file : null;
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;   // no server wrote it to its end: the same as none
        }
    }

    /// <summary>Writes the file whole or not at all.</summary>
    public void Write(DataFolder folder)
    {
        var draft = folder.ServerFile + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(draft, options))
            JsonSerializer.Serialize(stream, this, ServerFileJson.Default.ServerFile);
        File.Move(draft, folder.ServerFile, overwrite: true);
    }

    // The start is reckoned from the time since the machine was booted, and differs by milliseconds from one look to the next.
    static bool IsSame(DateTime? found, DateTime written) => found is { } start && (start - written).Duration() < s_clockJitterMax;

    static DateTime? StartOf(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.StartTime.ToUniversalTime();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;   // it does not run, has just ended, or belongs to another user
        }
    }
}

[JsonSerializable(typeof(ServerFile))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
sealed partial class ServerFileJson : JsonSerializerContext;
