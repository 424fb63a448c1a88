using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Tells a plan to people, with the names that Neo4j gives to such steps and the words of the query.</summary>
static class PlanDescription
{
    /// <param name="text">The query that the spans point into.</param>
    /// <param name="measure">What PROFILE has measured of a step.</param>
    public static PlanStep Describe(QueryPlan plan, string text, Func<Plan, PlanMeasure?> measure)
    {
        var teller = new Teller(plan, new SlotNames(plan), text, measure);
        return teller.Describe(plan.Root);
    }

    sealed record Teller(QueryPlan Query, SlotNames Names, string Text, Func<Plan, PlanMeasure?> Measure)
    {
        public PlanStep Describe(Plan plan)
        {
            IEnumerable<PlanStep> children = plan.Inputs.Where(input => input is not ArgumentPlan || plan.Inputs.Count > 1).Select(Describe);
            var subplans = plan.Expressions.SelectMany(ExpressionTree.All).OfType<BoundSubquery>()
                .Where(Query.Subplans.ContainsKey).Select(subquery => Describe(Query.Subplans[subquery]));
            return new PlanStep(NameOf(plan), DetailsOf(plan), plan.EstimatedRows, Filled(plan), [.. children, .. subplans])
            {
                Measured = Measure(plan),
            };
        }

        static string NameOf(Plan plan) => plan switch
        {
            ArgumentPlan => "Argument",
            AllNodesScanPlan => "AllNodesScan",
            LabelScanPlan => "NodeByLabelScan",
            TypeScanPlan { Slots.Direction: PatternDirection.Either } => "UndirectedRelationshipTypeScan",
            TypeScanPlan => "DirectedRelationshipTypeScan",
            NodeIndexSeekPlan { Seek.Target.IsUnique: true, Seek.Bounds: SeekEqual } => "NodeUniqueIndexSeek",
            NodeIndexSeekPlan { Seek.Bounds: SeekEqual or SeekAny } => "NodeIndexSeek",
            NodeIndexSeekPlan { Seek.Bounds: SeekEverything } => "NodeIndexScan",
            NodeIndexSeekPlan { Seek.Bounds: SeekComposite { Tail: null } } => "NodeIndexSeek",
            NodeIndexSeekPlan => "NodeIndexSeekByRange",
            NodeIndexScanPlan => "NodeIndexScan",
            RelationshipIndexSeekPlan => "RelationshipIndexSeek",
            NodeByIdPlan { IsElementId: true } => "NodeByElementIdSeek",
            NodeByIdPlan => "NodeByIdSeek",
            ExpandPlan { Into: true } => "Expand(Into)",
            ExpandPlan => "Expand(All)",
            ProjectEndsPlan or WalkListPlan => "ProjectEndpoints",
            VariableExpandPlan { Into: true } => "VarLengthExpand(Into)",
            VariableExpandPlan => "VarLengthExpand(All)",
            PrunedExpandPlan { Into: true } => "VarLengthExpand(Pruning,BFS,Into)",
            PrunedExpandPlan => "VarLengthExpand(Pruning,BFS,All)",
            CountStorePlan { Types: null } => "NodeCountFromCountStore",
            CountStorePlan => "RelationshipCountFromCountStore",
            RepeatPlan => "Repeat(Trail)",
            PathSearchPlan => "ShortestPath",
            SelectPathsPlan => "SelectPaths",
            NamePathPlan => "ProjectPath",
            NodesGivenPlan or DifferentPlan or FilterPlan => "Filter",
            ProjectPlan or CopyPlan => "Projection",
            AggregatePlan { IsOrdered: true } => "OrderedAggregation",
            AggregatePlan { Keys.Count: > 0 } => "Aggregation",
            AggregatePlan => "EagerAggregation",
            TopPlan => "Top",
            UnionPlan => "Union",
            ApplyPlan { OptionalSlots: not null } => "OptionalApply",
            ApplyPlan => "Apply",
            ApplyForEffectPlan => "SubqueryForeach",
            BatchesPlan => "TransactionApply",
            HashJoinPlan => "ValueHashJoin",
            MergePlan => "Merge",
            SetPlan => "SetProperties",
            RemovePlan => "RemoveProperties",
            DeletePlan { Delete.Detach: true } => "DetachDelete",
            ProduceResultsPlan => "ProduceResults",
            ProcedureCallPlan => "ProcedureCall",
            ShowPlan show => "Show" + show.Show.Kind,
            SchemaPlan schema => schema.Command.GetType().Name["Bound".Length..],
            _ => plan.GetType().Name[..^"Plan".Length],
        };

