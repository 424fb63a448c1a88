using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Storage;

sealed partial class WriteTransaction
{
    /// <summary>
    /// Makes an index and fills it. The description needs no id; an empty name is replaced by one made from what it is.
    /// Gives the description with both.
    /// </summary>
    /// <exception cref="CypherException">
    /// It does not go together with what is there: see <see cref="SchemaConflicts"/>.
    /// </exception>
    public IndexDescription CreateIndex(IndexDescription index)
    {
        DemandStatement();
        var named = index with
        {
            IsUnique = false,
            Constraint = null,
            Name = index.Name.Length > 0 ? index.Name : State.Schema.NameFor("index", index.Shape),
        };
        SchemaConflicts.Demand(State.Schema, named);
        return AddIndex(named);
    }

    /// <exception cref="CypherException">
    /// <see cref="ErrorCode.IndexNotFound"/>, or it belongs to a constraint.
    /// </exception>
    public void DropIndex(string name)
    {
        DemandStatement();
        var index = State.Schema.FindIndex(name) ?? throw ErrorCode.IndexNotFound.At(null, name);
        if (index.Kind == IndexKind.Lookup)
            throw ErrorCode.IndexNotDroppable.At(null, $"Index `{name}` is always there and cannot be dropped.");
        if (index.Constraint is { } constraint)
            throw ErrorCode.IndexNotDroppable.At(
                null, $"Index `{name}` belongs to constraint `{constraint}`: drop the constraint instead.");
        RemoveIndex(index);
    }

    /// <summary>
    /// Makes a constraint, with an index of the same name when it is a unique or key constraint. The description
    /// needs no id; an empty name is replaced by one made from what it is.
    /// </summary>
    /// <exception cref="CypherException">
    /// It does not go together with what is there (see <see cref="SchemaConflicts"/>), or
    /// <see cref="ErrorCode.ConstraintCreationFailed"/>: the graph breaks it already.
    /// </exception>
    public ConstraintDescription CreateConstraint(ConstraintDescription constraint)
    {
        DemandStatement();
        var schema = State.Schema;
        var named = constraint with
        {
            Id = schema.NextId,
            Name = constraint.Name.Length > 0 ? constraint.Name : schema.NameFor("constraint", constraint.Shape),
        };
        SchemaConflicts.Demand(schema, named);
        DemandKept(named);
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
        var named = index with { Id = schema.NextId };
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
            AddIndex(SchemaConflicts.IndexOf(constraint));
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

    /// <summary>What is there already has to keep a new constraint.</summary>
    void DemandKept(ConstraintDescription constraint)
    {
        if (!constraint.IsOfOneEntity) return;
        var cursor = EntitiesWith(constraint.Entity, constraint.Token);
        while (cursor.MoveNext())
            if (Breach(constraint, (int)cursor.Current) is { } breach)
                throw ErrorCode.ConstraintCreationFailed.At(null, breach);
    }

    /// <summary>How an entity breaks a constraint that is about it alone; null when it does not.</summary>
    string? Breach(ConstraintDescription constraint, int id)
    {
        foreach (var key in constraint.Keys)
        {
            var value = IndexKeys.Property(State, constraint.Entity, id, key);
            if (constraint.DemandsExistence && value.IsNull) return ConstraintText.Missing(Tokens, constraint, id);
            if (constraint.Kind == ConstraintKind.Type && !constraint.Type.Allows(value))
                return ConstraintText.WrongType(Tokens, constraint, id);
        }
        return null;
    }

    /// <summary>Existence and types are looked at when the transaction ends, and only where it changed something.</summary>
    void DemandConstraints()
    {
        foreach (var constraint in State.Schema.Constraints)
        {
            if (!constraint.IsOfOneEntity) continue;
            var changed = constraint.Entity == EntityKind.Node ? _changes.Nodes : _changes.Relationships;
            var cursor = changed.Cursor();
            while (cursor.MoveNext())
            {
                var id = (int)cursor.Current;
                var exists = constraint.Entity == EntityKind.Node ? NodeExists(id) : RelationshipExists(id);
                if (exists && HasToken(constraint.Entity, id, constraint.Token) && Breach(constraint, id) is { } breach)
                    throw ErrorCode.ConstraintViolation.At(null, breach);
            }
        }
    }

    EntityCursor EntitiesWith(EntityKind entity, int token) =>
        entity == EntityKind.Node ? NodesWithLabel(token) : RelationshipsOfType(token);
}
