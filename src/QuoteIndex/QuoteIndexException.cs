namespace QuoteIndex;

/// <summary>
/// The base of every error QuoteIndex itself raises. Its message says what happened, to which file, and what to do.
/// A source file that cannot be read is not an exception but an entry of the ingest report.
/// </summary>
public class QuoteIndexException : Exception
{
    /// <summary>Creates the exception with a message for a person.</summary>
    public QuoteIndexException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with a message for a person and the error behind it.</summary>
    public QuoteIndexException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with a general message.</summary>
    public QuoteIndexException() : base("QuoteIndex could not complete the operation.")
    {
    }
}
