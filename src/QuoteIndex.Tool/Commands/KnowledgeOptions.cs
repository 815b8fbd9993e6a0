using System.CommandLine;

namespace QuoteIndex.Tool.Commands;

/// <summary>The options that tell how articles are read, and what is known of people and companies.</summary>
internal sealed class KnowledgeOptions
{
    public Option<DateOnly?> Date { get; } = new("--date")
    {
        Description = "The publication date of files that state none.",
        HelpName = "YYYY-MM-DD",
        CustomParser = DayParser.Day,
        Recursive = true,
    };

    public Option<DateSource?> DateFrom { get; } = Recursive(Choice.Optional<DateSource>(
        "--date-from", "Date files that state no date by their path (name: 20240302, 2024/03/02) or the day they were written (modified).", "SOURCE"));

    public Option<string?> People { get; } = new("--people")
    {
        Description = "People you know: CSV or JSON Lines with name, aliases, title, company, gender. Give it at every ingest; files are read again when it changes.",
        HelpName = "FILE",
    };

    public Option<string?> Companies { get; } = new("--companies")
    {
        Description = "Companies you know: CSV or JSON Lines with name, aliases, tickers. Give it at every ingest; files are read again when it changes.",
        HelpName = "FILE",
    };

    /// <summary>Adds the directories to a command that extracts.</summary>
    public void AddTo(Command command)
    {
        command.Add(People);
        command.Add(Companies);
    }

    public ReadingOptions Reading(ParseResult parsed) => new()
    {
        Date = parsed.GetValue(Date),
        DateOf = parsed.GetValue(DateFrom) switch
        {
            DateSource.Name => FileDates.InPath,
            DateSource.Modified => FileDates.Modified,
            _ => null,
        },
    };

    /// <exception cref="QuoteIndexException">A directory cannot be read.</exception>
    public async Task<ExtractionOptions> ExtractionAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        ExtractionOptions options = ExtractionOptions.Default;
        if (parsed.GetValue(People) is { } people)
        {
            options = options with { People = await PeopleDirectory.LoadAsync(people, cancellationToken).ConfigureAwait(false) };
        }

        if (parsed.GetValue(Companies) is { } companies)
        {
            CompanyDirectory known = await CompanyDirectory.LoadAsync(companies, cancellationToken).ConfigureAwait(false);
            options = options with { Companies = CompanyDirectory.Default.With(known.Companies) };
        }

        return options;
    }

    private static Option<T> Recursive<T>(Option<T> option)
    {
        option.Recursive = true;
        return option;
    }
}
