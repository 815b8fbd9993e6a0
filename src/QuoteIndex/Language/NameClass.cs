namespace QuoteIndex.Language;

/// <summary>Classes of names and of time and number expressions, in the order the tagger's model counts them.</summary>
internal enum NameClass : byte
{
    None, Person, Organization, Location, Misc, Date, Time, Duration, Money, Percent, Number, Ordinal, Set,
}
