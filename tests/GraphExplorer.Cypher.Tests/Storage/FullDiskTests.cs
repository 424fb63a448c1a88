using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>A store on a disk that fills up reads on, says why it does not write, and writes again when there is space.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public void A_full_disk_is_survived_without_opening_the_store_again()
    {
        using var disk = new FullDisk();
        var path = disk.File("graph");
        var ballast = disk.File("ballast");
        if (disk.IsReal) File.WriteAllBytes(ballast, new byte[FullDisk.Bytes / 2]);
        long written;
        using (var database = CypherDatabase.Open(path, new CypherOptions { FileBytesMax = disk.FileBytesMax }))
        {
            (written, var problem) = Fill(database);
            Assert.Same(ErrorCode.StoreFailed, problem.Code);
            Assert.Contains($"there is no space left for {path}", problem.Error.Message);
            Assert.Equal(written, Count(database));

            if (disk.IsReal)
            {
                File.Delete(ballast);
                var (more, _) = Fill(database);
                Assert.True(more > 0, "Nothing could be written after space was freed.");
                written += more;
            }
            Assert.Equal(written, Count(database));
            Assert.Empty(database.Store.Check());
        }
        using var reopened = CypherDatabase.Open(path);
        Assert.Equal(written, Count(reopened));
    }

    /// <summary>Writes until it is refused; gives the number of nodes that were confirmed.</summary>
    static (long Written, CypherException Problem) Fill(CypherDatabase database)
    {
        for (var written = 0L; ; written++)
        {
            var parameters = Parameters.Of(("text", Value.Of(new string('x', 20_000))));
            try
            {
                database.Run("CREATE (:N {text: $text})", parameters).Dispose();
            }
            catch (CypherException problem)
            {
                return (written, problem);
            }
        }
    }

    static long Count(CypherDatabase database)
    {
        using var cursor = database.Run("MATCH (n:N) RETURN count(n)");
        Assert.True(cursor.Read());
        return cursor.Current[0].AsInteger();
    }
}
