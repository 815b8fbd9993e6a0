namespace QuoteIndex.Tool.Commands;

/// <summary>Where the day of a file is taken from when nothing in it tells it.</summary>
internal enum DateSource
{
    /// <summary>From its path.</summary>
    Name,

    /// <summary>From the day it was last written.</summary>
    Modified,
}
