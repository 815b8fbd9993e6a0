using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace QuoteIndex.Tests.Telemetry;

/// <summary>What QuoteIndex measures while this lives. Safe for use by several threads at once.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly ConcurrentQueue<(Instrument Instrument, double Value, string Tags)> all = [];
    private readonly MeterListener listener = new();

    public Measurements()
    {
        listener.InstrumentPublished = (instrument, on) =>
        {
            if (instrument.Meter.Name == QuoteIndexTelemetry.Name)
            {
                on.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
    }

    /// <summary>Every tag there was.</summary>
    public string AllTags => string.Join('\n', all.Select(one => one.Tags));

    public string? UnitOf(string name) => all.First(one => one.Instrument.Name == name).Instrument.Unit;

    public int CountOf(string name, string tags = "") => Of(name, tags).Length;

    public double SumOf(string name, string tags = "") => Of(name, tags).Sum();

    public void Dispose() => listener.Dispose();

    private double[] Of(string name, string tags) =>
        [.. all.Where(one => one.Instrument.Name == name && one.Tags == tags).Select(one => one.Value)];

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        all.Enqueue((instrument, value, string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
