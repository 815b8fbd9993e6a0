using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace QuoteIndex.Lucene.Index;

/// <summary>A file as a part of the memory, until it is disposed of. Safe for use by several threads at once, even by one that comes too late.</summary>
internal sealed class MappedFile : IDisposable
{
    // Null for an empty file, which no system maps.
    private readonly SafeMemoryMappedViewHandle? view;

    public MappedFile(string file)
    {
        using SafeFileHandle handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Length = RandomAccess.GetLength(handle);
        if (Length > 0)
        {
            // What is mapped stays so when the file is closed.
            using MemoryMappedFile mapped = MemoryMappedFile.CreateFromFile(handle, null, Length, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            view = mapped.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle;
        }
    }

    public long Length { get; }

    /// <summary>Copies bytes of the file.</summary>
    /// <exception cref="EndOfStreamException">It has not so many.</exception>
    /// <exception cref="ObjectDisposedException">It is not mapped any more.</exception>
    public void Read(long start, byte[] bytes, int offset, int count)
    {
        if (start < 0 || start > Length - count)
        {
            throw new EndOfStreamException("Something is sought behind the end of a file.");
        }

        bool isHeld = false;
        try
        {
            view!.DangerousAddRef(ref isHeld);
            Marshal.Copy(view.DangerousGetHandle() + (nint)start, bytes, offset, count);
        }
        finally
        {
            if (isHeld)
            {
                view!.DangerousRelease();
            }
        }
    }

    public void Dispose() => view?.Dispose();
}
