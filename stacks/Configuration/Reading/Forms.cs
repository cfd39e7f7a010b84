namespace Erp.Stacks.Configuration;

/// <summary>Forms that several settings have in common, as <see cref="FormAttribute"/> takes them, and how a person would say them.</summary>
internal static class Forms
{
    private const string Label = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
    private const string Port = "([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
    private const string Octet = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    /// <summary>A name that Kubernetes gives to objects: of a Secret, a StorageClass, a ClusterIssuer.</summary>
    public const string ObjectName = $"{Label}(\\.{Label})*";
    public const string ObjectNameInWords = "a Kubernetes name: lower-case letters, digits, '-' and '.'";

    /// <summary>Of a namespace or a label's value that the platform writes: no dots.</summary>
    public const string LabelName = Label;

    public const string LabelKey = $"({ObjectName}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{{0,61}}[A-Za-z0-9])?";
    public const string LabelKeyInWords = "a key such as example.com/reserved";

    public const string LabelValue = "([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?";
    public const string LabelValueInWords = "a label value: letters, digits, '-', '_' and '.', at most 63";

    /// <summary>Long enough to leave room for the hosts below it, and ending in what is no number.</summary>
    public const string Domain = $"(?=.{{1,200}}$)({Label}\\.)+[a-z]([-a-z0-9]{{0,61}}[a-z0-9])?";
    public const string DomainInWords = "a domain such as example.com";

    public const string Registry = $"{ObjectName}(:{Port})?(/[a-z0-9]+([._-]+[a-z0-9]+)*)*";
    public const string RegistryInWords = "a registry, perhaps with a path, such as registry.example.com/erp";

    public const string Version = "[A-Za-z0-9_][A-Za-z0-9._-]{0,127}|sha256:[0-9a-f]{64}";
    public const string VersionInWords = "a tag or a digest";

    public const string Gibibytes = "[1-9][0-9]*Gi";

    public const string Processors = "[1-9][0-9]*m?";
    public const string ProcessorsInWords = "an amount of processors such as 250m or 2";

    public const string Memory = "[1-9][0-9]*[KMG]i";
    public const string MemoryInWords = "an amount of memory such as 256Mi or 2Gi";

    public const string Range = $"({Octet}\\.){{3}}{Octet}/(3[0-2]|[12]?[0-9])";

    public const string Https = $"https://[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:{Port})?([/?][!-~]*)?";

    public const string HostedZone = "Z[0-9A-Z]{1,31}";
    public const string HostedZoneInWords = "an id such as Z0123456789ABCDEFGHIJ";

    public const string Role = "arn:aws[a-z-]*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]+";
    public const string RoleInWords = "the ARN of a role, such as arn:aws:iam::123456789012:role/erp-deployer";

    public const string InstanceType = "[a-z][a-z0-9-]*\\.[a-z0-9-]+";
    public const string InstanceTypeInWords = "an instance type such as m6i.xlarge";
}
