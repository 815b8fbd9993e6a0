using QuoteIndex.Packages.Tests;

// Packed once; what uses the packages runs one after another, since each of it is a build that takes all processors.
[assembly: AssemblyFixture(typeof(Feed))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
