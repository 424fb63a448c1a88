using System.Diagnostics;

namespace GraphExplorer.Web.Tests.CommandLine;

/// <summary>Runs the real program as a process of its own, with a data folder of its own.</summary>
sealed class Tool : IDisposable
{
    static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "graph-explorer.dll");

    public string Data { get; } = Directory.CreateTempSubdirectory("graph-explorer-test-").FullName;

    /// <summary>Path of a file of the checkout's data folder, as the program carries it.</summary>
    public static string DataFile(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);

    /// <summary>Runs a command on the data folder to its end.</summary>
    public Task<Outcome> RunAsync(params string[] arguments) => RunAloneAsync([.. arguments, "--data", Data]);

    /// <summary>Runs a command without naming the data folder.</summary>
    public static async Task<Outcome> RunAloneAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        return await EndAsync(process);
    }

    static async Task<Outcome> EndAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await error);
    }

    /// <summary>Runs a command on the data folder with a text as its standard input.</summary>
    public Task<Outcome> PipeAsync(string input, params string[] arguments) => PipeAsync(input, arguments, ofStore: true);

    /// <summary>Runs a command with a text as its standard input, on the data folder where it works on a store.</summary>
    public async Task<Outcome> PipeAsync(string input, string[] arguments, bool ofStore)
    {
        using var process = Start(ofStore ? [.. arguments, "--data", Data] : arguments, takesInput: true);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    /// <summary>Starts the server on a free port and waits for the line that says where it is.</summary>
    public async Task<RunningServer> ServeAsync(params string[] arguments)
    {
        var process = Start(["serve", "--port", "0", "--no-browser", "--data", Data, .. arguments]);
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("GraphExplorer: ", StringComparison.Ordinal))
                return new RunningServer(process, new Uri(line.Split(' ')[1]), lines);
        }
        throw new InvalidOperationException("The server ended: " + await process.StandardError.ReadToEndAsync());
    }

    public void Dispose() => Directory.Delete(Data, recursive: true);

    static Process Start(string[] arguments, bool takesInput = false)
    {
        var start = new ProcessStartInfo("dotnet", [s_program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = takesInput,
        };
        // The test host's own settings must not reach the program.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("Graph__", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        return Process.Start(start)!;
    }
}

/// <summary>What a command printed and how it ended.</summary>
sealed record Outcome(int ExitCode, string Output, string Error);

/// <summary>A server in a process of its own; disposing kills it.</summary>
sealed class RunningServer(Process process, Uri address, IReadOnlyList<string> lines) : IAsyncDisposable
{
    public Uri Address { get; } = new(address.GetLeftPart(UriPartial.Authority));

    public IReadOnlyList<string> Lines { get; } = lines;

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }
}
