namespace QuoteIndex.Accuracy;

/// <summary>Something given to this program is missing or malformed; the message says what and where.</summary>
internal sealed class InputException(string message) : Exception(message);
