using Lucene.Net.Store;

namespace QuoteIndex.Lucene.Index;

/// <summary>
/// The files of a folder, read out of the memory they are mapped to, a buffer at a time: Lucene.Net's own mapped files are asked for every byte, by a call that costs
/// many times as much.
/// </summary>
internal sealed class MappedDirectory(string folder) : FSDirectory(new DirectoryInfo(folder), new NativeFSLockFactory())
{
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        return new MappedInput(name, new MappedFile(PathOf(name)), BufferedIndexInput.GetBufferSize(context));
    }

    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        EnsureOpen();
        return new Slicer(name, new MappedFile(PathOf(name)), BufferedIndexInput.GetBufferSize(context));
    }

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        EnsureOpen();
        EnsureCanWrite(name);
        return new FileOutput(PathOf(name), () => HasToSync(name));
    }

    private void HasToSync(string name)
    {
        lock (m_syncLock)
        {
            m_staleFiles.Add(name);
        }
    }

    private string PathOf(string name) => Path.Combine(Directory.FullName, name);

    /// <summary>The files within a file of many.</summary>
    private sealed class Slicer(string name, MappedFile file, int bufferSize) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
            new MappedInput($"{sliceDescription} in {name}", file, offset, length, bufferSize);

        [Obsolete("Lucene's, for indexes of version 3.")]
        public override IndexInput OpenFullSlice() => OpenSlice("all", 0, file.Length);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                file.Dispose();
            }
        }
    }
}
