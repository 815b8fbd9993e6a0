using System.Globalization;
using QuoteIndex.Attribution;
using QuoteIndex.Language;
using QuoteIndex.Querying.Words;
using MentionedName = QuoteIndex.Attribution.PersonName;

namespace QuoteIndex.Querying.Questions;

/// <summary>Works out whom the pieces of one party name: a person, a company, a role, somebody's role.</summary>
internal sealed class PartyReader(NameDirectory names)
{
    // Relatives to be told apart from the one asked for; a larger family is left as it is.
    private const int LargestFamily = 8;

    // People of a name among whom a mistyped word is looked for.
    private const int MostNamesakes = 50;

    private static readonly string[] Staffs = ["campaign", "administration", "team"];

    /// <summary>The party; none when the pieces name anybody at all.</summary>
    public IEnumerable<Party> Read(List<SpeakerPiece> pieces)
    {
        int person = pieces.FindLastIndex(piece => piece.Kind == PieceKind.Person);
        int role = pieces.FindLastIndex(piece => piece.Kind == PieceKind.Role);
        int company = pieces.FindIndex(piece => piece.Kind == PieceKind.Company);
        int link = pieces.FindIndex(piece => piece.Kind == PieceKind.Link);
        if (person >= 0 && (role < 0 || (role < person && (link < role || link > person)) || (company > person && company < role)))
        {
            yield return Person(pieces, person, company < 0 ? null : pieces[company].Company);
        }
        else if (role >= 0)
        {
            yield return Role(pieces);
        }
        else if (person >= 0)
        {
            yield return Person(pieces, person, company < 0 ? null : pieces[company].Company);
        }
        else if (company >= 0)
        {
            yield return Company(pieces, pieces[company].Company!);
        }
        else if (pieces.Exists(piece => piece.Kind == PieceKind.Word))
        {
            string text = string.Join(' ', pieces.Where(piece => piece.Kind is PieceKind.Word or PieceKind.Link).Select(piece => piece.Text));
            yield return pieces is [{ NameLike: true }, ..] && IsShortCompany(text) && names.CompanyBeginning(text) is { } begun ? Company(pieces, begun)
                : SpeakerWords.IsBody(pieces[^1].Text) || pieces.TrueForAll(IsCommonWord) ? Unknown(text) with { AsTopic = text } : Unknown(text);
        }
    }

    // The other word of one of the people's names, with a mistake.
    private static bool IsMistyped(string word, PersonMatch match) => WordAnalyzer.Forms(word) is [var form]
        && match.People.Take(MostNamesakes).Any(known => WordAnalyzer.Forms(known.Name).Exists(part => part != form && (Spelling.IsNear(form, part) || (form.Length >= 5 && part[0] == form[0] && Spelling.Distance(form, part) <= 2))));

    // In "excited Clinton" the small letter tells that no name begins before the capital.
    private static bool MayBeName(string word, string name) =>
        SpeakerWords.IsNoKnownWord(word) && (char.IsUpper(word[0]) || char.IsLower(name[0]));

    private static bool IsGivenNameOfAnother(SpeakerPiece before, PersonMatch match) =>
        before is { Kind: PieceKind.Word, NameLike: true, Possessive: false } && SpeakerWords.IsGivenName(before.Text)
        && match.People.Any(known => known.Name.Contains(' ', StringComparison.Ordinal));

    // "Supermarkets on unit prices": no list has them, and they may well speak.
    private static bool IsCommonWord(SpeakerPiece piece) => piece.Kind is PieceKind.Word or PieceKind.Link && !piece.NameLike && char.IsLower(piece.Text[0]);

    private static Party Unknown(string text) =>
        new(QuoteFilter.Speaker(text) | QuoteFilter.Title(text), $"“{text}”") { Unknown = text, Name = text };

    // "EU leaders" may lead its countries.
    private static Party Company(List<SpeakerPiece> pieces, string company)
    {
        var party = new Party(QuoteFilter.Company(company), $"{company} and its people") { Name = company };
        int group = pieces.FindIndex(piece => piece.Kind == PieceKind.Everyone && RoleKinds.IsGroup(piece.Text));
        if (group < 0)
        {
            // The "State Department Refugee Center" is of the State Department.
            return !company.Contains(' ', StringComparison.Ordinal) ? party : party with
            {
                Wider = party.Filter | QuoteFilter.Speaker(company) | QuoteFilter.Title(company),
                WhyWider = $"No such statement is by {company} for certain; these are by speakers named after it.",
            };
        }

        return party with
        {
            Wider = new RolePhrase(pieces[group].Text, company, company).Candidates,
            WhyWider = $"No such statement is by {company} and its people for certain; these are by “{pieces[group].Text}” where it is named.",
        };
    }

