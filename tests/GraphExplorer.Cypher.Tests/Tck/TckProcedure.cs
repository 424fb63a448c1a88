using System.Text.RegularExpressions;
using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Execution.Procedures;
using GraphExplorer.Cypher.Tests.Notation;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>Reads <c>there exists a procedure test.my.proc(name :: STRING?) :: (city :: STRING?):</c></summary>
static partial class TckProcedure
{
    /// <summary>The procedure whose rows are the table of the step: those whose inputs equal the arguments.</summary>
    public static Procedure Read(Step step)
    {
        var signature = Signature(step.Text);
        var inputs = signature.Inputs.Count;
        var rows = step.Table.Skip(1).Select(row => row.Select(c => NotationReader.Read(c).ToValue()).ToArray()).ToList();
        return new Procedure(signature, (_, arguments) => rows
            .Where(row => row.Take(inputs).Zip(arguments).All(pair => pair.First.Equals(pair.Second)))
            .Select(row => row[inputs..]));
    }

    public static ProcedureSignature Signature(string step)
    {
        var match = Form().Match(step);
        if (!match.Success) throw new InvalidDataException(step);
        return new ProcedureSignature(match.Groups[1].Value,
            [.. Fields(match.Groups[2].Value).Select(f => new ProcedureArgument(f.Name, f.Type))],
            [.. Fields(match.Groups[3].Value).Select(f => new ProcedureOutput(f.Name, f.Type))]);
    }

    static IEnumerable<(string Name, StaticType Type)> Fields(string list) => list
        .Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(field => field.Split("::", StringSplitOptions.TrimEntries))
        .Select(parts => (parts[0], TypeOf(parts[1].TrimEnd('?'))));

    static StaticType TypeOf(string name) => name switch
    {
        "INTEGER" => StaticType.Integer,
        "FLOAT" => StaticType.Float,
        "NUMBER" => StaticType.Number,
        "STRING" => StaticType.String,
        "BOOLEAN" => StaticType.Boolean,
        "MAP" => StaticType.Map,
        "NODE" => StaticType.Node,
        "RELATIONSHIP" => StaticType.Relationship,
        "PATH" => StaticType.Path,
        _ when name.StartsWith("LIST", StringComparison.Ordinal) => StaticType.List,
        _ => StaticType.Any,
    };

    [GeneratedRegex(@"^there exists a procedure ([\w.]+)\((.*)\) :: \((.*)\):$")]
    private static partial Regex Form();
}
