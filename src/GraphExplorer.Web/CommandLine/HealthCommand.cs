using System.CommandLine;
using GraphExplorer.Web.Embedded;
using GraphExplorer.Web.Setup;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>health</c>: asks the running server whether it and its graph answer; the check of a container.</summary>
static class HealthCommand
{
    static readonly TimeSpan s_answerWithin = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        var port = new Option<int?>("--port") { Description = "TCP port of the server (default: as configured, 5080).", HelpName = "N" };
        var json = new Option<bool>("--json") { Description = "Print the answer as JSON." };
        var graph = new GraphOptions();
        var command = new Command("health", "Ask the running server whether it is well.") { port, json };
        graph.AddTo(command);
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() => RunAsync(parsed.GetValue(port), parsed.GetValue(json), graph.Folder(parsed), cancellation)));
        return command;
    }

    static async Task<int> RunAsync(int? port, bool json, DataFolder? folder, CancellationToken cancellationToken)
    {
        var settings = Configuration.Read();
        var server = port is null ? ServerFile.Find(folder ?? settings.Graph().Folder) : null;
        var address = server?.Address ?? $"http://127.0.0.1:{port ?? settings.Explorer().Port}";
        using var client = new HttpClient { Timeout = s_answerWithin };
        try
        {
            using var answer = await client.GetAsync(new Uri(address + "/health/ready"), cancellationToken);
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            await (json
                ? PrintedJson.WriteAsync(new { Address = address, Ready = answer.IsSuccessStatusCode, Answer = text })
                : Console.Out.WriteLineAsync($"{address}: {text}"));
            return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Problems;
        }
        catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return await Terminal.FailAsync($"no explorer answers at {address}: {error.Message}", ExitCode.Unreachable);
        }
    }
}
