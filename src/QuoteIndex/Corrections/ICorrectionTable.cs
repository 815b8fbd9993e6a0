namespace QuoteIndex.Corrections;

/// <summary>What corrections need of an engine, within one of its transactions.</summary>
internal interface ICorrectionTable
{
    /// <summary>The corrections of a source, as they were written; null when there are none.</summary>
    string? Read(string location);

    /// <summary>Puts the corrections of a source in place of those before; null removes them.</summary>
    void Write(string location, string? corrections);

    /// <summary>The source at a location with its statements as they are kept; null when there is none.</summary>
    SourceDocument? Source(string location);

    /// <summary>Puts a source in place of what is at its location.</summary>
    void Put(SourceDocument source);
}
