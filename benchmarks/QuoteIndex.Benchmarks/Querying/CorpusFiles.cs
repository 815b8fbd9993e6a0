using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying.HandWritten;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>The corpus in an index of this library and in a hand-written one: files made once in a folder, and checked once.</summary>
internal sealed class CorpusFiles
{
    private readonly SyntheticCorpus corpus;
    private readonly string name;

    private CorpusFiles(SyntheticCorpus corpus, string folder)
    {
        this.corpus = corpus;
        name = NameOf(corpus, folder);
        Library = new CorpusFile(name + ".db");
        HandWritten = new CorpusFile(name + "-hand.db");
    }

    public CorpusFile Library { get; }

    public CorpusFile HandWritten { get; }

    private string Checked => name + ".checked";

    /// <summary>How the paths of all indexes of a corpus begin.</summary>
    public static string NameOf(SyntheticCorpus corpus, string folder) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"corpus{SyntheticCorpus.Version}-{corpus.Size}-{corpus.Text}").ToLowerInvariant());

    /// <summary>Makes what is not there.</summary>
    public static async Task<CorpusFiles> EnsureAsync(SyntheticCorpus corpus, string folder, bool remakeLibrary = false)
    {
        Directory.CreateDirectory(folder);
        var files = new CorpusFiles(corpus, folder);
        if (remakeLibrary)
        {
            files.Library.Delete();
        }

        if (!files.Library.IsMade || !files.HandWritten.IsMade)
        {
            File.Delete(files.Checked);
            await CorpusMaker.MakeAsync(corpus, files);
        }

        return files;
    }

    /// <summary>Which classes of query the three ways find different quotes for, and how; found out once, or again when <paramref name="again"/>.</summary>
    public async Task<IReadOnlyDictionary<QueryKind, string>> DifferencesAsync(bool again = false)
    {
        if (again || !File.Exists(Checked))
        {
            await using QuoteArchive archive = await QuoteArchive.OpenAsync(Library.Path);
            using HandWrittenIndex index = HandWrittenIndex.Open(HandWritten.Path, corpus.Text);
            using HandWrittenQueries queries = index.Queries(corpus.Asked);
            var agreement = new Agreement(new Library(archive, corpus.Asked), queries, corpus);
            var lines = new List<string>();
            foreach (QueryKind kind in Enum.GetValues<QueryKind>())
            {
                if (await agreement.DifferenceAsync(kind) is { } difference)
                {
                    Console.WriteLine($"// {kind}: {difference}");
                    lines.Add($"{kind}\t{difference}");
                }
            }

            await File.WriteAllLinesAsync(Checked, lines);
        }

        return (await File.ReadAllLinesAsync(Checked))
            .Select(line => line.Split('\t', 2))
            .ToDictionary(parts => Enum.Parse<QueryKind>(parts[0]), parts => parts[1]);
    }
}
