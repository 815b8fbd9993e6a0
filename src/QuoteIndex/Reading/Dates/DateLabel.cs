namespace QuoteIndex.Reading;

/// <summary>What a date line says its date is, from the least to the most telling.</summary>
internal enum DateLabel
{
    /// <summary>The day of a later change.</summary>
    Updated,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>The day of publication.</summary>
    Published,
}
