using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;

namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>What <c>ratios</c> and <c>sizes</c> are asked to do.</summary>
internal sealed record RatioOptions
{
    public const string Usage =
        """
        ratios [--quotes N[,N]] [--folder DIR] [--only CLASS[,CLASS]] [--runs N] [--text statement|context|preceding] [--cpu] [--remake] [--check]
          Every class of query by this library and by hand-written SQL, in turns in one process, as medians and their ratio.
          --quotes   sizes of the corpus, 10000 or more; default 100000
          --folder   keeps the index files there and uses them again; default a temporary folder
          --only     these classes: RareWord, CommonWord … as in QueryKind, and Size, Ingest, Add, Fluent, Parse, Open
          --runs     how often each query runs; default 30; slow ones less often, quick ones for a second
          --cpu      measures the processor's time, on a machine that is busy
          --text     what is stored beside a statement; default context
          --remake   makes the library's index again, after its form has changed; to compare Ingest, delete both files instead
          --check    compares again what each way finds, which is done when the files are made
        sizes [--quotes N[,N]] [--folder DIR] [--remake]
          The sizes of both indexes without and with contexts and headlines.
        """;

    private const int FewestQuotes = 10_000;

    private static readonly string[] Rows = [.. Enum.GetNames<QueryKind>(), "Size", "Ingest", "Add", "Fluent", "Parse", "Open"];

    public IReadOnlyList<int> Quotes { get; private init; } = [100_000];

    public string Folder { get; private init; } = CorpusFolder.Current;

    public IReadOnlyCollection<string> Only { get; private init; } = Rows;

    public Meter Meter { get; private init; } = new(Runs: 30, Processor: false);

    public CorpusText Text { get; private init; } = CorpusText.Context;

    public bool Remake { get; private init; }

    public bool Check { get; private init; }

    /// <exception cref="FormatException">An option is not known, or its value makes no sense.</exception>
    public static RatioOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new RatioOptions();
        for (int i = 0; i < arguments.Length; i++)
        {
            string option = arguments[i];
            if (Flag(options, option) is { } flagged)
            {
                options = flagged;
                continue;
            }

            string value = ++i < arguments.Length ? arguments[i] : throw new FormatException($"{option} takes a value, or is no option.");
            options = option switch
            {
                "--quotes" => options with { Quotes = [.. value.Split(',').Select(number => Number(number, FewestQuotes))] },
                "--folder" => options with { Folder = value },
                "--only" => options with { Only = [.. value.Split(',').Select(Row)] },
                "--runs" => options with { Meter = options.Meter with { Runs = Number(value, 1) } },
                "--text" => options with { Text = Enum.TryParse(value, ignoreCase: true, out CorpusText text) ? text : throw new FormatException($"{value} is no text.") },
                _ => throw new FormatException($"{option} is no option."),
            };
        }

        return options;
    }

    /// <summary>The classes of query that are asked for.</summary>
    public IEnumerable<QueryKind> Queries => Enum.GetValues<QueryKind>().Where(kind => Wants(kind.ToString()));

    /// <summary>True when this row of the table is asked for.</summary>
    public bool Wants(string row) => Only.Contains(row);

    private static RatioOptions? Flag(RatioOptions options, string option) => option switch
    {
        "--cpu" => options with { Meter = options.Meter with { Processor = true } },
        "--remake" => options with { Remake = true },
        "--check" => options with { Check = true },
        _ => null,
    };

    private static string Row(string name) =>
        Array.Find(Rows, row => row.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw new FormatException($"{name} is no class.");

    private static int Number(string text, int least) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least
            ? number
            : throw new FormatException($"{text} is no number of at least {least}.");
}
