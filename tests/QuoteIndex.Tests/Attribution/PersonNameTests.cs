using QuoteIndex.Attribution;

namespace QuoteIndex.Tests.Attribution;

public class PersonNameTests
{
    [Theory]
    [InlineData("Mark Zuckerberg", "Zuckerberg")]
    [InlineData("Mark Zuckerberg", "Mark E. Zuckerberg")]
    [InlineData("J. Porter", "Jane Porter")]
    [InlineData("Tim Cook", "Timothy Cook")]
    [InlineData("Bill Gates", "William H. Gates")]
    [InlineData("José García", "Jose Garcia")]
    [InlineData("García Márquez", "Gabriel García Márquez")]
    [InlineData("Van der Berg", "Jan van der Berg")]
    [InlineData("Sinéad O’Brien", "O'Brien")]
    public void MayBe_FormsOfOneName_IsTrue(string a, string b)
    {
        Assert.True(PersonName.Parse(a)!.MayBe(PersonName.Parse(b)!));
        Assert.True(PersonName.Parse(b)!.MayBe(PersonName.Parse(a)!));
    }

    [Theory]
    [InlineData("Mark Zuckerberg", "Randi Zuckerberg")]
    [InlineData("Mark Zuckerberg", "Mark Cuban")]
    [InlineData("Donald Trump", "Donald Trump Jr.")]
    [InlineData("George H. Hale", "George W. Hale")]
    public void MayBe_NamesOfTwo_IsFalse(string a, string b)
    {
        Assert.False(PersonName.Parse(a)!.MayBe(PersonName.Parse(b)!));
        Assert.False(PersonName.Parse(b)!.MayBe(PersonName.Parse(a)!));
    }

    [Fact]
    public void Fullness_InitialAndName_NameCountsMore()
    {
        Assert.True(PersonName.Parse("Robert J. Hale")!.Fullness > PersonName.Parse("Robert Hale")!.Fullness);
        Assert.True(PersonName.Parse("Robert James Hale")!.Fullness > PersonName.Parse("Robert J. Hale")!.Fullness);
    }
}
