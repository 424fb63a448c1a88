using CsCheck;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Tests.Values;
using GraphExplorer.Cypher.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>
/// Random transactions of random statements, some of them undone or rolled back, against the naive model: the writer
/// sees its own changes, earlier snapshots stay as they were, and a reopened file gives the same graph.
/// </summary>
public sealed class RandomHistoryTests
{
    const int Labels = 3;
    const int Types = 3;
    const int Keys = 3;

    static readonly Gen<Step> Steps = Gen.Select(
        Gen.Frequency(
            (5, Gen.Const(Action.CreateNode)), (9, Gen.Const(Action.CreateRelationship)),
            (5, Gen.Const(Action.SetNodeProperty)), (3, Gen.Const(Action.SetRelationshipProperty)),
            (2, Gen.Const(Action.ToggleLabel)), (1, Gen.Const(Action.DetachDelete)),
            (2, Gen.Const(Action.DeleteRelationship))),
        Gen.Int[0, 1_000], Gen.Int[0, 1_000], Gen.Int[0, 2],
        Gen.Frequency((3, Sample.Scalars), (1, Gen.Const(Value.Null)), (2, Gen.Int[0, 5].Select(i => Value.Of(i)))))
        .Select(t => new Step(t.Item1, t.Item2, t.Item3, t.Item4, t.Item5));

    static readonly Gen<Statement> Statements =
        Gen.Select(Steps.Array[1, 12], Gen.Int[0, 4]).Select(t => new Statement(t.Item1, t.Item2 > 0));

    static readonly Gen<Transaction> Transactions =
        Gen.Select(Statements.Array[1, 5], Gen.Int[0, 4]).Select(t => new Transaction(t.Item1, t.Item2 > 0));

    enum Action
    {
        CreateNode,
        CreateRelationship,
        SetNodeProperty,
        SetRelationshipProperty,
        ToggleLabel,
        DetachDelete,
        DeleteRelationship,
    }

    [Fact]
    public void A_store_in_memory_equals_the_model_at_every_step() =>
        Transactions.Array[1, 8].Sample(
            history =>
            {
                using var store = GraphStore.Open(GraphStore.InMemory);
                Play(store, history);
            },
            iter: 150);

    [Fact]
    public void A_reopened_file_equals_the_model() =>
        Transactions.Array[1, 8].Sample(
            history =>
            {
                using var folder = new TemporaryFolder();
                GraphModel model;
                long version;
                using (var store = GraphStore.Open(folder.File("graph")))
                {
                    model = Play(store, history);
                    version = store.Latest.Version;
                }
                using var reopened = GraphStore.Open(folder.File("graph"));
                Assert.Equal(version, reopened.Latest.Version);
                model.DemandEqual(reopened.Latest);
            },
            iter: 40);

    static GraphModel Play(GraphStore store, Transaction[] history)
    {
        for (var i = 0; i < Labels; i++) store.Tokens.Labels.FindOrAdd($"L{i}");
        for (var i = 0; i < Types; i++) store.Tokens.Types.FindOrAdd($"T{i}");
        for (var i = 0; i < Keys; i++) store.Tokens.Keys.FindOrAdd($"k{i}");
        store.Commit(transaction =>
        {
            transaction.RangeIndex("L0", "k0");
            transaction.RangeIndex("L1", "k0", "k1");
            transaction.Unique("L2", "k2");
        });
        var model = new GraphModel();
        var earlier = new List<(Snapshot, GraphModel)>();
        foreach (var transaction in history)
        {
            earlier.Add((store.Latest, model));
            using var writer = store.BeginWrite();
            var inside = model.Copy();
            foreach (var statement in transaction.Statements) inside = Play(writer, statement, inside);
            inside.DemandEqual(writer);
            if (!transaction.Commits) continue;
            writer.Commit();
            model = inside;
        }
        foreach (var (snapshot, then) in earlier) then.DemandEqual(snapshot);
        model.DemandEqual(store.Latest);
        return model;
    }

    static GraphModel Play(WriteTransaction writer, Statement statement, GraphModel before)
    {
        var model = before.Copy();
        writer.BeginStatement();
        try
        {
            foreach (var step in statement.Steps) Play(writer, step, model);
            if (statement.Completes)
            {
                writer.CompleteStatement();
                return model;
            }
        }
        catch (CypherException exception)
        {
            Assert.Same(ErrorCode.ConstraintViolation, exception.Code);
        }
        writer.UndoStatement();
        before.DemandEqual(writer);
        return before;
    }

    static void Play(WriteTransaction writer, Step step, GraphModel model)
    {
        var node = model.Nodes.Count == 0 ? -1 : model.Nodes.Keys.ElementAt(step.First % model.Nodes.Count);
        var relationship = model.Relationships.Count == 0
            ? -1
            : model.Relationships.Keys.ElementAt(step.First % model.Relationships.Count);
        switch (step.Action)
        {
            case Action.CreateNode:
                int[] labels = step.Token == 0 ? [] : [step.Token, step.First % Labels];
                model.Nodes.Add(writer.CreateNode(labels), new(new(labels), []));
                break;
            case Action.CreateRelationship when node >= 0:
                // The square makes some nodes far more popular than others.
                var end = model.Nodes.Keys.ElementAt(step.Second * step.Second / 1_000 % model.Nodes.Count);
                model.Relationships.Add(
                    writer.CreateRelationship(step.Token, node, end), new(step.Token, node, end, []));
                break;
            case Action.SetNodeProperty when node >= 0:
                SetProperty(
                    model.Nodes[node].Properties, step, () => writer.SetNodeProperty(node, step.Token, step.Value));
                break;
            case Action.SetRelationshipProperty when relationship >= 0:
                SetProperty(model.Relationships[relationship].Properties, step,
                    () => writer.SetRelationshipProperty(relationship, step.Token, step.Value));
                break;
            case Action.ToggleLabel when node >= 0:
                ToggleLabel(writer, node, step.Token, model.Nodes[node].Labels);
                break;
            case Action.DetachDelete when node >= 0:
                var gone = model.RelationshipsAt(node).ToList();
                Assert.Equal(gone.Count, writer.DetachDeleteNode(node));
                foreach (var id in gone) model.Relationships.Remove(id);
                model.Nodes.Remove(node);
                break;
            case Action.DeleteRelationship when relationship >= 0:
                writer.DeleteRelationship(relationship);
                model.Relationships.Remove(relationship);
                break;
        }
    }

    static void SetProperty(SortedDictionary<int, Value> properties, Step step, System.Action write)
    {
        write();
        if (step.Value.IsNull) properties.Remove(step.Token);
        else properties[step.Token] = step.Value;
    }

    static void ToggleLabel(WriteTransaction writer, long node, int label, SortedSet<int> labels)
    {
        if (labels.Remove(label))
        {
            Assert.True(writer.RemoveLabel(node, label));
            Assert.False(writer.RemoveLabel(node, label));
            return;
        }
        Assert.True(writer.AddLabel(node, label));
        Assert.False(writer.AddLabel(node, label));
        labels.Add(label);
    }

    readonly record struct Step(Action Action, int First, int Second, int Token, Value Value);

    readonly record struct Statement(Step[] Steps, bool Completes);

    readonly record struct Transaction(Statement[] Statements, bool Commits);
}
