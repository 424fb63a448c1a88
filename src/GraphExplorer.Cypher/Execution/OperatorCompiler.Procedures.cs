using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Execution.Operators;
using GraphExplorer.Cypher.Execution.Procedures;
using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>Procedures, SHOW commands, schema commands.</summary>
sealed partial class OperatorCompiler
{
    OperatorFactory CompileProcedureCall(ProcedureCallPlan plan, OperatorFactory input)
    {
        var call = plan.Call;
        var (arguments, where) = (_expressions.Compile(call.Arguments), _expressions.CompileAll(call.Where));
        var source = new SourceRows(run => Open(run, call, arguments), where);
        SlotCopy[] yields = [.. call.Yields];
        var isVoid = call.Procedure.Outputs.Count == 0;
        return run => new RowSource(run, input(run), source, yields, isVoid);
    }

    static IEnumerable<Value[]> Open(QueryRun run, BoundCallProcedure call, Evaluator[] arguments)
    {
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++) values[i] = arguments[i](run);
        try
        {
            return run.Host.Procedures.Find(call.Procedure.Name)(run, values);
        }
        catch (CypherException problem) when (problem.Error.Span is null && !problem.IsOfLimit())
        {
            throw new CypherException(problem.Error with { Span = call.Span });
        }
    }

    OperatorFactory CompileShow(ShowPlan plan, OperatorFactory input)
    {
        var names = _expressions.Compile(plan.Show.Names);
        var source = new SourceRows(
            run => ShowRows.Of(plan.Show, ShowRows.Names([.. names.Select(name => name(run))]), run), _ => true);
        SlotCopy[] yields = [.. plan.Show.Yields];
        return run => new RowSource(run, input(run), source, yields, isVoid: false);
    }

    OperatorFactory CompileSchema(SchemaPlan plan)
    {
        var command = plan.Command;
        var name = command.Name.Parameter is { } parameter
            ? _expressions.Compile(new BoundParameter(command.Name.Span, parameter))
            : _ => Value.Of(command.Name.Text);
        var written = command switch
        {
            BoundCreateIndex create => create.Options,
            BoundCreateConstraint create => create.Options,
            _ => null,
        };
        var options = written is null ? null : _expressions.Compile(written);
        return run => new SchemaChange(run, command, name, options);
    }
}
