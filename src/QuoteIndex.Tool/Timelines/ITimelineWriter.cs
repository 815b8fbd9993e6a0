namespace QuoteIndex.Tool.Timelines;

/// <summary>Prints a timeline as its statements come, oldest first, those without date last.</summary>
internal interface ITimelineWriter
{
    void Begin(Timeline timeline);

    void BeginPeriod(Period period, long count);

    void Write(QuoteHit hit);

    /// <summary>Ends a period of whose statements so many were not printed.</summary>
    void EndPeriod(long left);

    void End();
}
