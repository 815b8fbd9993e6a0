using System.Globalization;
using QuoteIndex.Benchmarks;
using QuoteIndex.Benchmarks.Ratios;
using QuoteIndex.Lucene.Benchmarks.Engines;
using QuoteIndex.Lucene.Benchmarks.Opening;
using QuoteIndex.Lucene.Benchmarks.Ratios;

List<string> arguments = [.. args];
if (arguments is [OpenProbe.Command, var engine, var path, var size])
{
    await OpenProbe.RunAsync(Enum.Parse<Engine>(engine), path, int.Parse(size, CultureInfo.InvariantCulture));
    return 0;
}

using var folder = new RunFolder();
if (arguments is ["ratios", ..])
{
    try
    {
        await EngineRatiosCommand.RunAsync(RatioOptions.Parse(args.AsSpan(1)));
        return 0;
    }
    catch (FormatException error)
    {
        Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine(EngineRatiosCommand.Usage);
        return 2;
    }
}

return BenchmarkRun.Run(typeof(OpenProbe).Assembly, arguments);
