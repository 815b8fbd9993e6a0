using QuoteIndex.Language;

namespace QuoteIndex.Querying.Questions;

/// <summary>What single words of a question may say of a speaker, by the word lists of roles and nouns.</summary>
internal static class SpeakerWords
{
    private const WordSense Roles = WordSense.Role | WordSense.Person | WordSense.Group;
    private const WordSense Bodies = WordSense.Organization | WordSense.Government;
    private const WordSense Modifiers = WordSense.Opener | WordSense.Field | WordSense.Office | WordSense.Past;

    /// <summary>A word for what somebody is: "analysts", "mayor".</summary>
    public static bool IsRole(QuestionToken token) => Has(token, Roles) && !StopsRole(token);

    /// <summary>A word for a body that speaks: "campaign", "ministry".</summary>
    public static bool IsBody(QuestionToken token) => IsBody(token.Text) && !StopsRole(token);

    /// <summary>A word for a body that speaks: "campaign", "ministry".</summary>
    public static bool IsBody(string word) => (SpeakerLexicon.Default[word] & Bodies) != 0;

    /// <summary>A word that may stand before a role as part of it: "chief financial".</summary>
    public static bool IsRoleModifier(QuestionToken token) => Has(token, Modifiers) && !StopsRole(token);

    /// <summary>True when the word, capitalized, is mostly a given name.</summary>
    public static bool IsGivenName(QuestionToken token) => IsGivenName(token.Text);

    /// <summary>True when the word, capitalized, is mostly a given name.</summary>
    public static bool IsGivenName(string word)
    {
        string capitalized = char.ToUpperInvariant(word[0]) + word[1..];
        WordSense sense = SpeakerLexicon.Default[capitalized];
        return (sense & WordSense.GivenName) != 0 && (sense & (WordSense.Place | WordSense.Noun)) == 0;
    }

    /// <summary>True for a word of which the lists tell nothing, so that it may be somebody's name.</summary>
    public static bool IsNoKnownWord(string word) => word.Length > 2 && SpeakerLexicon.Default[word] == WordSense.None;

    /// <summary>The last word of a role or name, which says what or who it is.</summary>
    public static string Last(string text) => text[(text.LastIndexOf(' ') + 1)..];

    /// <summary>A word for several people: "analysts".</summary>
    public static bool IsSeveral(string word) => (SpeakerLexicon.Default[word] & WordSense.Group) != 0 || (word.EndsWith('s') && RoleKinds.IsGroup(word));

    /// <summary>True for a people, party or place, which stands before roles and names without being part of them.</summary>
    public static bool IsPeople(QuestionToken token) =>
        char.IsUpper(token.Text[0]) && (SpeakerLexicon.Default[token.Text] & (WordSense.People | WordSense.Place)) != 0;

    private static bool Has(QuestionToken token, WordSense senses) => (SpeakerLexicon.Default[token.Text] & senses) != 0;

    private static bool StopsRole(QuestionToken token) => Words.StopWords.Contains(token.Form);
}
