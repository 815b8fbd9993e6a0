using System.Globalization;
using QuoteIndex.Reading;

namespace QuoteIndex.Tests.Reading;

public class FieldDateTests
{
    [Theory]
    [InlineData("2022-03-03")]
    [InlineData("2022-03-03T00:10:00+09:00")]
    [InlineData("2022-03-03T23:59:59.123Z")]
    [InlineData("2022-03-03 10:00:00")]
    [InlineData("2022-03-03 10:00:00 UTC")]
    [InlineData("2022/03/03")]
    [InlineData("20220303")]
    [InlineData("20220303T101500Z")]
    [InlineData("20220303101500")]
    [InlineData("Thu, 03 Mar 2022 10:00:00 GMT")]
    [InlineData("Thu, 3 Mar 2022 23:30:00 -0800")]
    [InlineData("Thu Mar 03 10:00:00 +0000 2022")]
    [InlineData("March 3, 2022")]
    [InlineData(" 3 March 2022 ")]
    [InlineData("Mar. 3, 2022, 10:15 a.m. ET")]
    [InlineData("Published March 3, 2022")]
    [InlineData("03/03/2022")]
    [InlineData("1646301600")]
    [InlineData("1646301600.5")]
    [InlineData("1646301600000")]
    [InlineData("1.6463016E9")]
    public void Read_Date_IsTheDayWritten(string value) =>
        Assert.Equal("2022-03-03", FieldDate.Read(value)?.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("03/04/2022")]
    [InlineData("03/04/2022 10:00")]
    [InlineData("2022")]
    [InlineData("2022-03")]
    [InlineData("2022-02-30")]
    [InlineData("20220230")]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-1646301600")]
    [InlineData("12345678")]
    [InlineData("99999999999999999999")]
    [InlineData("yesterday")]
    [InlineData("March 3")]
    [InlineData("03 Mar 22")]
    [InlineData("NaN")]
    [InlineData("ID 2022-03-03-7781")]
    public void Read_NoDateForCertain_IsNull(string value) => Assert.Null(FieldDate.Read(value));
}
