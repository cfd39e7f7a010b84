using Pulumi;
using Pulumi.Aws.Ecr;
using Pulumi.Aws.Ecr.Inputs;

namespace Erp.Components;

/// <summary>The registries of the platform's own images. A tag is written once: what was tested is what runs.</summary>
internal static class EksImages
{
    /// <summary>Every image that a rollback may go back to, and no layer that nobody names any more.</summary>
    private const string KeepTagged = """
        {"rules":[
        {"rulePriority":1,"description":"Layers without a tag","selection":{"tagStatus":"untagged","countType":"sinceImagePushed","countUnit":"days","countNumber":14},"action":{"type":"expire"}},
        {"rulePriority":2,"description":"All but the newest hundred","selection":{"tagStatus":"any","countType":"imageCountMoreThan","countNumber":100},"action":{"type":"expire"}}]}
        """;

    public static void Create(EksParts parts)
    {
        if (parts.Settings.Repositories.IsEmpty) return;
        var key = new EncryptionKey(parts.Name("images"), new()
        {
            Context = parts.Context,
            AccountId = parts.Settings.AccountId,
            Alias = parts.AwsName("images"),
            Description = $"Images of {parts.Settings.Name}",
        }, parts.ComponentOptions());
        foreach (var name in parts.Settings.Repositories)
        {
            var repository = new Repository(parts.Name($"image-{name}"), new RepositoryArgs
            {
                Name = $"{parts.Settings.Name}/{name}",
                ImageTagMutability = "IMMUTABLE",
                ImageScanningConfiguration = new RepositoryImageScanningConfigurationArgs { ScanOnPush = true },
                EncryptionConfigurations = new RepositoryEncryptionConfigurationArgs { EncryptionType = "KMS", KmsKey = key.Arn },
                ForceDelete = false,
                Tags = parts.Tags($"image-{name}"),
            }, parts.ProtectedOptions());
            _ = new LifecyclePolicy(parts.Name($"image-{name}"), new LifecyclePolicyArgs { Repository = repository.Name, Policy = KeepTagged }, parts.Options());
        }
    }
}
