namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Records of names. The id of a record is the token and, in its lowest two bits, the table that it belongs to; the
/// record holds the name.
/// </summary>
static class TokenRecords
{
    const int TableBits = 2;

    public static IEnumerable<TokenTable> Tables(Tokens tokens) => [tokens.Labels, tokens.Types, tokens.Keys];

    public static long Id(int table, int token) => (long)token << TableBits | (long)table;

    public static ReadOnlySpan<byte> Write(RecordWriter writer, long id, string name)
    {
        writer.BeginSealed();
        writer.String(name);
        writer.Seal(id);
        return writer.Written;
    }

    /// <summary>Puts a name back into its table; the records of a table come in the order of their tokens.</summary>
    public static void Read(Tokens tokens, long id, ReadOnlySpan<byte> record)
    {
        var name = RecordReader.OpenSealed(record, id, new()).String();
        var table = Tables(tokens).ElementAtOrDefault((int)id & ((1 << TableBits) - 1));
        if (table is null) throw new RecordException("is not a name");
        if (table.FindOrAdd(name) != id >> TableBits) throw new RecordException("is out of order");
    }
}
