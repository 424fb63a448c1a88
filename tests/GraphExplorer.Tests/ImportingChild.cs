using GraphExplorer.Import;

namespace GraphExplorer.Tests;

/// <summary>
/// The entry of the test assembly as a program: <c>import STORE FILE</c> imports into a store's file and says each step
/// on standard output, so that a test can end the process in the middle of one.
/// </summary>
static class ImportingChild
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not ["import", var store, var path])
        {
            Console.Error.WriteLine("Run these tests with 'dotnet test'.");
            return 2;
        }
        await using var graph = await TestGraph.EmptyAsync(store);
        var file = (await ClaimsFile.ReadAsync(path)).File!;
        var options = new ImportOptions { StatementRowsMax = 40 };
        await new ClaimsLoader(graph.Graph, TimeProvider.System).ImportAsync(file, options, new Lines());
        Console.Out.WriteLine("done");
        return 0;
    }

    /// <summary>Writes a line for each step before the step is done.</summary>
    sealed class Lines : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            Console.Out.WriteLine($"{value.Step} {value.Done}");
            Console.Out.Flush();
        }
    }
}
