namespace GraphExplorer.Cypher.Storage;

/// <summary>A record of the file is not one that the engine wrote; the message goes on after its name.</summary>
sealed class RecordException(string message) : Exception(message);
