using GraphExplorer.Store;

namespace GraphExplorer.Web.CommandLine;

/// <summary>Runs a command's work and turns what went wrong into a message on standard error and an exit code.</summary>
static class Terminal
{
    public static async Task<int> RunAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (GraphRefusedException refused)
        {
            return await FailAsync(refused.Picture.Length > 0 ? $"{refused.Summary}\n{refused.Picture}" : refused.Message, ExitCode.Refused);
        }
        catch (GraphUnreachableException away)
        {
            return await FailAsync(away.Message, ExitCode.Unreachable);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync("stopped", ExitCode.Cancelled);
        }
        catch (CommandException wrong)
        {
            return await FailAsync(wrong.Message, wrong.Code);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(error.Message, ExitCode.Problems);
        }
    }

    public static async Task<int> FailAsync(string message, int code)
    {
        await Console.Error.WriteLineAsync("graph-explorer: " + message);
        return code;
    }
}

/// <summary>A command cannot go on, with what to tell the user and the shell.</summary>
sealed class CommandException(string message, int code = ExitCode.Usage) : Exception(message)
{
    public int Code { get; } = code;
}