        string DetailsOf(Plan plan) => plan switch
        {
            AllNodesScanPlan p => Names.Of(p.Slot),
            LabelScanPlan p => $"{Names.Of(p.Slot)}:{p.Label}",
            TypeScanPlan p => Arrow(p.Slots, p.Types, ""),
            NodeIndexSeekPlan p => $"{Names.Of(p.Slot)}:{Seek(p.Seek)}",
            NodeIndexScanPlan p =>
                $"{Names.Of(p.Slot)}:{p.Target.LabelOrType}({p.Target.Key}) {(p.Descending ? "DESC" : "ASC")}",
            RelationshipIndexSeekPlan p => $"{Arrow(p.Slots, [p.Seek.Target.LabelOrType], "")} {Seek(p.Seek)}",
            NodeByIdPlan p => $"{Names.Of(p.Slot)} = {Words(p.Id)}",
            ExpandPlan p => Arrow(p.Slots, p.Types, ""),
            ProjectEndsPlan p => Arrow(p.Slots, p.Types, ""),
            VariableExpandPlan p => Arrow(p.Slots, p.Types, $"*{p.Min}..{p.Max}"),
            PrunedExpandPlan p => Arrow(p.Slots, p.Types, $"*{p.Min}..{p.Max}"),
            CountStorePlan p => Count(p),
            RepeatPlan p => $"({Names.Of(p.Repetition.From)}) … {{{p.Repetition.Min},{p.Repetition.Max}}} ({Names.Of(p.Repetition.To)})",
            PathSearchPlan p => string.Join("", p.Shape.Nodes.Select((node, i) => i == 0
                ? $"({Names.Of(node.Slot)})"
                : $"-[*{p.Shape.Parts[i - 1].Min}..{p.Shape.Parts[i - 1].Max}]-({Names.Of(node.Slot)})")),
            NamePathPlan p => Names.Of(p.PathSlot),
            FilterPlan p => string.Join(" AND ", p.Predicates.Select(Words)),
            ProjectPlan p => Assignments(p.Assignments),
            AggregatePlan p => string.Join(", ", new[] { Assignments(p.Keys), Calls(p.Aggregates) }.Where(s => s.Length > 0)),
            DistinctPlan p => Names.List(p.Slots),
            SortPlan p => Keys(p.Keys),
            TopPlan p => $"{Keys(p.Keys)} LIMIT {Words(p.Limit)}",
            SkipPlan p => Words(p.Count),
            LimitPlan p => Words(p.Count),
            UnwindPlan p => $"{Words(p.List)} AS {Names.Of(p.Slot)}",
            HashJoinPlan p => string.Join(", ", p.Built.Keys.Zip(p.Probing.Keys, (l, r) => $"{Words(l)} = {Words(r)}")),
            ProcedureCallPlan p => p.Call.Procedure.Name,
            ProduceResultsPlan p => string.Join(", ", p.Columns.Select(c => c.Name)),
            CreatePlan or MergePlan or SetPlan or RemovePlan or DeletePlan => string.Join(", ", plan.Expressions.Select(Words)),
            _ => "",
        };

        IReadOnlyList<string> Filled(Plan plan) => plan switch
        {
            ProduceResultsPlan p => [.. p.Columns.Select(c => c.Name)],
            ProjectPlan p => Named(p.Assignments.Select(a => a.Slot)),
            AggregatePlan p => Named([.. p.Keys.Select(k => k.Slot), .. p.Aggregates.Select(a => a.Slot)]),
            ArgumentPlan or EmptyResultPlan => [],
            _ => [.. Named(Own(plan)).Concat(plan.Inputs.SelectMany(Filled)).Distinct()],
        };

