using GraphExplorer.Store;
using Neo4j.Driver;

namespace GraphExplorer.Neo4j.Driver;

/// <summary>Says what the driver throws in the two words of the product: refused or away.</summary>
static class Neo4jErrors
{
    public static async Task<T> MapAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException)
        {
            throw new GraphUnreachableException(error.Message, error);
        }
        catch (Neo4jException refused)
        {
            throw new GraphRefusedException(refused.Code ?? "", refused.Message, refused);
        }
    }
}
