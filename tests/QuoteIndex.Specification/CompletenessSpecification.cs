namespace QuoteIndex.Specification;

/// <summary>An engine that has not derived every class of the specification has not been tested.</summary>
public abstract class CompletenessSpecification
{
    [Fact]
    public void EveryClassOfTheSpecification_IsDerivedByTheEngine()
    {
        Type[] tests = [.. GetType().Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsPublic: true })];

        Assert.Empty(typeof(StoreSpecification).Assembly.GetTypes()
            .Where(type => type.IsAbstract && type.IsSubclassOf(typeof(StoreSpecification)))
            .Where(specification => !Array.Exists(tests, test => test.IsSubclassOf(specification)))
            .Select(specification => specification.Name));
    }
}
