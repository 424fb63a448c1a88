using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Execution.Functions;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Reference;

/// <summary>Functions: those that read the graph or a path are written here, the bodies of the others are shared.</summary>
sealed partial class Interpreter
{
    Value Call(FunctionCall call, PlainRow row)
    {
        if (FunctionCatalogue.Find(call.Function.Text) is not { IsDeterministic: true } function || function.Category is "Temporal")
            throw new BeyondReferenceException(call.Function.Text);
        var arguments = call.Arguments.Select(a => Eval(a, row)).ToArray();
        if (function.Name == "coalesce") return arguments.FirstOrDefault(a => !a.IsNull);
        if (function.Name == "exists") return Value.Of(arguments[0] is { IsNull: false } found && !found.IsFalse);
        if (OfGraph(function.Name, arguments) is { } value) return value;
        try
        {
            return FunctionBodies.Of(function)(functions, arguments);
        }
        catch (CypherException problem)
        {
            throw new PlainError(problem.Message);
        }
    }

    /// <summary>Functions of entities, paths and lists; null for any other.</summary>
    Value? OfGraph(string function, Value[] arguments)
    {
        var of = arguments.Length > 0 ? arguments[0] : Value.Null;
        switch (function)
        {
            case "id" or "labels" or "type" or "properties" or "keys" or "startNode" or "endNode":
                return of.IsNull ? Value.Null : OfEntity(function, of);
            case "nodes" or "relationships" or "length":
                return of.IsNull ? Value.Null : of.IsPath ? OfPath(function, of.AsPath()) : throw new PlainError("no path");
            case "head" or "last" or "tail":
                return Items(of) is { } list ? OfList(function, list) : Value.Null;
            case "elementId": throw new BeyondReferenceException(function);
            default: return null;
        }
    }

    Value OfEntity(string function, Value of)
    {
        if (function == "keys") return Value.Of(EntriesOf(of).Select(e => Value.Of(e.Item1)).ToArray());
        if (function == "properties") return of.IsMap ? of : Value.Of(MapValue.Of([.. EntriesOf(of)]));
        if (!of.IsNode && !of.IsRelationship) throw new PlainError("no entity");
        if (function == "id") return Value.Of(of.IsNode ? of.AsNode() : of.AsRelationship());
        if (function == "labels") return Value.Of(graph.NodeOf(of).Labels.Select(l => Value.Of(l)).ToArray());
        var edge = graph.RelationshipOf(of);
        return function switch
        {
            "type" => Value.Of(edge.Type),
            "startNode" => Value.Node(edge.Start),
            _ => Value.Node(edge.End),
        };
    }

    static Value OfPath(string function, PathValue path) => function switch
    {
        "length" => Value.Of((long)path.Length),
        "nodes" => Value.Of(path.Nodes.ToArray().Select(Value.Node).ToArray()),
        _ => Value.Of(path.Relationships.ToArray().Select(Value.Relationship).ToArray()),
    };

    static Value OfList(string function, IReadOnlyList<Value> list) => function switch
    {
        "head" => list.FirstOrDefault(),
        "last" => list.LastOrDefault(),
        _ => Value.Of(list.Skip(1).ToArray()),
    };
}
