namespace Pulumi.Testing;

/// <summary>The setting that a tested program believes to run in.</summary>
public class TestOptions
{
    public TestOptions()
    {
    }

    public string? ProjectName { get; set; }

    public string? RootDirectory { get; set; }

    public string? StackName { get; set; }

    public bool? IsPreview { get; set; }

    public string? OrganizationName { get; set; }
}
