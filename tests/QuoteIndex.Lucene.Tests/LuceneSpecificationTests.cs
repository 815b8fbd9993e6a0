namespace QuoteIndex.Lucene.Tests;

// The specification of stores, run on the Lucene engine.

public sealed class LuceneCompletenessTests : CompletenessSpecification;

public sealed class LuceneAnyTextTests() : AnyTextSpecification(LuceneEngine.Instance);

public sealed class LuceneCancellationTests() : CancellationSpecification(LuceneEngine.Instance);

public sealed class LuceneConcurrencyTests() : ConcurrencySpecification(LuceneEngine.Instance);

public sealed class LuceneCorrectionTests() : CorrectionSpecification(LuceneEngine.Instance);

public sealed class LuceneExplanationTests() : ExplanationSpecification(LuceneEngine.Instance);

public sealed class LuceneFacetTests() : FacetSpecification(LuceneEngine.Instance);

public sealed class LuceneFilterTests() : FilterSpecification(LuceneEngine.Instance);

public sealed class LuceneIngestTests() : IngestSpecification(LuceneEngine.Instance);

public sealed class LuceneOpeningTests() : OpeningSpecification(LuceneEngine.Instance);

public sealed class LucenePagingTests() : PagingSpecification(LuceneEngine.Instance);

public sealed class LuceneSummaryTests() : SummarySpecification(LuceneEngine.Instance);

public sealed class LuceneSynonymTests() : SynonymSpecification(LuceneEngine.Instance);

public sealed class LuceneUtteranceTests() : UtteranceSpecification(LuceneEngine.Instance);

public sealed class LuceneVerificationTests() : VerificationSpecification(LuceneEngine.Instance);

public sealed class LuceneWordsTests() : WordsSpecification(LuceneEngine.Instance);

public sealed class LuceneWritingTests() : WritingSpecification(LuceneEngine.Instance);
