using GraphExplorer.Cypher.Tests.Storage;

// Besides the tests this program is the process that the durability test kills.
return args is [KilledWriter.Argument, var path] ? KilledWriter.Run(path) : 2;
