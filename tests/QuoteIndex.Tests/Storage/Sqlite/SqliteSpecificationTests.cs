namespace QuoteIndex.Tests.Storage.Sqlite;

// The specification of stores, run on the default engine.

public sealed class SqliteCompletenessTests : CompletenessSpecification;

public sealed class SqliteAnyTextTests() : AnyTextSpecification(SqliteEngine.Instance);

public sealed class SqliteCancellationTests() : CancellationSpecification(SqliteEngine.Instance);

public sealed class SqliteConcurrencyTests() : ConcurrencySpecification(SqliteEngine.Instance);

public sealed class SqliteCorrectionTests() : CorrectionSpecification(SqliteEngine.Instance);

public sealed class SqliteExplanationTests() : ExplanationSpecification(SqliteEngine.Instance);

public sealed class SqliteFacetTests() : FacetSpecification(SqliteEngine.Instance);

public sealed class SqliteFilterTests() : FilterSpecification(SqliteEngine.Instance);

public sealed class SqliteIngestTests() : IngestSpecification(SqliteEngine.Instance);

public sealed class SqliteOpeningTests() : OpeningSpecification(SqliteEngine.Instance);

public sealed class SqlitePagingTests() : PagingSpecification(SqliteEngine.Instance);

public sealed class SqliteSummaryTests() : SummarySpecification(SqliteEngine.Instance);

public sealed class SqliteSynonymTests() : SynonymSpecification(SqliteEngine.Instance);

public sealed class SqliteUtteranceTests() : UtteranceSpecification(SqliteEngine.Instance);

public sealed class SqliteVerificationTests() : VerificationSpecification(SqliteEngine.Instance);

public sealed class SqliteWordsTests() : WordsSpecification(SqliteEngine.Instance);

public sealed class SqliteWritingTests() : WritingSpecification(SqliteEngine.Instance);
