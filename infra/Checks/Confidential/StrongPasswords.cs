using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Confidential;

public sealed class StrongPasswords() : CloudRule("ERP072", "Generated secrets that are long, and safe in a URL",
    "Use a length of at least 24 and Special = false (or OverrideSpecial of '-', '_', '.', '~'); never RandomString.", Severities.Error,
    "random:index/randomPassword:RandomPassword", "random:index/randomBytes:RandomBytes", "random:index/randomString:RandomString")
{
    private const int ShortestPassword = 24;
    private const int FewestBytes = 32;
    private const string UrlSafe = "-_.~";

    protected override IEnumerable<Violation> Check(Node resource, PlanIndex plan)
    {
        var length = resource["length"];
        var name = resource.Resource.Name;
        if (resource.Resource.Type.EndsWith("RandomString", StringComparison.Ordinal))
        {
            yield return resource.Because($"{name} is a RandomString, which stands in the state in plain text");
            yield break;
        }
        var isPassword = resource.Resource.Type.EndsWith("RandomPassword", StringComparison.Ordinal);
        if (length.Number < (isPassword ? ShortestPassword : FewestBytes))
            yield return length.Because($"{name} has {length.Scalar} {(isPassword ? "characters" : "bytes")}; that can be guessed");
        if (isPassword && resource["special"].Flag != false && !(resource["overrideSpecial"].Text is { } special && special.All(UrlSafe.Contains)))
            yield return resource["special"].Because($"{name} may contain characters that break a connection string");
        if (resource["keepers"].Entries.FirstOrDefault(k => k.IsUnknown) is { } keeper)
            yield return keeper.Because($"{name} is made anew whenever {keeper.Scalar} changes, and every client is locked out");
    }
}
