using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace QuoteIndex.Lucene.Benchmarks.ByHand;

/// <summary>Lucene's chain for English, as EnglishAnalyzer has it, without its stop words: a statement may be asked for by any of its words.</summary>
internal sealed class ByHandAnalyzer : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>The stems of a text, as they are indexed.</summary>
    public List<string> Stems(string text)
    {
        var stems = new List<string>();
        using TokenStream stream = GetTokenStream(ByHandDocument.Text, text);
        ICharTermAttribute term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            stems.Add(term.ToString());
        }

        stream.End();
        return stems;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Version, reader);
        TokenStream stems = new PorterStemFilter(new LowerCaseFilter(Version, new EnglishPossessiveFilter(Version, source)));
        return new TokenStreamComponents(source, stems);
    }
}
