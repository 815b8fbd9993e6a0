namespace QuoteIndex.Tests.Telemetry;

/// <summary>Activities and instruments are one for the process: these tests run while no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection
{
    public const string Name = "Telemetry";
}
