namespace QuoteIndex.Reading;

/// <summary>
/// Finds the records of a JSON document, which are the document's own array, an array somewhere in its object
/// ("response": {"docs": […]}), or the object itself.
/// </summary>
/// <remarks>
/// The object is a record when it has a text of its own. Else the records are the array, reached through objects alone, with
/// the most elements that have a text in them or in an object of theirs.
/// </remarks>
internal sealed class RecordLocator
{
    private const int DeepestArray = 8;
    private const int NoArray = -1;

    private readonly JsonScanner scanner;
    private readonly FieldNames names;
    private readonly string? wanted;
    private readonly List<Frame> frames = [];
    private readonly List<Candidate> candidates = [];
    private readonly char[] normal = new char[1024];
    private string name = "";
    private bool hasName;
    private bool hasText;

    private RecordLocator(JsonScanner scanner, RecordFields fields)
    {
        this.scanner = scanner;
        names = new FieldNames(fields);
        wanted = fields.Records is { } path ? FieldNames.Normalize(path) : null;
    }

    /// <summary>Where the records stand; null when the array that the fields name is not there.</summary>
    public static RecordsPlace? Find(JsonScanner scanner, RecordFields fields) => new RecordLocator(scanner, fields).Find();

    private RecordsPlace? Find()
    {
        JsonToken token = scanner.Next();
        if (token != JsonToken.ObjectStart || (wanted is null && Sequel()))
        {
            return token == JsonToken.ArrayStart ? new(scanner.TokenPlace, IsArray: true) : RecordsPlace.Root;
        }

        if (wanted is not null)
        {
            Sequel();
            int index = candidates.FindIndex(candidate => candidate.Path == wanted);
            return index < 0 ? null : new(candidates[index].Start, IsArray: true);
        }

        Candidate best = candidates.OrderByDescending(candidate => candidate.Texts).FirstOrDefault();
        return hasText || best.Texts == 0 || best.IsText ? RecordsPlace.Root : new(best.Start, IsArray: true);
    }

    // Reads the first object; true when another value comes after it.
    private bool Sequel()
    {
        frames.Add(new("", NoArray, 0, IsArray: false));
        while (scanner.Depth > 0)
        {
            JsonToken token = scanner.Next();
            switch (token)
            {
                case JsonToken.End:
                    return false;
                case JsonToken.Name:
                    TakeName();
                    continue;
                case JsonToken.String:
                    TakeString();
                    break;
                case JsonToken.ObjectStart or JsonToken.ArrayStart:
                    Enter(token == JsonToken.ArrayStart);
                    break;
                case JsonToken.ObjectEnd or JsonToken.ArrayEnd:
                    if (frames.Count > scanner.Depth)
                    {
                        frames.RemoveAt(frames.Count - 1);
                    }

                    break;
            }

            hasName = false;
        }

        return scanner.Next() is JsonToken.ObjectStart;
    }

    private void TakeName()
    {
        hasName = scanner.Depth == frames.Count && scanner.Words.Length <= normal.Length;
        if (!hasName)
        {
            return;
        }

        Span<char> written = stackalloc char[normal.Length];
        int length = System.Text.Encoding.UTF8.GetChars(scanner.Words, written);
        ReadOnlySpan<char> found = normal.AsSpan(0, FieldNames.Normalize(written[..length], normal));
        name = names.TryFind(found, out _) || scanner.Depth <= DeepestArray ? found.ToString() : "";
    }

    // A text tells that the object which holds it, or the one around that, is a record.
    private void TakeString()
    {
        if (!hasName || scanner.Depth != frames.Count)
        {
            // A list of strings under the name of a text is a text too.
            if (scanner.Depth == frames.Count && frames is [.., _, { IsArray: true, Name: var list }] && IsText(list) && frames.Count == 2)
            {
                hasText = true;
            }

            return;
        }

        Frame frame = frames[^1];
        if (frames.Count == 1)
        {
            hasText |= IsText(name);
        }
        else if (frame.Array != NoArray && frame.Below is 1 or 2 && names.TryFind(name, out FieldName field))
        {
            Candidate of = candidates[frame.Array];
            candidates[frame.Array] = field.Role switch
            {
                FieldRole.Text when of.LastElement != of.Elements => of with { Texts = of.Texts + 1, LastElement = of.Elements },
                FieldRole.Title => of with { IsText = false },
                _ => of,
            };
        }
    }

    private void Enter(bool isArray)
    {
        if (frames.Count != scanner.Depth - 1 || frames.Count > DeepestArray)
        {
            return;
        }

        Frame parent = frames[^1];
        string own = hasName ? name : "";
        if (isArray && parent is { IsArray: false, Array: NoArray })
        {
            // A list of objects under the name of a text is a text in paragraphs, unless they have titles.
            string path = string.Join('.', frames.Skip(1).Select(frame => frame.Name).Append(own));
            candidates.Add(new(scanner.TokenPlace, path, Texts: 0, Elements: 0, LastElement: 0, IsText: IsText(own)));
            frames.Add(new(own, candidates.Count - 1, 0, IsArray: true));
            return;
        }

        if (parent.IsArray && parent.Array != NoArray && parent.Below == 0)
        {
            candidates[parent.Array] = candidates[parent.Array] with { Elements = candidates[parent.Array].Elements + 1 };
        }

        // Below a list within an element nothing is the element's own.
        int below = parent.Array == NoArray ? 0 : isArray ? DeepestArray : parent.Below + 1;
        frames.Add(new(own, parent.Array, below, isArray));
    }

    private bool IsText(string of) => names.TryFind(of, out FieldName field) && field is { Role: FieldRole.Text, IsLastResort: false };

    // Array: the candidate the object stands in. Below: how many objects down from its elements, which are 1.
    private readonly record struct Frame(string Name, int Array, int Below, bool IsArray);

    private readonly record struct Candidate(long Start, string Path, int Texts, int Elements, int LastElement, bool IsText);
}
