using System.Globalization;

namespace QuoteIndex.Reading;

/// <summary>Reads files from disk and says what is wrong with those that cannot be read.</summary>
internal static class ArticleFile
{
    /// <summary>Reads a found file as an article.</summary>
    /// <exception cref="QuoteIndexException">It cannot be read; the message names the file and what to do.</exception>
    public static Article Read(FoundFile file, ReadingOptions options) =>
        ArticleReader.Read(file.Path, ReadBytes(file, options), options);

    /// <summary>The bytes of a found file.</summary>
    /// <exception cref="QuoteIndexException">It cannot be read; the message names the file and what to do.</exception>
    public static byte[] ReadBytes(FoundFile file, ReadingOptions options)
    {
        if (file.Problem is not null)
        {
            throw new QuoteIndexException(file.Problem);
        }

        try
        {
            using FileStream stream = new(file.FullPath, new FileStreamOptions
            {
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.SequentialScan,
                BufferSize = 0,
            });
            if (stream.CanSeek && stream.Length > options.MaximumBytes)
            {
                throw TooLarge(file.FullPath, stream.Length, options);
            }

            // A pipe has no length and a file may grow while it is read, so the limit is kept while reading, too.
            using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
            byte[] buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > options.MaximumBytes)
                {
                    throw TooLarge(file.FullPath, bytes.Length, options);
                }
            }

            return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new QuoteIndexException(Explain(file.FullPath, e), e);
        }
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
