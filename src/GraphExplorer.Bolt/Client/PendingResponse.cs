using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Client;

/// <summary>The response to one request, as far as it has come. Responses come in the order of the requests.</summary>
/// <param name="onSuccess">Reads the metadata of SUCCESS as soon as it comes; what it refuses counts as
/// malformed.</param>
/// <param name="onRecord">Takes the records, or null when none may come.</param>
sealed class PendingResponse(
    Action<IReadOnlyDictionary<string, object?>>? onSuccess = null,
    Action<IReadOnlyList<object?>>? onRecord = null)
{
    /// <summary>Whether the summary has come.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Metadata of SUCCESS, else null.</summary>
    public IReadOnlyDictionary<string, object?>? Metadata { get; private set; }

    /// <summary>What FAILURE says, else null. Without both, a response that is done was IGNORED.</summary>
    public BoltFailure? Failure { get; private set; }

    public void Take(BoltResponse response)
    {
        switch (response)
        {
            case RecordResponse record when onRecord is not null:
                onRecord(record.Values);
                return;
            case RecordResponse:
                throw new MalformedMessageException("The server sent a record that was not asked for.");
            case SuccessResponse success:
                onSuccess?.Invoke(success.Metadata);
                Metadata = success.Metadata;
                break;
            case FailureResponse failure:
                Failure = failure.Failure;
                break;
        }

        IsDone = true;
    }
}
