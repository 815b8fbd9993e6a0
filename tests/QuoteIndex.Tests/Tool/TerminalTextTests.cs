using FsCheck;
using FsCheck.Fluent;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tests.Tool;

public class TerminalTextTests
{
    [Theory]
    [InlineData("plain “text” é 漢字 👍", "plain “text” é 漢字 👍")]
    [InlineData("a\u001b[31mred", "a\uFFFD[31mred")]
    [InlineData("\u009b31m \u0007\u0000\u007f", "\uFFFD31m \uFFFD\uFFFD\uFFFD")]
    [InlineData("one\r\ntwo\tthree\u2028four", "one  two three four")]
    [InlineData("abc\u202Edcba\u2066x\u2069", "abc\uFFFDdcba\uFFFDx\uFFFD")]
    [InlineData("[red]no markup[/]", "[red]no markup[/]")]
    public void Clean_Text_HasNothingATerminalObeys(string text, string expected) =>
        Assert.Equal(expected, TerminalText.Clean(text));

    [Fact]
    public void Clean_LoneSurrogates_AreReplaced() =>
        Assert.Equal("a\uFFFDb\uFFFD", TerminalText.Clean("a" + '\uD83D' + "b" + '\uDC4D'));

    [Fact]
    public void Clean_SafeText_IsTheSameInstance()
    {
        string text = "nothing to do";

        Assert.Same(text, TerminalText.Clean(text));
    }

    [Fact]
    public void Clean_AnyText_KeepsItsLengthAndHasNoControlCharacter() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text =>
        {
            string clean = TerminalText.Clean(text);
            return clean.Length == text.Length && !clean.Any(c => char.IsControl(c) || TerminalText.IsBidirectionalControl(c));
        }));
}
