using AngleSharp.Html;
using AngleSharp.Html.Parser;
using QuoteIndex.Language;
using QuoteIndex.Reading;

namespace QuoteIndex.Tests.Reading.Html;

public sealed class CharacterReferenceTests
{
    [Theory]
    [InlineData("&amp;", "&", 5)]
    [InlineData("&amp", "&", 4)]
    [InlineData("&ampx", "&", 4)]
    [InlineData("&rsquo;", "’", 7)]
    [InlineData("&rsquo", "", 0)]
    [InlineData("&notit;", "¬", 4)]
    [InlineData("&notin;", "∉", 7)]
    [InlineData("&ngE;", "\u2267\u0338", 5)]
    [InlineData("&Afr;", "\U0001D504", 5)]
    [InlineData("&CounterClockwiseContourIntegral;", "∳", 33)]
    [InlineData("&#8220;", "“", 7)]
    [InlineData("&#8220x", "“", 6)]
    [InlineData("&#x201C;", "“", 8)]
    [InlineData("&#X1f600;", "😀", 9)]
    [InlineData("&#147;", "“", 6)]
    [InlineData("&#x92;", "’", 6)]
    [InlineData("&#0;", "\uFFFD", 4)]
    [InlineData("&#xD83D;", "\uFFFD", 8)]
    [InlineData("&#99999999999999999999;", "\uFFFD", 23)]
    [InlineData("&#;", "", 0)]
    [InlineData("&#x;", "", 0)]
    [InlineData("&", "", 0)]
    [InlineData("& b", "", 0)]
    [InlineData("&unknown;", "", 0)]
    public void Read_Reference_GivesWhatItStandsForAndItsLength(string text, string expected, int length)
    {
        Assert.Equal(length, CharacterReference.Read(text, inAttribute: false, out string decoded));
        Assert.Equal(expected, decoded);
    }

    [Theory]
    [InlineData("&copy=1", 0)]
    [InlineData("&copyx", 0)]
    [InlineData("&copy;x", 6)]
    [InlineData("&copy ", 5)]
    public void Read_InAttribute_LeavesAddressesAlone(string text, int length) =>
        Assert.Equal(length, CharacterReference.Read(text, inAttribute: true, out _));

    [Fact]
    public void Read_EveryName_AgreesWithAngleSharp()
    {
        Dictionary<string, string> names = WordList.Pairs("character-references.txt", StringComparer.Ordinal);

        Assert.Equal(2231, names.Count);
        Assert.All(names.Keys, name =>
        {
            Assert.Equal(name.Length + 1, CharacterReference.Read("&" + name, inAttribute: false, out string decoded));
            Assert.Equal(HtmlEntityProvider.Resolver.GetSymbol(name), decoded);
        });
    }

    [Fact]
    public void Decode_RandomText_AgreesWithAngleSharp()
    {
        string[] parts = ["&", "#", "x", "amp", "lt", "notin", "not", "rsquo", "8220", "147", "1F600", ";", "D83D", " ", "a", "frac12", "=", "0", "&nbsp"];
        var random = new Random(4711);
        var parser = new HtmlParser();
        for (int i = 0; i < 3_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => parts[random.Next(parts.Length)]));
            if (text.Contains("&;", StringComparison.Ordinal))
            {
                // AngleSharp loses the semicolon of "&;".
                continue;
            }

            Assert.Equal(parser.ParseDocument("<body><p>x" + text).Body!.TextContent, "x" + HtmlWords.Decode(text, inAttribute: false));
            Assert.Equal(parser.ParseDocument("<p title=\"" + text + "\">").QuerySelector("p")!.GetAttribute("title"), HtmlWords.Decode(text, inAttribute: true));
        }
    }
}
