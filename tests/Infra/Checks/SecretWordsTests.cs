using Erp.Infra.Checks.Text;

namespace Erp.Tests.Infra.Checks;

public sealed class SecretWordsTests
{
    [Theory]
    [InlineData("DB_PASSWORD", true)]
    [InlineData("apiKey", true)]
    [InlineData("PASSWORD_FILE", false)]
    [InlineData("TOKEN_TTL", false)]
    [InlineData("passwd", false)]
    [InlineData("DATABASE", false)]
    public void A_name_gives_a_credential_away(string name, bool expected) => Assert.Equal(expected, SecretWords.NamesOne(name));

    [Theory]
    [InlineData("postgres://erp:hunter2@db/erp", true)]
    [InlineData("postgres://erp:[secret]@db/erp", false)]
    [InlineData("postgres://db/erp", false)]
    public void So_does_a_value(string value, bool expected) => Assert.Equal(expected, SecretWords.IsOne(value));

    [Fact]
    public void A_path_only_says_where_it_lies() => Assert.True(SecretWords.IsPath("/secrets/login"));
}
