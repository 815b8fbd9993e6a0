using QuoteIndex.Attribution;

namespace QuoteIndex.Tests.Attribution;

public class CompanyDirectoryTests
{
    [Theory]
    [InlineData("Meta Platforms Inc.", "Meta")]
    [InlineData("Meta Platforms, Inc.", "Meta")]
    [InlineData("Meta", "Meta")]
    [InlineData("The Walt Disney Company", "Disney")]
    [InlineData("JPMorgan Chase & Co.", "JPMorgan")]
    [InlineData("Taiwan Semiconductor Manufacturing Co., Ltd.", "TSMC")]
    [InlineData("Ford Motor Co.", "Ford")]
    [InlineData("Acme Robotics Inc.", "Acme Robotics")]
    [InlineData("Lumière S.A.", "Lumière")]
    [InlineData("The Kestrel Group plc", "Kestrel Group")]
    [InlineData("Tiffany & Co.", "Tiffany & Co.")]
    [InlineData("Inc.", "Inc.")]
    public void Canonical_Name_GivesOneName(string name, string expected) =>
        Assert.Equal(expected, CompanyDirectory.Default.Canonical(name));

    [Theory]
    [InlineData("NVDA", "Nvidia")]
    [InlineData("META", "Meta")]
    [InlineData("ZZZZ", null)]
    public void FindTicker_Ticker_GivesItsCompany(string ticker, string? expected) =>
        Assert.Equal(expected, CompanyDirectory.Default.FindTicker(ticker));

    [Fact]
    public void With_SameName_TheCallersCompanyWins()
    {
        CompanyDirectory directory = CompanyDirectory.Default.With([Company.Parse("Facebook Inc | Facebook")]);

        Assert.Equal("Facebook Inc", directory.Canonical("Facebook"));
        Assert.Equal("Facebook", CompanyDirectory.Default.Canonical("Facebook"));
    }

    [Fact]
    public void Parse_LineWithoutName_SaysWhatToWrite() =>
        Assert.Contains("Name |", Assert.Throws<QuoteIndexException>(() => Company.Parse(" | Alias | TCKR")).Message, StringComparison.Ordinal);
}
