using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Which indexes and constraints cannot stand beside each other, with the status that Neo4j gives to each case (Neo4j 5,
/// "Create indexes" and "Create constraints", failures). The same rule under the same name comes first, then names, then
/// what is indexed or constrained.
/// </summary>
static class SchemaConflicts
{
    /// <param name="index">With the name that it is going to have.</param>
    public static void Demand(SchemaCatalogue schema, IndexDescription index)
    {
        var equal = schema.FindEqual(index);
        if (equal is not null && equal.Name == index.Name)
            throw ErrorCode.SchemaRuleAlreadyExists.At(null, $"An equal index exists: `{equal.Name}`.");
        DemandFreeName(schema, index.Name);
        if (equal?.Constraint is { } owner)
        {
            throw ErrorCode.ConstraintAlreadyExists.At(
                null, $"Constraint `{owner}` has an index over the same already.");
        }
        if (equal is not null) throw ErrorCode.IndexAlreadyExists.At(null, $"Index `{equal.Name}` is over the same.");
    }

    /// <inheritdoc cref="Demand(SchemaCatalogue, IndexDescription)"/>
    public static void Demand(SchemaCatalogue schema, ConstraintDescription constraint)
    {
        if (schema.FindEqual(constraint) is { } equal && equal.Name == constraint.Name)
            throw ErrorCode.SchemaRuleAlreadyExists.At(null, $"An equal constraint exists: `{equal.Name}`.");
        DemandFreeName(schema, constraint.Name);
        if (schema.Constraints.FirstOrDefault(other => AreRivals(other, constraint)) is { } rival)
        {
            throw ErrorCode.ConstraintAlreadyExists.At(
                null, $"Constraint `{rival.Name}` is over the same and says the same or contradicts.");
        }
        if (constraint.IsUnique && schema.FindEqual(IndexOf(constraint)) is { } index)
        {
            throw ErrorCode.IndexAlreadyExists.At(null, $"Index `{index.Name}` is over the same.")
                .WithHint($"drop it first: DROP INDEX `{index.Name}`. The constraint brings an index of its own.");
        }
    }

    /// <summary>The index that a unique or key constraint needs.</summary>
    public static IndexDescription IndexOf(ConstraintDescription constraint) =>
        new(constraint.Name, IndexKind.Range, constraint.Entity, [constraint.Token], constraint.Keys)
        {
            IsUnique = true, Constraint = constraint.Name,
        };

    static bool AreRivals(ConstraintDescription one, ConstraintDescription other) =>
        one.Entity == other.Entity && one.Token == other.Token && one.Keys.SequenceEqual(other.Keys)
        && (one.Kind == other.Kind || (one.IsUnique && other.IsUnique));

    static void DemandFreeName(SchemaCatalogue schema, string name)
    {
        if (schema.FindConstraint(name) is not null)
            throw ErrorCode.ConstraintNameTaken.At(null, $"A constraint named `{name}` exists.");
        if (schema.FindIndex(name) is not null)
            throw ErrorCode.IndexNameTaken.At(null, $"An index named `{name}` exists.");
    }
}
