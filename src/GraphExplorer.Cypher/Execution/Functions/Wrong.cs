using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>The errors that functions raise for their arguments.</summary>
static class Wrong
{
    /// <summary>An argument of another type than the function takes.</summary>
    public static CypherException Type(string function, string expected, Value got) => ErrorCode.InvalidArgumentValue.At(
        null, $"{function}() takes {expected}, not {KindNames.WithArticle(got.Kind)}");

    /// <summary>An argument of the right type with a value that the function cannot use.</summary>
    public static CypherException Argument(string function, string problem) =>
        ErrorCode.InvalidArgument.At(null, $"{function}(): {problem}");

    public static string Text(string function, Value value) =>
        value.TryString(out var text) ? text : throw Type(function, "a STRING", value);

    public static long Integer(string function, Value value) =>
        value.TryInteger(out var number) ? number : throw Type(function, "an INTEGER", value);

    public static double Number(string function, Value value) =>
        value.IsNumber ? value.AsNumber() : throw Type(function, "a number", value);

    public static ListValue List(string function, Value value) =>
        value.IsList ? value.AsList() : throw Type(function, "a LIST", value);

    /// <summary>A whole number that is not negative, cut to what an array can hold.</summary>
    public static int Count(string function, string argument, Value value)
    {
        var number = Integer(function, value);
        return number >= 0
            ? (int)Math.Min(number, int.MaxValue)
            : throw Argument(function, $"{argument} is {number}, but has to be 0 or more");
    }
}
