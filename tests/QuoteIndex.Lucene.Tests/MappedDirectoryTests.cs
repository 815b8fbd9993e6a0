using Lucene.Net.Store;
using QuoteIndex.Lucene.Index;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace QuoteIndex.Lucene.Tests;

/// <summary>Files are written and read as by Lucene's own directory.</summary>
public sealed class MappedDirectoryTests : IDisposable
{
    private const string Name = "file";

    // More than any buffer holds.
    private const int Large = 100_000;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void CreateOutput_AllSorts_WritesWhatLucenesOwnWrites()
    {
        using var own = new MappedDirectory(folder.At("own"));
        using var lucenes = new SimpleFSDirectory(folder.At("lucenes"));
        long[] sums = [Write(own), Write(lucenes)];
        Assert.Equal(sums[1], sums[0]);
        Assert.Equal(File.ReadAllBytes(folder.At("lucenes/" + Name)), File.ReadAllBytes(folder.At("own/" + Name)));
        Assert.Equal(new FileInfo(folder.At("own/" + Name)).Length, own.FileLength(Name));
    }

    [Fact]
    public void OpenInput_AllSorts_ReadsWhatWasWritten()
    {
        using var directory = new MappedDirectory(folder.At("own"));
        Write(directory);
        using IndexInput input = directory.OpenInput(Name, IOContext.DEFAULT);
        Assert.Equal(Bytes(), Read(input, Large));
        Assert.Equal(7, input.ReadByte());
        Assert.Equal(-300, input.ReadInt16());
        Assert.Equal(int.MinValue, input.ReadInt32());
        var clone = (IndexInput)input.Clone();
        Assert.Equal(long.MaxValue - 5, input.ReadInt64());
        Assert.Equal(1_000_000, input.ReadVInt32());
        Assert.Equal("Zürich", input.ReadString());
        Assert.Equal(input.Length, input.Position);
        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
        Assert.Equal(long.MaxValue - 5, clone.ReadInt64());
        clone.Seek(Large);
        Assert.Equal(7, clone.ReadByte());
    }

    [Fact]
    public void CreateSlicer_PartOfAFile_EndsWhereThePartDoes()
    {
        using var directory = new MappedDirectory(folder.At("own"));
        Write(directory);
        using LuceneDirectory.IndexInputSlicer slicer = directory.CreateSlicer(Name, IOContext.DEFAULT);
        IndexInput slice = slicer.OpenSlice("part", 1_000, 2_000);
        Assert.Equal(Bytes()[1_000..3_000], Read(slice, 2_000));
        Assert.Throws<EndOfStreamException>(() => slice.ReadByte());
    }

    [Fact]
    public void Read_AfterDisposing_Throws()
    {
        using var directory = new MappedDirectory(folder.At("own"));
        Write(directory);
        IndexInput input = directory.OpenInput(Name, IOContext.DEFAULT);
        var clone = (IndexInput)input.Clone();
        clone.Dispose();
        Assert.Equal(Bytes()[0], input.ReadByte());
        input.Dispose();
        Assert.Throws<ObjectDisposedException>(() => clone.ReadByte());
    }

    [Fact]
    public void OpenInput_EmptyFile_HasNothing()
    {
        using var directory = new MappedDirectory(folder.At("own"));
        directory.CreateOutput(Name, IOContext.DEFAULT).Dispose();
        using IndexInput input = directory.OpenInput(Name, IOContext.DEFAULT);
        Assert.Equal(0, input.Length);
        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
    }

    private static long Write(FSDirectory directory)
    {
        using IndexOutput output = directory.CreateOutput(Name, IOContext.DEFAULT);
        byte[] bytes = Bytes();
        output.WriteBytes(bytes, 0, 3);
        output.WriteBytes(bytes, 3, Large - 3);
        output.WriteByte(7);
        output.WriteInt16(-300);
        output.WriteInt32(int.MinValue);
        output.WriteInt64(long.MaxValue - 5);
        output.WriteVInt32(1_000_000);
        output.WriteString("Zürich");
        Assert.Equal(Large + 1 + 2 + 4 + 8 + 3 + 8, output.Position);
        return output.Checksum;
    }

    private static byte[] Bytes()
    {
        byte[] bytes = new byte[Large];
        new Random(5).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Read(IndexInput input, int count)
    {
        byte[] bytes = new byte[count];
        input.ReadBytes(bytes, 0, count);
        return bytes;
    }
}
