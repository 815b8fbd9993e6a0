using System.Text.Json;
using System.Text.Unicode;

namespace QuoteIndex.Reading;

/// <summary>The fields of an object in JSON.</summary>
/// <remarks>
/// Fields are looked for in the object and in objects within it ("_source": {…}), not in lists of others (comments, related
/// articles). A field may be a string, a list of strings, or objects that hold one under a usual name ("content": {"rendered": …}).
/// Of a name that stands twice the first counts. Nothing here recurses, so that depth is no danger.
/// </remarks>
internal sealed class JsonRecord(FieldNames names) : FieldRecord
{
    private const int NoField = -1;
    private const int NoObject = -1;
    private const int DeepestField = 8;

    private static readonly JsonReaderOptions Tolerant =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = int.MaxValue };

    private readonly Frame[] frames = new Frame[DeepestField + 1];
    private readonly char[] path = new char[FieldNames.LongestPath];
    private ReadOnlyMemory<byte> bytes;
    private int offset;
    private CharacterCount count;

    public override IEnumerable<string> Names
    {
        get
        {
            var found = new List<string>();
            var reader = new Utf8JsonReader(bytes.Span, Tolerant);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && found.Count <= RecordReader.MostNames)
            {
                // Longer ones have not been looked at: they may have broken escapes.
                if (reader.ValueSpan.Length < FieldNames.LongestPath)
                {
                    found.Add(reader.GetString()!);
                }

                reader.Skip();
            }

            return found;
        }
    }

    /// <summary>Reads an object; what is wrong with it otherwise, to follow after its name, or null.</summary>
    /// <param name="record">The object in UTF-8, as long as its fields are asked for.</param>
    /// <param name="start">Where it starts in the file's text.</param>
    public string? Read(ReadOnlyMemory<byte> record, int start)
    {
        Clear();
        (bytes, offset, count) = (record, start, default);
        if (!Utf8.IsValid(record.Span))
        {
            return "is not valid UTF-8. It may be damaged or in another encoding; save the file again as UTF-8.";
        }

        var reader = new Utf8JsonReader(record.Span, Tolerant);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return "is no JSON object. Each record must be one: {\"title\": …, \"text\": …}.";
            }

            ReadFields(ref reader);
            return record.Span[(int)reader.BytesConsumed..].IndexOfAnyExcept(" \t\r\n"u8) >= 0
                ? "has more than one value on its line. Put each record on a line of its own."
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return $"is not valid JSON: {Reason(e)} Mend it, or write the file anew with a JSON library.";
        }
    }

    public override void Append(FieldValue value, MappedText text) => JsonEscapes.Append(
        bytes.Span[value.Start..value.End],
        offset + count.Before(value.Start, bytes.Span),
        text);

    private void ReadFields(ref Utf8JsonReader reader)
    {
        int depth = 0;
        frames[0] = new Frame(Target.None, Root, IsList: false);
        Target target = Target.None;
        while (depth >= 0 && reader.Read())
        {
            target = frames[depth].IsList ? frames[depth].Target : target;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    target = Find(ref reader, ref frames[depth]);
                    break;
                case JsonTokenType.StartObject when depth < DeepestField && target.Path <= path.Length:
                    frames[depth + 1] = new Frame(target, ObjectWithin(frames[depth], target), IsList: false);
                    depth++;
                    break;
                case JsonTokenType.StartArray when depth < DeepestField && target.Field != NoField:
                    frames[++depth] = new Frame(target, NoObject, IsList: true);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    reader.Skip();
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    depth--;
                    break;
                case JsonTokenType.String when target.Field != NoField:
                    Add(target, reader.TokenStartIndex + 1, reader.ValueSpan.Length, ref frames[depth]);
                    break;
                case JsonTokenType.Number when target.Field != NoField && target.Role == FieldRole.Date:
                    Add(target, reader.TokenStartIndex, reader.ValueSpan.Length, ref frames[depth]);
                    break;
            }
        }
    }

    private void Add(Target target, long start, int length, ref Frame within)
    {
        AddValue(target.Field, new((int)start, (int)start + length));
        within.IsTaken = true;
    }

    // Objects in lists, and those of a publisher or a date, tell of themselves, not of the article.
    private int ObjectWithin(Frame within, Target target) =>
        within.Object == NoObject || (target.Field != NoField && target.Role != FieldRole.Text)
            ? NoObject
            : AddObject(within.Object, target.Field != NoField || FieldNames.IsPart(path.AsSpan(target.NameStart..target.Path)));

    // What the value of a property belongs to.
    private Target Find(ref Utf8JsonReader reader, ref Frame within)
    {
        int start = within.Target.Path;
        if (reader.ValueSpan.Length + start + 1 > path.Length)
        {
            return Target.None with { Path = path.Length + 1 };
        }

        if (start > 0)
        {
            path[start++] = '.';
        }

        Span<char> written = stackalloc char[FieldNames.LongestPath];
        int end = start + FieldNames.Normalize(written[..reader.CopyString(written)], path.AsSpan(start));
        ReadOnlySpan<char> name = path.AsSpan(start, end - start);
        Target target = Target.None with { NameStart = start, Path = end };
        if (within.Target.Path > 0 && names.TryFind(path.AsSpan(0, end), out FieldName byPath))
        {
            return target with { Field = AddField(byPath, Root), Role = byPath.Role };
        }

        bool isKnown = names.TryFind(name, out FieldName known);
        if (within.Target.Field != NoField)
        {
            FieldRole role = within.Target.Role;
            if (isKnown ? known.Role == role || (role != FieldRole.Text && FieldNames.HoldsValue(name, role)) : FieldNames.HoldsValue(name, role))
            {
                return within.IsTaken ? target : target with { Field = within.Target.Field, Role = role };
            }
        }

        return isKnown && within.Object != NoObject ? target with { Field = AddField(known, within.Object), Role = known.Role } : target;
    }

    private static string Reason(Exception error) => error is JsonException json
        ? FormattableString.Invariant($"something is wrong near character {(json.BytePositionInLine ?? 0) + 1} of line {(json.LineNumber ?? 0) + 1} of the record.")
        : "a name in it has a broken escape.";

    // The field a value belongs to, if any, and the path to it in the buffer, of which the name is the last part.
    private readonly record struct Target(int Field, FieldRole Role, int NameStart, int Path)
    {
        public static Target None { get; } = new(NoField, default, 0, 0);
    }

    // An object or a list that has been entered.
    private record struct Frame(Target Target, int Object, bool IsList)
    {
        /// <summary>True when the object has given its field a value: it gives one only.</summary>
        public bool IsTaken { get; set; }
    }
}
