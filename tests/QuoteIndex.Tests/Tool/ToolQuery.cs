using System.CommandLine;
using QuoteIndex.Tool;
using QuoteIndex.Tool.Commands;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tests.Tool;

/// <summary>The query that a command line of <c>search</c> asks for.</summary>
internal static class ToolQuery
{
    public static QuoteQuery Parse(string[] arguments)
    {
        Command root = QuoteIndexCommand.Create(new ToolContext(new ToolConsole(TextWriter.Null, TextWriter.Null), Engine.Default));
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        Assert.True(parsed.Errors.Count == 0, string.Join('|', arguments) + "\n" + string.Join('\n', parsed.Errors));
        return Assert.IsType<SearchCommand>(parsed.CommandResult.Command).Query(parsed);
    }
}
