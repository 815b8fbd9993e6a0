namespace QuoteIndex.Reading;

/// <summary>
/// A record of a file: the values of those of its fields that make an article. Used again for the next record; not safe for
/// use by several threads at once.
/// </summary>
internal abstract class FieldRecord
{
    /// <summary>The record itself among its objects.</summary>
    protected const int Root = 0;

    private const int None = -1;

    private readonly List<Field> fields = [];
    private readonly List<(FieldValue Value, int Next)> values = [];
    private readonly List<(int Parent, bool IsPart)> objects = [(None, false)];

    // The object that holds the article's text. What else is of that article stands in it, around it, or in a part of those.
    private int textObject = Root;

    /// <summary>The names of all fields of the record, to tell a person where none of them is known.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>Adds what a value says, without its escapes, to a text, and where it stands in the file.</summary>
    public abstract void Append(FieldValue value, MappedText text);

    /// <summary>What the fields of a role say, the best one first; of the article whose text was read last.</summary>
    public IEnumerable<string> Read(FieldRole role) => Best(role).Select(field =>
    {
        var text = new MappedText();
        Append(values[fields[field].First].Value, text);
        return text.ToString();
    });

    /// <summary>Reads the text of the record, its values being paragraphs; false when it has none.</summary>
    public bool TryReadText(out MappedText text, out string words)
    {
        foreach (int field in Best(FieldRole.Text))
        {
            text = new MappedText();
            foreach (FieldValue value in ValuesOf(field))
            {
                int end = text.Length;
                if (end > 0)
                {
                    text.Break("\n\n");
                }

                int start = text.Length;
                Append(value, text);
                if (text.Length == start)
                {
                    text.Truncate(end);
                }
            }

            words = text.ToString();
            if (!string.IsNullOrWhiteSpace(words))
            {
                textObject = fields[field].Object;
                return true;
            }
        }

        (text, words) = (new MappedText(), "");
        return false;
    }

    /// <summary>Takes away all fields.</summary>
    protected void Clear()
    {
        fields.Clear();
        values.Clear();
        objects.RemoveRange(1, objects.Count - 1);
        textObject = Root;
    }

    /// <summary>Adds an object within the record, and returns its number.</summary>
    /// <param name="parent">The object it stands in.</param>
    /// <param name="isPart">True when its fields are those of the object it stands in.</param>
    protected int AddObject(int parent, bool isPart)
    {
        objects.Add((parent, isPart));
        return objects.Count - 1;
    }

    /// <summary>Adds a field, and returns its number.</summary>
    /// <param name="name">What its name tells.</param>
    /// <param name="within">The object it stands in.</param>
    protected int AddField(FieldName name, int within)
    {
        fields.Add(new(name, within, None, None));
        return fields.Count - 1;
    }

    /// <summary>Adds a value to a field.</summary>
    protected void AddValue(int field, FieldValue value)
    {
        int index = values.Count;
        values.Add((value, None));
        Field to = fields[field];
        if (to.Last == None)
        {
            fields[field] = to with { First = index, Last = index };
        }
        else
        {
            values[to.Last] = values[to.Last] with { Next = index };
            fields[field] = to with { Last = index };
        }
    }

    // Of fields alike the first: a name that a record has twice counts once.
    private IEnumerable<int> Best(FieldRole role) => Enumerable.Range(0, fields.Count)
        .Where(index => fields[index].Name.Role == role && fields[index].First != None)
        .Select(index => (Index: index, fields[index].Name, Distance: role == FieldRole.Text ? Depth(fields[index].Object) : Distance(fields[index].Object)))
        .Where(field => field.Distance != None && !(field.Name.IsLastResort && !IsOfRoot(fields[field.Index].Object)))
        .OrderBy(field => field.Name.IsLastResort)
        .ThenBy(field => field.Distance)
        .ThenBy(field => field.Name.Rank)
        .Select(field => field.Index);

    private int Depth(int within)
    {
        int depth = 0;
        for (; within != Root; within = objects[within].Parent)
        {
            depth++;
        }

        return depth;
    }

    // How far an object is from that of the text, none when it tells of something else: the author, a picture.
    private int Distance(int within)
    {
        int steps = 0;
        for (; within != Root && objects[within].IsPart && within != textObject; within = objects[within].Parent)
        {
            steps++;
        }

        for (int around = textObject; around != None; around = objects[around].Parent)
        {
            if (around == within)
            {
                return steps;
            }

            steps++;
        }

        return None;
    }

    private bool IsOfRoot(int within)
    {
        while (objects[within].IsPart)
        {
            within = objects[within].Parent;
        }

        return within == Root;
    }

    private IEnumerable<FieldValue> ValuesOf(int field)
    {
        for (int index = fields[field].First; index != None; index = values[index].Next)
        {
            yield return values[index].Value;
        }
    }

    // A field's values are a chain, those of several fields lying between each other.
    private readonly record struct Field(FieldName Name, int Object, int First, int Last);
}
