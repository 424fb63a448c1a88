namespace GraphExplorer.Tracing;

/// <summary>What can be said about the order of a step and the steps before it.</summary>
public enum StepOrder
{
    /// <summary>Not earlier than any dated step before it, whatever the true dates are.</summary>
    Certain,

    /// <summary>Some reading of the dates keeps the order, another does not.</summary>
    Possible,

    /// <summary>No source dates the step.</summary>
    Undated,

    /// <summary>Earlier than a step before it, whatever the true dates are.</summary>
    Earlier,
}

/// <summary>Tells the order of the steps of a chain.</summary>
public static class StepOrders
{
    /// <summary>For each step, what holds between it and all dated steps before it.</summary>
    public static IReadOnlyList<StepOrder> Of(IEnumerable<StepDate> dates)
    {
        var orders = new List<StepOrder>();
        var (first, last) = (int.MinValue, int.MinValue);
        foreach (var date in dates)
        {
            orders.Add(
                !date.IsKnown ? StepOrder.Undated
                : date.Last < first ? StepOrder.Earlier
                : last <= date.First ? StepOrder.Certain
                : StepOrder.Possible);
            if (!date.IsKnown) continue;
            (first, last) = (Math.Max(first, date.First), Math.Max(last, date.Last));
        }
        return orders;
    }
}
