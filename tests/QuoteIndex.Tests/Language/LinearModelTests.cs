using QuoteIndex.Language;

namespace QuoteIndex.Tests.Language;

public class LinearModelTests
{
    private const int Classes = 5;
    private const int FeatureVersion = 3;

    [Fact]
    public void Score_KnownFeatures_AddTheirRows()
    {
        LinearModel model = Model((10, [1, 2, 3, 4, 5]), (20, [10, 0, 0, 0, -10]));
        Assert.Equal([11, 2, 3, 4, -5], Scores(model, 10, 20));
    }

    [Fact]
    public void Score_UnknownFeatures_AddNothing()
    {
        LinearModel model = Model((10, [1, 2, 3, 4, 5]));
        Assert.Equal([1, 2, 3, 4, 5], Scores(model, 10, 11, 0, 0xFFFF_FFFF));
    }

    [Fact]
    public void Score_ManyFeatures_DoNotOverflow()
    {
        LinearModel model = Model((10, [127, -127, 0, 0, 0]));
        Assert.Equal([127_000, -127_000, 0, 0, 0], Scores(model, [.. Enumerable.Repeat(10u, 1000)]));
    }

    [Fact]
    public void Score_FeaturesOfOneBucket_AreToldApart()
    {
        // These differ in their low bits only, so that they share a bucket.
        LinearModel model = Model((1, [1, 0, 0, 0, 0]), (2, [0, 1, 0, 0, 0]), (3, [0, 0, 1, 0, 0]), (4, [0, 0, 0, 1, 0]));
        Assert.Equal([0, 0, 1, 0, 0], Scores(model, 3));
        Assert.Equal([0, 0, 0, 1, 0], Scores(model, 4));
        Assert.Equal([0, 0, 0, 0, 0], Scores(model, 5));
    }

    [Fact]
    public void Best_EqualScores_IsTheLowestClass()
    {
        LinearModel model = Model((10, [1, 7, 7, 0, 0]));
        Assert.Equal(1, model.Best([10], new int[model.Stride]));
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        LinearModel model = Model((10, [1, -2, 3, -4, 5]));
        LinearModel read = LinearModelFile.Read(new MemoryStream(Bytes(model)), "x.bin", Classes, FeatureVersion);
        Assert.Equal(model.Scale, read.Scale);
        Assert.Equal(model.Marks.ToArray(), read.Marks.ToArray());
        Assert.Equal(model.Weights.ToArray(), read.Weights.ToArray());
    }

    [Fact]
    public void Read_AnyByteChanged_IsRefusedByName()
    {
        byte[] good = Bytes(Model((10, [1, -2, 3, -4, 5])));

        // Bytes 20 to 23 hold the scale, which every number fits.
        foreach (int i in Enumerable.Range(0, good.Length).Where(i => i is < 20 or > 23))
        {
            byte[] bad = [.. good];
            bad[i] ^= 0x41;
            QuoteIndexException e = Assert.Throws<QuoteIndexException>(
                () => LinearModelFile.Read(new MemoryStream(bad), "x.bin", Classes, FeatureVersion));
            Assert.Contains("x.bin", e.Message, StringComparison.Ordinal);
            Assert.Contains("Install the package again", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_AnyLengthCut_IsRefused()
    {
        byte[] good = Bytes(Model((10, [1, -2, 3, -4, 5])));
        for (int length = 0; length < good.Length; length++)
        {
            Assert.Throws<QuoteIndexException>(
                () => LinearModelFile.Read(new MemoryStream(good[..length]), "x.bin", Classes, FeatureVersion));
        }
    }

    [Fact]
    public void Read_OtherFeatureVersion_SaysBothVersions()
    {
        byte[] good = Bytes(Model((10, [1, -2, 3, -4, 5])));
        QuoteIndexException e = Assert.Throws<QuoteIndexException>(
            () => LinearModelFile.Read(new MemoryStream(good), "x.bin", Classes, FeatureVersion + 1));
        Assert.Contains("features 3", e.Message, StringComparison.Ordinal);
        Assert.Contains("features 4", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LoadEmbedded_UnknownName_SaysWhatIsMissing()
    {
        QuoteIndexException e = Assert.Throws<QuoteIndexException>(() => LinearModelFile.LoadEmbedded("no-such.bin", 2, 1));
        Assert.Contains("no-such.bin", e.Message, StringComparison.Ordinal);
    }

    private static LinearModel Model(params (uint Feature, sbyte[] Row)[] rows)
    {
        const int Rows = 64;
        int stride = LinearModel.StrideFor(Classes);
        var marks = new ushort[Rows];
        var weights = new sbyte[Rows * stride];
        foreach ((uint feature, sbyte[] row) in rows)
        {
            (int place, ushort mark) = LinearModel.PlaceOf(feature, Rows);
            while (marks[place] != 0)
            {
                place++;
            }

            marks[place] = mark;
            row.CopyTo(weights, place * stride);
        }

        return new LinearModel(Classes, marks, weights, 0.5f);
    }

    private static int[] Scores(LinearModel model, params uint[] features)
    {
        var scores = new int[model.Stride];
        model.Score(features, scores);
        return scores[..Classes];
    }

    private static byte[] Bytes(LinearModel model)
    {
        using var stream = new MemoryStream();
        LinearModelFile.Write(model, stream, FeatureVersion);
        return stream.ToArray();
    }
}
