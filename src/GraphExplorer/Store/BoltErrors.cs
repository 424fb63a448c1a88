using GraphExplorer.Bolt.Client;

namespace GraphExplorer.Store;

/// <summary>Says what the Bolt client throws in the two words of the product: refused or away.</summary>
static class BoltErrors
{
    public static async Task<T> MapAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (BoltServerException refused)
        {
            throw new GraphRefusedException(refused.Code, refused.Message, refused);
        }
        catch (BoltUnreachableException away)
        {
            var doubt = away.IsOutcomeUnknown ? " Whether the last change was kept is not known: look before repeating it." : "";
            throw new GraphUnreachableException(away.Message + doubt, away);
        }
    }
}
