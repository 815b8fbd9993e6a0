using FsCheck;
using FsCheck.Fluent;

namespace QuoteIndex.Tests.Reading;

public class TextMapTests
{
    [Fact]
    public void Over_TextOfATextOfAFile_LeadsToTheFile()
    {
        // File: x\u003cb>A&amp;B\u003c/b>y; the field's text: <b>A&amp;B</b>; the page's: A&B.
        const string File = """..\u003cb>A&amp;\u0042\u003c/b>..""";
        var field = new MappedText();
        field.Replace("<", 2, 8);
        field.Copy("b>A&amp;", 8);
        field.Replace("B", 16, 22);
        field.Replace("<", 22, 28);
        field.Copy("/b>", 28);
        var page = new MappedText();
        page.Copy("A", 3);
        page.Replace("&", 4, 9);
        page.Copy("B", 9);
        page.Replace("\n", 14, 14);

        TextMap map = page.ToMap(new LineIndex([])).Over(field.ToMap(new LineIndex(File)));

        Assert.Equal("A", map.ToFile(new(0, 1)).In(File).ToString());
        Assert.Equal("&amp;", map.ToFile(new(1, 2)).In(File).ToString());
        Assert.Equal("""\u0042""", map.ToFile(new(2, 3)).In(File).ToString());
        Assert.Equal("""A&amp;\u0042""", map.ToFile(new(0, 3)).In(File).ToString());
        Assert.Equal(new TextSpan(31, 31), map.ToFile(new(3, 4)));
    }

    [Fact]
    public void Over_AnyMaps_IsOneAfterTheOther() => Prop.ForAll(
        Pieces().Two().ToArbitrary(),
        both =>
        {
            // The inner map leads into as much text as the outer one has.
            (MappedText outer, _) = Build(both.Item1, int.MaxValue);
            (MappedText inner, int length) = Build(both.Item2, outer.Length);
            TextMap first = inner.ToMap(new LineIndex([])), second = outer.ToMap(new LineIndex([]));
            TextMap through = first.Over(second);
            for (int start = 0; start < length; start++)
            {
                for (int end = start + 1; end <= length; end++)
                {
                    TextSpan middle = first.ToFile(new(start, end));
                    if (!middle.IsEmpty)
                    {
                        Assert.Equal(second.ToFile(middle), through.ToFile(new(start, end)));
                    }
                }
            }
        }).QuickCheckThrowOnFailure();

    private static Gen<List<(int Gap, int Length, bool IsVerbatim)>> Pieces() =>
        Gen.Choose(0, 3).Zip(Gen.Choose(1, 4)).Zip(Gen.Elements(true, false)).Select(p => (p.Item1.Item1, p.Item1.Item2, p.Item2)).ListOf().Select(list => list.ToList());

    private static (MappedText Text, int Length) Build(List<(int Gap, int Length, bool IsVerbatim)> pieces, int limit)
    {
        var text = new MappedText();
        int at = 0;
        foreach ((int gap, int length, bool isVerbatim) in pieces)
        {
            at += gap;
            if (at > limit - length)
            {
                break;
            }

            if (isVerbatim)
            {
                text.Copy(new string('x', length), at);
            }
            else
            {
                text.Replace("&", at, at + length);
            }

            at += length;
        }

        return (text, text.Length);
    }
}
