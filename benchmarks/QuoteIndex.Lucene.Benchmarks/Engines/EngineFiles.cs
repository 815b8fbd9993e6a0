using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;
using QuoteIndex.Lucene.Benchmarks.ByHand;

namespace QuoteIndex.Lucene.Benchmarks.Engines;

/// <summary>A corpus in an index of each engine: made once in a folder, and checked once.</summary>
internal sealed class EngineFiles
{
    private readonly SyntheticCorpus corpus;
    private readonly string name;
    private readonly Dictionary<Engine, CorpusFile> files;

    private EngineFiles(SyntheticCorpus corpus, string folder)
    {
        this.corpus = corpus;
        name = CorpusFiles.NameOf(corpus, folder);
        files = Enum.GetValues<Engine>().ToDictionary(engine => engine, engine => new CorpusFile(name + EndOf(engine)));
    }

    public CorpusFile this[Engine engine] => files[engine];

    private string Checked => name + ".lucene-checked";

    /// <summary>Makes what is not there; with <paramref name="remake"/>, also what this library made before.</summary>
    public static async Task<EngineFiles> EnsureAsync(SyntheticCorpus corpus, string folder, bool remake = false)
    {
        Directory.CreateDirectory(folder);
        var made = new EngineFiles(corpus, folder);
        foreach ((Engine engine, CorpusFile file) in made.files)
        {
            if (!file.IsMade || (remake && engine != Engine.ByHand))
            {
                File.Delete(made.Checked);
                file.Delete();
                file.MadeIn(await Ingest.RunAsync(engine, file.Path, corpus));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {Path.GetFileName(file.Path)}: {file.Bytes / 1e6:0.0} MB"));
            }
        }

        return made;
    }

    /// <summary>Which classes of query they find different quotes for, and how; found out once, or again when <paramref name="again"/>.</summary>
    public async Task<IReadOnlyDictionary<QueryKind, string>> DifferencesAsync(bool again = false)
    {
        if (again || !File.Exists(Checked))
        {
            using ByHandIndex index = ByHandIndex.Open(files[Engine.ByHand].Path);
            var lines = new List<string>();
            foreach (Engine engine in (Engine[])[Engine.Lucene, Engine.Sqlite])
            {
                await using QuoteArchive archive = await Archives.OpenAsync(engine, files[engine].Path);
                var agreement = new Agreement(new Library(archive, corpus.Asked), index.Queries(corpus.Asked), corpus);
                foreach (QueryKind kind in Enum.GetValues<QueryKind>())
                {
                    if (await agreement.DifferenceAsync(kind) is { } difference)
                    {
                        Console.WriteLine($"// {kind}: {engine}: {difference}");
                        lines.Add($"{kind}\t{engine}: {difference}");
                    }
                }
            }

            await File.WriteAllLinesAsync(Checked, lines);
        }

        return (await File.ReadAllLinesAsync(Checked))
            .Select(line => line.Split('\t', 2))
            .GroupBy(parts => Enum.Parse<QueryKind>(parts[0]), parts => parts[1])
            .ToDictionary(kind => kind.Key, kind => string.Join("; ", kind));
    }

    /// <summary>How the path of an engine's index ends.</summary>
    public static string EndOf(Engine engine) => engine switch
    {
        Engine.Lucene => "-lucene",
        Engine.ByHand => "-lucene-hand",
        _ => ".db",
    };
}
