using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;
using Xunit;
using static GraphExplorer.Cypher.Tests.Values.Sample;

namespace GraphExplorer.Cypher.Tests.Values;

public sealed class ArithmeticTests
{
    [Fact]
    public void Integers_stay_integers_and_a_float_makes_a_float()
    {
        Is(Of(3), Arithmetic.Add(Of(1), Of(2)));
        Is(Of(3.5), Arithmetic.Add(Of(1), Of(2.5)));
        Is(Of(-1), Arithmetic.Subtract(Of(1), Of(2)));
        Is(Of(6), Arithmetic.Multiply(Of(2), Of(3)));
        Is(Of(3), Arithmetic.Divide(Of(7), Of(2)));
        Is(Of(-3), Arithmetic.Divide(Of(-7), Of(2)));
        Is(Of(3.5), Arithmetic.Divide(Of(7), Of(2.0)));
        Is(Of(-1), Arithmetic.Modulo(Of(-7), Of(2)));
        Is(Of(8.0), Arithmetic.Power(Of(2), Of(3)));
        Is(Of(-2), Arithmetic.Negate(Of(2)));
    }

    [Fact]
    public void Results_that_do_not_fit_are_errors()
    {
        Throws(ErrorCode.ArithmeticOverflow, () => Arithmetic.Add(Of(long.MaxValue), Of(1)));
        Throws(ErrorCode.ArithmeticOverflow, () => Arithmetic.Subtract(Of(long.MinValue), Of(1)));
        Throws(ErrorCode.ArithmeticOverflow, () => Arithmetic.Multiply(Of(long.MinValue), Of(-1)));
        Throws(ErrorCode.ArithmeticOverflow, () => Arithmetic.Multiply(Of(4294967296), Of(2147483648L)));
        Throws(ErrorCode.ArithmeticOverflow, () => Arithmetic.Divide(Of(long.MinValue), Of(-1)));
        Throws(ErrorCode.ArithmeticOverflow, () => Arithmetic.Negate(Of(long.MinValue)));
        Is(Of(long.MinValue), Arithmetic.Multiply(Of(4294967296), Of(-2147483648L)));
        Is(Of(0), Arithmetic.Modulo(Of(long.MinValue), Of(-1)));
    }

    [Fact]
    public void Division_by_zero_is_an_error_for_integers_and_infinite_for_floats()
    {
        Throws(ErrorCode.DivisionByZero, () => Arithmetic.Divide(Of(1), Of(0)));
        Throws(ErrorCode.DivisionByZero, () => Arithmetic.Modulo(Of(1), Of(0)));
        Is(Of(double.PositiveInfinity), Arithmetic.Divide(Of(1), Of(0.0)));
        Is(NaN, Arithmetic.Divide(Of(0.0), Of(0)));
    }

    [Fact]
    public void Null_in_null_out()
    {
        Is(Value.Null, Arithmetic.Add(Value.Null, List(1)));
        Is(Value.Null, Arithmetic.Divide(Of(1), Value.Null));
        Is(Value.Null, Arithmetic.Negate(Value.Null));
    }

    [Fact]
    public void Plus_joins_strings_and_lists()
    {
        Is(Of("ab"), Arithmetic.Add(Of("a"), Of("b")));
        Is(Of("a1"), Arithmetic.Add(Of("a"), Of(1)));
        Is(Of("1.5a"), Arithmetic.Add(Of(1.5), Of("a")));
        Is(List(1, 2), Arithmetic.Add(List(1), List(2)));
        Is(List(1, "a"), Arithmetic.Add(List(1), Of("a")));
        Is(List("a", 1), Arithmetic.Add(Of("a"), List(1)));
    }

    [Fact]
    public void Types_that_do_not_go_together_are_named()
    {
        var error = Throws(ErrorCode.InvalidArgumentTypeAtRuntime, () => Arithmetic.Add(Of(1), Of(true)));
        Assert.Equal("`+` does not go between an INTEGER and a BOOLEAN", error.Error.Message);
        Throws(ErrorCode.InvalidArgumentTypeAtRuntime, () => Arithmetic.Subtract(Of("a"), Of("b")));
        Throws(ErrorCode.InvalidArgumentTypeAtRuntime, () => Arithmetic.Add(Map(), Of("b")));
        Throws(ErrorCode.InvalidArgumentTypeAtRuntime, () => Arithmetic.Negate(Of("b")));
    }

    static void Is(Value expected, Value actual)
    {
        Assert.Equal(expected.Kind, actual.Kind);
        Assert.Equal(expected, actual);
    }

    static CypherException Throws(ErrorCode code, Func<Value> work)
    {
        var error = Assert.Throws<CypherException>(() => work());
        Assert.Same(code, error.Code);
        return error;
    }
}
