Console.WriteLine("GraphExplorer benchmarks");
