using System.Globalization;
using QuoteIndex.Benchmarks;
using QuoteIndex.Benchmarks.Opening;
using QuoteIndex.Benchmarks.Ratios;

List<string> arguments = [.. args];
if (arguments is [OpenProbe.Command, var index, var speaker, var size])
{
    await OpenProbe.RunAsync(index, speaker, int.Parse(size, CultureInfo.InvariantCulture));
    return 0;
}

using var folder = new RunFolder();
if (arguments is ["ratios" or "sizes", ..])
{
    try
    {
        RatioOptions options = RatioOptions.Parse(args.AsSpan(1));
        await (arguments[0] == "ratios" ? RatiosCommand.RunAsync(options) : SizesCommand.RunAsync(options));
        return 0;
    }
    catch (FormatException error)
    {
        Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine(RatioOptions.Usage);
        return 2;
    }
}

return BenchmarkRun.Run(typeof(Program).Assembly, arguments);
