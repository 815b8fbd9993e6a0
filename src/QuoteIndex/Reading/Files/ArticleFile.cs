using System.Globalization;

namespace QuoteIndex.Reading;

/// <summary>Reads files from disk and says what is wrong with those that cannot be read.</summary>
internal static class ArticleFile
{
    /// <summary>The articles of a found file, read as they are asked for.</summary>
    /// <exception cref="QuoteIndexException">Nothing of it can be read; the message names the file and what to do.</exception>
    public static IEnumerable<ReadResult> ReadAll(FoundFile file, ReadingOptions options) =>
        ArticleReader.ReadAll(Open(file, options), options.For(file.FullPath));

    /// <summary>A found file, opened when it is read.</summary>
    /// <exception cref="QuoteIndexException">It cannot be read; the message names the file and what to do.</exception>
    public static SourceFile Open(FoundFile file, ReadingOptions options)
    {
        if (file.Problem is not null)
        {
            throw new QuoteIndexException(file.Problem);
        }

        using Stream stream = OpenStream(file.FullPath);
        if (!stream.CanSeek || stream.Length == 0)
        {
            // A pipe can be read once only, and files of the system do not tell their length.
            return new(file.Path, ReadBytes(stream, file.FullPath, options));
        }

        return stream.Length > options.MaximumBytes
            ? throw TooLarge(file.FullPath, stream.Length, options)
            : new(file.Path, file.Path, () => OpenStream(file.FullPath));
    }

    private static ExplainedStream OpenStream(string fullPath)
    {
        try
        {
            return new ExplainedStream(fullPath, new FileStream(fullPath, new FileStreamOptions
            {
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.SequentialScan,
                BufferSize = 0,
            }));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new QuoteIndexException(Explain(fullPath, e), e);
        }
    }

    /// <summary>All that is left in a stream.</summary>
    /// <exception cref="QuoteIndexException">It is more than the options allow.</exception>
    public static ReadOnlyMemory<byte> ReadBytes(Stream stream, string path, ReadingOptions options)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > options.MaximumBytes)
            {
                throw TooLarge(path, bytes.Length, options);
            }
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>What an error of the file system means for the reader of a report, with the path and what to do.</summary>
    public static string Explain(string path, Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException =>
            $"'{path}' is no longer there. It was moved or deleted while files were being read; run the command again.",
        UnauthorizedAccessException when Directory.Exists(path) =>
            $"'{path}' is a folder that may not be read here. Check its permissions, or name a file or folder you may read.",
        UnauthorizedAccessException =>
            $"'{path}' may not be read. Give your user permission to read it, or leave it out.",
        PathTooLongException => $"'{path}' is too long a path for this system. Move the file to a shorter one.",
        _ => $"'{path}' could not be read: {error.Message} Check the disk or the network it is on, then run the command again.",
    };

    public static QuoteIndexException TooLarge(string path, long length, ReadingOptions options) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"'{path}' has {length:N0} bytes or more; files of up to {options.MaximumBytes:N0} bytes are read. Split it, or raise ReadingOptions.MaximumBytes."));
}