        static IEnumerable<int> Own(Plan plan) => plan switch
        {
            AllNodesScanPlan p => [p.Slot],
            LabelScanPlan p => [p.Slot],
            NodeIndexSeekPlan p => [p.Slot],
            NodeIndexScanPlan p => [p.Slot],
            NodeByIdPlan p => [p.Slot],
            TypeScanPlan p => [p.Slots.From, p.Slots.Slot, p.Slots.To],
            RelationshipIndexSeekPlan p => [p.Slots.From, p.Slots.Slot, p.Slots.To],
            ExpandPlan p => [p.Slots.Slot, p.Slots.To],
            VariableExpandPlan p => [p.Slots.Slot, p.Slots.To],
            PrunedExpandPlan p => [p.EachRelationship ?? p.Slots.To],
            CountStorePlan p => [p.Slot],
            UnwindPlan p => [p.Slot],
            NamePathPlan p => [p.PathSlot],
            _ => [],
        };

        string Count(CountStorePlan plan)
        {
            var node = plan.Label is null ? "()" : $"(:{plan.Label})";
            if (plan.Types is not { } types) return $"count({node}) AS {Names.Of(plan.Slot)}";
            var arrow = $"-[{(types.Count == 0 ? "" : ":" + string.Join('|', types))}]->";
            var pattern = plan.LabelAt == PatternDirection.Incoming ? $"(){arrow}{node}" : $"{node}{arrow}()";
            return $"count({pattern}) AS {Names.Of(plan.Slot)}";
        }

        IReadOnlyList<string> Named(IEnumerable<int> slots) => [.. slots.Select(Names.Find).OfType<string>()];

        string Arrow(RelationshipSlots slots, IReadOnlyList<string> types, string length)
        {
            var name = $"[{Names.Of(slots.Slot)}{(types.Count == 0 ? "" : ":" + string.Join('|', types))}{length}]";
            var (left, right) = slots.Direction switch
            {
                PatternDirection.Outgoing => ("-", "->"),
                PatternDirection.Incoming => ("<-", "-"),
                _ => ("-", "-"),
            };
            return $"({Names.Of(slots.From)}){left}{name}{right}({Names.Of(slots.To)})";
        }

        string Seek(IndexSeek seek)
        {
            var key = $"{seek.Target.LabelOrType}({seek.Target.Key})";
            return seek.Bounds switch
            {
                SeekEqual equal => $"{key} = {Words(equal.Value)}",
                SeekAny any => $"{key} IN {Words(any.List)}",
                SeekPrefix prefix => $"{key} STARTS WITH {Words(prefix.Prefix)}",
                SeekComposite composite => $"{key} = {string.Join(", ", composite.Leading.Select(Words))}"
                    + (composite.Tail is { } tail ? ", " + Seek(seek with { Bounds = tail }) : ""),
                SeekBetween between => key + End(between.From, " >") + End(between.To, " <"),
                _ => key,
            };

            string End(SeekEnd? end, string sign) =>
                end is null ? "" : $"{sign}{(end.Inclusive ? "=" : "")} {Words(end.Value)}";
        }

        string Assignments(IEnumerable<BoundAssignment> assignments) => string.Join(", ", assignments.Select(a =>
            Names.Find(a.Slot) is { } name && name != Words(a.Expression) ? $"{Words(a.Expression)} AS {name}" : Words(a.Expression)));

        string Calls(IEnumerable<BoundAggregate> calls) => string.Join(", ", calls.Select(c =>
            Names.Find(c.Slot) is { } name ? $"{Words(c.Span)} AS {name}" : Words(c.Span)));

        string Keys(IEnumerable<SortKey> keys) =>
            string.Join(", ", keys.Select(k => $"{Names.Of(k.Slot)} {(k.Descending ? "DESC" : "ASC")}"));

        string Words(BoundExpression expression) => Words(expression.Span);

        string Words(SourceSpan span) => span.Start >= 0 && span.Start + span.Length <= Text.Length
            ? Text.Substring(span.Start, span.Length).ReplaceLineEndings(" ")
            : "";
    }
}