    private Party Person(List<SpeakerPiece> pieces, int at, string? company)
    {
        SpeakerPiece piece = pieces[at];
        PersonMatch match = piece.Person;
        if (match.Words == 1 && match.Surname && at > 0 && IsGivenNameOfAnother(pieces[at - 1], match))
        {
            // "Michelle Obama" is not Barack, even where articles call him by the surname alone.
            return Unknown($"{pieces[at - 1].Text} {piece.Text}");
        }

        bool bare = match.People.Any(known => !known.Name.Contains(' ', StringComparison.Ordinal));
        if (match.Words == 1 && !bare)
        {
            // "Zoe Smith" is none of the Smiths known, nor "Michael Smith" the Michael.
            if (at > 0 && pieces[at - 1] is { Possessive: false } before && (before is { Kind: PieceKind.Word, NameLike: true } || (before.Kind == PieceKind.Person && match.Surname && before.Person.Words == 1)))
            {
                return Unknown($"{before.Text} {piece.Text}");
            }

            if (at > 0 && pieces[at - 1] is { Kind: PieceKind.Word, Possessive: false } typed && (MayBeName(typed.Text, piece.Text) || IsMistyped(typed.Text, match)))
            {
                return Unknown($"{typed.Text} {piece.Text}");
            }

            if (at + 1 < pieces.Count && !piece.Possessive && pieces[at + 1] is { Kind: PieceKind.Word } last && IsMistyped(last.Text, match))
            {
                return Unknown($"{piece.Text} {last.Text}");
            }

            if (!match.Surname && !piece.Possessive && at + 1 < pieces.Count && pieces[at + 1] is { Kind: PieceKind.Word, NameLike: true } after)
            {
                return Unknown($"{piece.Text} {after.Text}");
            }
        }

        QuoteFilter speaker = WithBareSurname(QuoteFilter.Speaker(piece.Text), piece);
        string inWords = InWords(piece, out string? ambiguous);
        if (piece.Company is not null)
        {
            return new Party(speaker | QuoteFilter.Company(piece.Company), $"{inWords} or the company {piece.Company}") { Ambiguous = ambiguous, Name = Surname(piece) };
        }

        if (company is not null)
        {
            return new Party(speaker & QuoteFilter.Company(company), $"{inWords} of {company}") { Wider = speaker, WhyWider = "No such statement names the speaker’s company; these are by speakers of that name.", Ambiguous = ambiguous, Name = Surname(piece) };
        }

        string title = string.Join(' ', pieces.Take(at).SkipWhile(before => before.Kind != PieceKind.Role).Select(before => before.Text));
        return title.Length > 0 && ambiguous is not null
            ? new Party(speaker & QuoteFilter.Title(title), $"{title} {piece.Text}") { Wider = speaker, WhyWider = "No such statement names the speaker’s office; these are by speakers of that name.", Ambiguous = ambiguous, Name = Surname(piece) }
            : new Party(speaker, inWords) { Ambiguous = ambiguous, Name = Surname(piece) };
    }

    // Articles that name him by the surname alone mean the one asked for, where nobody of the name is quoted more.
    private QuoteFilter WithBareSurname(QuoteFilter speaker, SpeakerPiece piece)
    {
        if (piece.Person.Words < 2 || !piece.Person.Surname)
        {
            return speaker;
        }

        string surname = SpeakerWords.Last(piece.Text);
        IReadOnlyList<SpeakerName> family = names.OfSurname(WordAnalyzer.Forms(surname)[^1]);
        SpeakerName[] full = [.. family.Where(known => known.Name.Contains(' ', StringComparison.Ordinal))];
        SpeakerName[] others = [.. full.Except(piece.Person.People)];
        if (full.Length == 0 || full.Length == family.Count || others.Length > LargestFamily || !piece.Person.People.Contains(full[0]))
        {
            return speaker;
        }

        return speaker | others.Aggregate(QuoteFilter.Speaker(surname), (bare, other) => bare & !QuoteFilter.Speaker(other.Name));
    }

    private static string InWords(SpeakerPiece piece, out string? ambiguous)
    {
        string[] found = [.. Different(piece.Person.People)];
        ambiguous = found.Length > 1
            ? $"Several speakers match “{piece.Text}”: {string.Join(", ", found.Take(5))}{(found.Length > 5 ? ", …" : "")}."
            : null;
        return found.Length switch
        {
            1 => found[0],
            <= 3 => $"“{piece.Text}” ({string.Join(", ", found)})",
            _ => string.Create(CultureInfo.InvariantCulture, $"“{piece.Text}” ({found.Length} people)"),
        };
    }

