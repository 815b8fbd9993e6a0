using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace QuoteIndex.Language;

/// <summary>A <see cref="LinearModel"/> as a <see cref="ModelFile"/>: the marks of its rows, then their weights.</summary>
internal static class LinearModelFile
{
    /// <summary>Reads the model embedded in this library under the name of its file in a Data folder.</summary>
    /// <exception cref="QuoteIndexException">It is missing, damaged, or made for another version.</exception>
    public static LinearModel LoadEmbedded(string name, int classes, int featureVersion)
    {
        using Stream stream = ModelFile.OpenEmbedded(name);
        return Read(stream, name, classes, featureVersion);
    }

    /// <summary>Reads a model; <paramref name="name"/> is what errors call it.</summary>
    /// <exception cref="QuoteIndexException">It is damaged, or made for another version.</exception>
    public static LinearModel Read(Stream stream, string name, int classes, int featureVersion)
    {
        (byte[] body, int rowBits, float scale) = ModelFile.Read(
            stream, name, classes, featureVersion, bits => (sizeof(ushort) + LinearModel.StrideFor(classes)) << bits);
        var marks = new ushort[1 << rowBits];
        for (int i = 0; i < marks.Length; i++)
        {
            marks[i] = BinaryPrimitives.ReadUInt16LittleEndian(body.AsSpan(sizeof(ushort) * i));
        }

        return new LinearModel(classes, marks, MemoryMarshal.Cast<byte, sbyte>(body.AsSpan(sizeof(ushort) * marks.Length)).ToArray(), scale);
    }

    public static void Write(LinearModel model, Stream stream, int featureVersion)
    {
        var body = new byte[(sizeof(ushort) * model.Marks.Length) + model.Weights.Length];
        for (int i = 0; i < model.Marks.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(body.AsSpan(sizeof(ushort) * i), model.Marks[i]);
        }

        MemoryMarshal.AsBytes(model.Weights).CopyTo(body.AsSpan(sizeof(ushort) * model.Marks.Length));
        ModelFile.Write(stream, model.Classes, featureVersion, BitOperations.Log2((uint)model.Marks.Length), model.Scale, body);
    }
}
