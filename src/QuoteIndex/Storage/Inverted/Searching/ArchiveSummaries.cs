using System.Runtime.InteropServices;

namespace QuoteIndex.Storage.Inverted;

/// <summary>Overviews of a whole index, from its columns.</summary>
internal static class ArchiveSummaries
{
    /// <summary>The named speakers with what is known of them, most quoted first.</summary>
    /// <param name="snapshot">The state of the index.</param>
    /// <param name="names">Gives the names of a sort by their numbers.</param>
    public static IReadOnlyList<SpeakerSummary> Speakers(IndexSnapshot snapshot, Func<NameSort, IReadOnlyDictionary<long, string>> names)
    {
        var companies = new Dictionary<(int Speaker, int Value), long>();
        var titles = new Dictionary<(int Speaker, int Value), long>();
        var kinds = new Dictionary<(int Speaker, int Value), long>();
        var days = new Dictionary<int, (int First, int Last)>();
        ForEach(snapshot, (columns, document) =>
        {
            int speaker = columns.Speakers[document];
            if (speaker == 0)
            {
                return;
            }

            Count(companies, (speaker, columns.Companies[document]));
            Count(titles, (speaker, columns.Roles[document]));
            Count(kinds, (speaker, (int)columns.SpeakerKindOf(document)));
            if (columns.Days[document] is var day and >= 0)
            {
                ref (int First, int Last) known = ref CollectionsMarshal.GetValueRefOrAddDefault(days, speaker, out bool exists);
                known = exists ? (Math.Min(known.First, day), Math.Max(known.Last, day)) : (day, day);
            }
        });

        Dictionary<int, string[]> companiesOf = Named(companies, names(NameSort.Company));
        Dictionary<int, string[]> titlesOf = Named(titles, names(NameSort.Role));
        IReadOnlyDictionary<long, string> speakers = names(NameSort.Speaker);
        return
        [
            .. kinds
                .GroupBy(kind => kind.Key.Speaker)
                .Select(speaker => new SpeakerSummary
                {
                    Name = speakers[speaker.Key],
                    Kind = (SpeakerKind)speaker.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key.Value).First().Key.Value,
                    Quotes = speaker.Sum(kind => kind.Value),
                    Companies = companiesOf.GetValueOrDefault(speaker.Key, []),
                    Titles = titlesOf.GetValueOrDefault(speaker.Key, []),
                    First = days.TryGetValue(speaker.Key, out (int First, int Last) range) ? DateOnly.FromDayNumber(range.First) : null,
                    Last = days.ContainsKey(speaker.Key) ? DateOnly.FromDayNumber(range.Last) : null,
                })
                .OrderByDescending(speaker => speaker.Quotes)
                .ThenBy(speaker => speaker.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Names of speakers with how many quotes have each, most first; those that none has are left out.</summary>
    public static IReadOnlyList<SpeakerName> Names(IndexSnapshot snapshot, IEnumerable<(int Number, string Name, SpeakerKind Kind)> names)
    {
        long[] counts = Count(snapshot, columns => columns.Speakers);
        return
        [
            .. names
                .Where(name => CountOf(counts, name.Number) > 0)
                .Select(name => new SpeakerName(name.Name, name.Kind, counts[name.Number]))
                .OrderByDescending(name => name.Quotes)
                .ThenBy(name => name.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Names of companies with how many quotes have each, most first; those that none has are left out.</summary>
    public static IReadOnlyDictionary<string, long> Companies(IndexSnapshot snapshot, IEnumerable<(int Number, string Name)> names)
    {
        long[] counts = Count(snapshot, columns => columns.Companies);
        return names
            .Where(name => CountOf(counts, name.Number) > 0)
            .OrderByDescending(name => counts[name.Number])
            .ThenBy(name => name.Name, StringComparer.Ordinal)
            .ToDictionary(name => name.Name, name => counts[name.Number], StringComparer.Ordinal);
    }

    /// <summary>What the index holds, in numbers; those that its columns do not tell are given.</summary>
    public static ArchiveStatistics Statistics(IndexSnapshot snapshot, long sources, long speakers, long companies, long bytes)
    {
        long[] kinds = new long[3];
        long attributed = 0;
        int first = int.MaxValue, last = -1;
        ForEach(snapshot, (columns, document) =>
        {
            kinds[(int)columns.KindOf(document)]++;
            attributed += columns.Speakers[document] == 0 ? 0 : 1;
            if (columns.Days[document] is var day and >= 0)
            {
                (first, last) = (Math.Min(first, day), Math.Max(last, day));
            }
        });

        return new ArchiveStatistics
        {
            Sources = sources,
            Quotes = snapshot.Alive,
            Direct = kinds[(int)QuoteKind.Direct],
            Mixed = kinds[(int)QuoteKind.Mixed],
            Indirect = kinds[(int)QuoteKind.Indirect],
            Attributed = attributed,
            Speakers = speakers,
            Companies = companies,
            First = last < 0 ? null : DateOnly.FromDayNumber(first),
            Last = last < 0 ? null : DateOnly.FromDayNumber(last),
            Bytes = bytes,
        };
    }

    // How many quotes have each number of a column.
    private static long[] Count(IndexSnapshot snapshot, Func<SegmentColumns, int[]> column)
    {
        long[] counts = [];
        foreach (Segment segment in snapshot.Segments)
        {
            segment.Columns.NeedAll();
            int[] numbers = column(segment.Columns);
            for (int i = 0; i < numbers.Length; i++)
            {
                if (!segment.IsDeleted(i))
                {
                    int number = numbers[i];
                    if (number >= counts.Length)
                    {
                        Array.Resize(ref counts, Math.Max(number + 1, 2 * counts.Length));
                    }

                    counts[number]++;
                }
            }
        }

        return counts;
    }

    private static long CountOf(long[] counts, int number) => number < counts.Length ? counts[number] : 0;

    private static void ForEach(IndexSnapshot snapshot, Action<SegmentColumns, int> action)
    {
        foreach (Segment segment in snapshot.Segments)
        {
            segment.Columns.NeedAll();
            for (int i = 0; i < segment.Count; i++)
            {
                if (!segment.IsDeleted(i))
                {
                    action(segment.Columns, i);
                }
            }
        }
    }

    private static void Count(Dictionary<(int Speaker, int Value), long> counts, (int Speaker, int Value) key) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    // The names each speaker has, most frequent first.
    private static Dictionary<int, string[]> Named(Dictionary<(int Speaker, int Value), long> counts, IReadOnlyDictionary<long, string> names) => counts
        .Where(count => count.Key.Value != 0)
        .GroupBy(count => count.Key.Speaker, count => (Name: names[count.Key.Value], count.Value))
        .ToDictionary(
            group => group.Key,
            group => group.OrderByDescending(count => count.Value).ThenBy(count => count.Name, StringComparer.Ordinal).Select(count => count.Name).ToArray());
}
