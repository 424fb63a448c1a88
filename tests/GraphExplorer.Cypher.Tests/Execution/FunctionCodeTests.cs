using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Execution.Functions;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Execution;

public sealed class FunctionCodeTests
{
    [Fact]
    public void Every_function_of_the_catalogue_has_code() => Assert.Equal(
        [], FunctionCatalogue.All.Where(f => !f.IsAggregate && !FunctionBodies.Has(f.Name)).Select(f => f.Name));
}
