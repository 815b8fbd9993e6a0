namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// A part of the index that never changes but for what is deleted in it: documents numbered from 0, by ascending number of
/// their quotes. Immutable, so safe to share between threads.
/// </summary>
/// <param name="Id">The segment's number; no other segment of the index ever has it.</param>
/// <param name="Columns">What filters ask of its documents.</param>
/// <param name="FirstPage">The number of the first page of its postings.</param>
/// <param name="Directory">Which page has which terms.</param>
/// <param name="Deletions">How often documents of it were deleted.</param>
/// <param name="Deleted">A bit for each document that is deleted; null while none is.</param>
internal record Segment(long Id, SegmentColumns Columns, long FirstPage, PostingDirectory Directory, int Deletions, ulong[]? Deleted)
{
    public int Count => Columns.Count;

    public int Alive => Columns.Count - (Deleted is null ? 0 : Window.Count(Deleted));

    public bool IsDeleted(int document) => Deleted is not null && ((Deleted[document >> 6] >> document) & 1) != 0;
}
