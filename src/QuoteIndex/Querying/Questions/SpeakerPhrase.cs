using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>Reads a stretch of a question that names nothing but speakers, and cuts it into pieces.</summary>
internal sealed class SpeakerPhrase(NameDirectory names)
{
    // More than this is a list, not a question.
    private const int MostPieces = 300;

    /// <summary>The parties that the words from <paramref name="start"/> to <paramref name="end"/> name.</summary>
    public List<Party> Read(IReadOnlyList<QuestionToken> tokens, int start, int end)
    {
        List<SpeakerPiece> pieces = Cut(tokens, start, end);
        var parties = new List<Party>();
        var reader = new PartyReader(names);
        for (int from = 0; from < pieces.Count;)
        {
            int to = from + 1;
            while (to < pieces.Count && !pieces[to].Separated)
            {
                to++;
            }

            List<SpeakerPiece> part = pieces.GetRange(from, to - from);
            bool said = part.Exists(piece => piece.Kind is PieceKind.Person or PieceKind.Company);
            if (parties.Count > 0 && !pieces[from].Joined && from > 0 && IsApposition(pieces, from, to))
            {
                // "Tim Cook, Apple's CEO": the same again; "Apple's CEO, Tim Cook": better known.
                if (part.Exists(piece => piece.Kind == PieceKind.Person) && said)
                {
                    parties.RemoveAt(parties.Count - 1);
                    parties.AddRange(reader.Read(part));
                }
            }
            else
            {
                parties.AddRange(reader.Read(part));
            }

            from = to;
        }

        return [.. parties.DistinctBy(party => party.InWords)];
    }

    // A person beside a role: one of both parts, separated by a comma alone, has the name and the other the role.
    private static bool IsApposition(List<SpeakerPiece> pieces, int from, int to)
    {
        int before = from - 1;
        while (before > 0 && !pieces[before].Separated)
        {
            before--;
        }

        return IsPerson(before, from) && IsRole(from, to) || IsRole(before, from) && IsPerson(from, to);

        bool IsPerson(int start, int end) => pieces[start].Kind == PieceKind.Person && end - start == 1;
        bool IsRole(int start, int end) => pieces[start].Kind is PieceKind.Company or PieceKind.Role && pieces.GetRange(start, end - start).Exists(piece => piece.Kind == PieceKind.Role);
    }

    private List<SpeakerPiece> Cut(IReadOnlyList<QuestionToken> tokens, int start, int end)
    {
        var pieces = new List<SpeakerPiece>();
        bool comma = false, joined = false;
        for (int i = start; i < end && pieces.Count < MostPieces;)
        {
            comma |= tokens[i].Comma;
            joined |= tokens[i].Form is "and" or "or";
            int length = Name(tokens, i, end, out SpeakerPiece? piece);
            if (length == 0)
            {
                (length, piece) = (1, Word(tokens, i, pieces));
            }

            if (piece is { } found)
            {
                bool first = pieces.Count == 0;
                pieces.Add(found with { Possessive = tokens[i + length - 1].Possessive, Separated = !first && (comma || joined), Joined = !first && joined });
                comma = joined = false;
            }

            i += length;
        }

        return pieces;
    }

    // The person or company that is named from a word on: of how many words, 0 for none.
    private int Name(IReadOnlyList<QuestionToken> tokens, int i, int end, out SpeakerPiece? piece)
    {
        QuestionToken token = tokens[i];
        PersonMatch person = names.FindPerson(tokens, i, end);
        int companyLength = names.FindCompany(tokens, i, end, out string? company);
        if (company is null && companyLength == 1 && SpeakerWords.IsGivenName(token))
        {
            // "Tim Cook" is no company because one is called so that nobody here speaks for.
            companyLength = 0;
        }

        bool isPlain = char.IsLower(token.Text[0]) && (StopWords.Contains(token.Form) || WordClasses.Frames.Has("command", token.Form) || TopicWords.IsLight(token.Word));
        int personLength = isPlain && person.Length == 1 ? 0 : person.Length;
        int length = Math.Max(personLength, companyLength);
        string text = Text(tokens, i, length);
        piece = length == 0 ? null
            : length == personLength ? new SpeakerPiece(PieceKind.Person, text) { Person = person, Company = length == companyLength ? company : null }
            : new SpeakerPiece(PieceKind.Company, text) { Company = company ?? text };
        return length;
    }

    // What a word that names nobody says of the speaker; null for nothing.
    private static SpeakerPiece? Word(IReadOnlyList<QuestionToken> tokens, int i, List<SpeakerPiece> before)
    {
        QuestionToken token = tokens[i];
        if (WordClasses.Frames.Has("everyone", token.Form))
        {
            bool role = SpeakerWords.IsRole(token) && !TopicWords.IsLight(token.Word) && !before.Exists(piece => piece.Company is not null);
            return new SpeakerPiece(role ? PieceKind.Role : PieceKind.Everyone, token.Text);
        }

        if (WordClasses.Frames.Has("at", token.Form) || token.Form is "to" or "under")
        {
            return before.Count > 0 ? new SpeakerPiece(PieceKind.Link, token.Text) : null;
        }

        if (SpeakerWords.IsRole(token) || (char.IsLower(token.Text[0]) && RoleKinds.IsGroup(token.Text)))
        {
            return new SpeakerPiece(PieceKind.Role, token.Text);
        }

        if (token.Hyphen && before is [.., { Kind: PieceKind.Word or PieceKind.Role } part] && Text(tokens, i - 1, 1) == SpeakerWords.Last(part.Text))
        {
            // "The start-up".
            before[^1] = part with { Text = $"{part.Text}-{token.Text}", Possessive = token.Possessive };
            return null;
        }

        if (StopWords.Contains(token.Form) || WordClasses.Frames.Has("command", token.Form))
        {
            return null;
        }

        bool name = SpeakerWords.IsGivenName(token) || (char.IsUpper(token.Text[0]) && !SpeakerWords.IsPeople(token) && !SpeakerWords.IsRoleModifier(token));
        return new SpeakerPiece(PieceKind.Word, token.Text) { NameLike = name };
    }

    private static string Text(IReadOnlyList<QuestionToken> tokens, int start, int length) =>
        string.Join(' ', Enumerable.Range(start, length).Select(i => tokens[i].Text));
}
