using GraphExplorer.Cypher.Tests.Fuzzing;
using GraphExplorer.Cypher.Tests.Storage;

// Besides the tests this program is the process that the durability test kills, and the fuzzers' long runs.
return args switch
{
    [KilledWriter.Argument, var path] => KilledWriter.Run(path),
    ["fuzz", .. var rest] => FuzzCommand.Run(rest),
    _ => 2,
};
