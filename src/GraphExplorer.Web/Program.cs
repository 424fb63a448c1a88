using GraphExplorer.Web.CommandLine;

return await CommandLineRoot.RunAsync(args);
