using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>What <c>ratios</c> and <c>sizes</c> are asked to do.</summary>
internal sealed record RatioOptions
{
    public const string Usage =
        """
        ratios [--quotes N[,N]] [--folder DIR] [--only CLASS[,CLASS]] [--runs N] [--text statement|context|preceding] [--remake] [--check]
          Every class of query by this library and by hand-written SQL, in turns in one process, as medians and their ratio.
          --quotes   sizes of the corpus, 10000 or more; default 100000
          --folder   keeps the index files there and uses them again; default a temporary folder
          --only     these classes: RareWord, CommonWord … as in QueryKind, and Size, Ingest, Add, Fluent, Parse, Open
          --runs     how often each query runs, at most; default 30
          --text     what is stored beside a statement; default context
          --remake   makes the library's index again, after its form has changed
          --check    compares again what each way finds, which is done when the files are made
        sizes [--quotes N[,N]] [--folder DIR] [--remake]
          The sizes of both indexes without and with contexts and headlines.
        """;

    public IReadOnlyList<int> Quotes { get; private init; } = [100_000];

    public string? Folder { get; private init; }

    public IReadOnlyCollection<string> Only { get; private init; } = [];

    public int Runs { get; private init; } = 30;

    public CorpusText Text { get; private init; } = CorpusText.Context;

    public bool Remake { get; private init; }

    public bool Check { get; private init; }

    /// <exception cref="FormatException">An option is not known or lacks its value.</exception>
    public static RatioOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new RatioOptions();
        for (int i = 0; i < arguments.Length; i++)
        {
            string option = arguments[i];
            if (option is "--remake" or "--check")
            {
                options = option == "--check" ? options with { Check = true } : options with { Remake = true };
                continue;
            }

            string value = ++i < arguments.Length ? arguments[i] : throw new FormatException($"{option} takes a value.");
            options = option switch
            {
                "--quotes" => options with { Quotes = [.. value.Split(',').Select(Number)] },
                "--folder" => options with { Folder = value },
                "--only" => options with { Only = value.Split(',').ToHashSet(StringComparer.OrdinalIgnoreCase) },
                "--runs" => options with { Runs = Number(value) },
                "--text" => options with { Text = Enum.Parse<CorpusText>(value, ignoreCase: true) },
                _ => throw new FormatException($"{option} is no option."),
            };
        }

        return options;
    }

    /// <summary>True when this row of the table is asked for.</summary>
    public bool Wants(string row) => Only.Count == 0 || Only.Contains(row);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
