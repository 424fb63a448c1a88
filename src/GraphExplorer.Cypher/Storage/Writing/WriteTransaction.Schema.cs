using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Storage;

sealed partial class WriteTransaction
{
    /// <summary>
    /// Makes an index and fills it. The description needs no id; an empty name is replaced by one made from what it is.
    /// Gives the description with both.
    /// </summary>
    /// <exception cref="CypherException">
    /// <see cref="ErrorCode.SchemaRuleAlreadyExists"/>: the name or an index of the same kind over the same is there.
    /// </exception>
    public IndexDescription CreateIndex(IndexDescription index)
    {
        DemandStatement();
        if (State.Schema.FindEqual(index) is { } equal)
            throw ErrorCode.SchemaRuleAlreadyExists.At(null, $"An equal index exists: `{equal.Name}`.");
        return AddIndex(index with { IsUnique = false, Constraint = null });
    }

    /// <exception cref="CypherException">
    /// <see cref="ErrorCode.IndexNotFound"/>, or it belongs to a constraint.
    /// </exception>
    public void DropIndex(string name)
    {
        DemandStatement();
        var index = State.Schema.FindIndex(name) ?? throw ErrorCode.IndexNotFound.At(null, name);
        if (index.Constraint is { } constraint)
            throw ErrorCode.ConstraintViolation.At(
                null, $"Index `{name}` belongs to constraint `{constraint}`: drop the constraint instead.");
        RemoveIndex(index);
    }

    /// <summary>
    /// Makes a constraint, with an index of the same name when it is a unique or key constraint. The description
    /// needs no id; an empty name is replaced by one made from what it is.
    /// </summary>
    /// <exception cref="CypherException">
    /// <see cref="ErrorCode.SchemaRuleAlreadyExists"/>, or <see cref="ErrorCode.ConstraintCreationFailed"/>: the
    /// graph breaks it already.
    /// </exception>
    public ConstraintDescription CreateConstraint(ConstraintDescription constraint)
    {
        DemandStatement();
        var schema = State.Schema;
        if (schema.FindEqual(constraint) is { } equal)
            throw ErrorCode.SchemaRuleAlreadyExists.At(null, $"An equal constraint exists: `{equal.Name}`.");
        var named = constraint with
        {
            Id = schema.NextId,
            Name = constraint.Name.Length > 0 ? constraint.Name : schema.FreeName("constraint", constraint.Shape),
        };
        DemandFreeName(named.Name);
        if (named.DemandsExistence && FirstWithout(named) is { } missing)
            throw ErrorCode.ConstraintCreationFailed.At(null, ConstraintText.Missing(Tokens, named, missing));
        State.Schema = schema.With(named);
        if (named.IsUnique) AddUniqueIndex(named);
        _changes.Schema = true;
        Counters.ConstraintsAdded++;
        return named;
    }

    /// <exception cref="CypherException"><see cref="ErrorCode.ConstraintNotFound"/>.</exception>
    public void DropConstraint(string name)
    {
        DemandStatement();
        var constraint = State.Schema.FindConstraint(name) ?? throw ErrorCode.ConstraintNotFound.At(null, name);
        State.Schema = State.Schema.Without(constraint);
        var index = State.Schema.Indexes.FirstOrDefault(index => index.Constraint == name);
        if (index is not null)
        {
            RemoveIndex(index);
            Counters.IndexesRemoved--;
        }
        _changes.Schema = true;
        Counters.ConstraintsRemoved++;
    }

    IndexDescription AddIndex(IndexDescription index)
    {
        var schema = State.Schema;
        var name = index.Name.Length > 0 ? index.Name : schema.FreeName("index", index.Shape);
        if (index.Constraint is null) DemandFreeName(name);
        var named = index with { Id = schema.NextId, Name = name };
        State.Schema = schema.With(named);
        if (named.IsOrdered) Fill(named);
        _changes.Schema = true;
        Counters.IndexesAdded++;
        return named;
    }

    void AddUniqueIndex(ConstraintDescription constraint)
    {
        try
        {
            AddIndex(new(constraint.Name, IndexKind.Range, constraint.Entity, [constraint.Token], constraint.Keys)
            {
                IsUnique = true, Constraint = constraint.Name,
            });
            Counters.IndexesAdded--;
        }
        catch (CypherException exception) when (exception.Code == ErrorCode.ConstraintViolation)
        {
            throw ErrorCode.ConstraintCreationFailed.At(null, exception.Error.Message);
        }
    }

    void RemoveIndex(IndexDescription index)
    {
        State.Schema = State.Schema.Without(index);
        if (index.IsOrdered)
        {
            State.Trees = State.Trees.For(_epoch);
            State.Trees.Clear(index.Id);
        }
        _changes.Schema = true;
        Counters.IndexesRemoved++;
    }

    void Fill(IndexDescription index)
    {
        WritableTree(index);
        var cursor = EntitiesWith(index.Entity, index.Tokens[0]);
        while (cursor.MoveNext())
            if (KeyOf(index, (int)cursor.Current) is { IsNull: false } key)
                AddEntry(index, key, (int)cursor.Current);
    }

    void DemandFreeName(string name)
    {
        if (State.Schema.FindIndex(name) is not null || State.Schema.FindConstraint(name) is not null)
            throw ErrorCode.SchemaRuleAlreadyExists.At(null, $"An index or constraint named `{name}` exists.");
    }

    long? FirstWithout(ConstraintDescription constraint)
    {
        var cursor = EntitiesWith(constraint.Entity, constraint.Token);
        while (cursor.MoveNext())
            if (LacksProperty(constraint, (int)cursor.Current))
                return cursor.Current;
        return null;
    }

    bool LacksProperty(ConstraintDescription constraint, int id)
    {
        foreach (var key in constraint.Keys)
            if (IndexKeys.Property(State, constraint.Entity, id, key).IsNull)
                return true;
        return false;
    }

    /// <summary>Existence is looked at when the transaction ends, and only where it changed something.</summary>
    void DemandExistence()
    {
        foreach (var constraint in State.Schema.Constraints)
        {
            if (!constraint.DemandsExistence) continue;
            var changed = constraint.Entity == EntityKind.Node ? _changes.Nodes : _changes.Relationships;
            var cursor = changed.Cursor();
            while (cursor.MoveNext())
            {
                var id = (int)cursor.Current;
                var exists = constraint.Entity == EntityKind.Node ? NodeExists(id) : RelationshipExists(id);
                if (exists && HasToken(constraint.Entity, id, constraint.Token) && LacksProperty(constraint, id))
                    throw ErrorCode.ConstraintViolation.At(null, ConstraintText.Missing(Tokens, constraint, id));
            }
        }
    }

    EntityCursor EntitiesWith(EntityKind entity, int token) =>
        entity == EntityKind.Node ? NodesWithLabel(token) : RelationshipsOfType(token);
}