    // "Obama" and "Barack Obama" are one, as are "Paul Ryan" and "Paul D. Ryan".
    private static List<string> Different(IReadOnlyList<SpeakerName> people)
    {
        const int Enough = 50;
        var different = new List<MentionedName>();
        foreach (SpeakerName known in people.Take(Enough).OrderByDescending(known => known.Name.Contains(' ', StringComparison.Ordinal)))
        {
            if (MentionedName.Parse(known.Name) is { } name && !different.Exists(other => other.MayBe(name)))
            {
                different.Add(name);
            }
        }

        return different.ConvertAll(name => name.Text);
    }

    // A role, and whose it is: what owns it before a possessive, what comes after "of", and what stands before its words.
    private Party Role(List<SpeakerPiece> pieces)
    {
        int from = pieces.FindLastIndex(piece => piece.Possessive) + 1;
        if (pieces.FindIndex(from, piece => piece.Kind == PieceKind.Role) < 0)
        {
            from = 0;
        }

        int first = pieces.FindIndex(from, piece => piece.Kind == PieceKind.Role);
        int link = pieces.FindIndex(first, piece => piece.Kind == PieceKind.Link);
        int end = pieces.FindLastIndex((link < 0 ? pieces.Count : link) - 1, piece => piece.Kind == PieceKind.Role) + 1;
        int start = end - 1;
        while (start > from && pieces[start - 1] is { Kind: PieceKind.Role or PieceKind.Word, NameLike: false } before && (before.Kind == PieceKind.Role || IsModifier(before.Text)))
        {
            start--;
        }

        string role = Join(pieces.GetRange(start, end - start));
        SpeakerPiece[] owners = [.. pieces.Take(start).Concat(pieces.Skip(end)).Where(piece => piece.Kind is not (PieceKind.Link or PieceKind.Everyone))];
        if (owners.Length == 0)
        {
            // "Tax experts": experts, where taxes are named.
            int last = role.LastIndexOf(' ');
            return new Party(QuoteFilter.Title(role), $"“{role}”")
            {
                AsTopic = role,
                Name = role,
                WhyWider = last < 0
                    ? $"No such statement calls its speaker one of “{role}”; these are by people who may be."
                    : $"No such statement says that its speaker is one of “{role}”; these are by “{role[(last + 1)..]}” where the other words are near.",
                Wider = last >= 0 ? QuoteFilter.Title(role) | new RolePhrase(role[(last + 1)..], role[..last], null).Candidates
                    : RoleKinds.IsGroup(role) ? RoleKinds.Filter(role)
                    : null,
            };
        }

        string? company = Array.Find(owners, owner => owner.Company is not null).Company;
        string[] words = [.. owners.Select(owner => owner.Kind == PieceKind.Person ? Surname(owner) : owner.Kind == PieceKind.Company ? owner.Company! : owner.Text)];
        if (company is null && owners is [{ Kind: PieceKind.Person }])
        {
            company = Staffs.Select(staff => names.Company($"{words[0]} {staff}")).FirstOrDefault(known => known is not null);
        }

        // Who is mayor of a place is nobody's of a company that is named after it.
        if (company is null && Array.TrueForAll(owners, owner => owner is { Kind: PieceKind.Word, NameLike: true })
            && !Roles.IsPublic(SpeakerLexicon.Default, role) && IsShortCompany(string.Join(' ', words)))
        {
            company = names.CompanyBeginning(string.Join(' ', words));
        }

        var phrase = new RolePhrase(role, string.Join(' ', words), company);
        bool group = RoleKinds.IsGroup(SpeakerWords.Last(role));
        bool common = Array.TrueForAll(owners, owner => owner is { Kind: PieceKind.Word or PieceKind.Role, NameLike: false });
        string inWords = common ? $"“{Join([.. owners])} {role}”" : $"{phrase.Owner}’s {role}";
        return new Party(phrase.Filter, inWords) 
        {
            Role = phrase,
            Name = $"{phrase.Owner} {role}",
            Wider = common || group ? phrase.Candidates : null,
            WhyWider = $"No such statement says for certain that its speaker is one of {inWords}; these are by “{role}” where the other words are near.",
            AsTopic = common || group ? Join([.. owners, .. pieces.GetRange(start, end - start)]) : null,
        };
    }

    private static bool IsShortCompany(string name) => char.IsUpper(name[0]) && !SpeakerWords.IsGivenName(name);

    private static bool IsModifier(string word) => SpeakerWords.IsRoleModifier(new QuestionToken(new Word(default, word, word), word, false, false));

    private static string Surname(SpeakerPiece person) => person.Person.Surname ? SpeakerWords.Last(person.Text) : person.Text;

    private static string Join(IEnumerable<SpeakerPiece> pieces) => string.Join(' ', pieces.Select(piece => piece.Text));
}
