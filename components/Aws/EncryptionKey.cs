using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Erp.Components;

public sealed class EncryptionKeyArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }

    public required string AccountId { get; init; }

    /// <summary>The key's alias, without <c>alias/</c>.</summary>
    public required string Alias { get; init; }

    public required string Description { get; init; }

    /// <summary>Where it is used; null for the provider's own region.</summary>
    public string? Region { get; init; }

    /// <summary>Who may use the key beside those whom the account's IAM policies allow to.</summary>
    public ImmutableArray<PolicyStatement> Users { get; init; } = [];
}

/// <summary>A key of one's own, rotated each year. What it encrypted is lost with it, so it is kept as long as the data may be.</summary>
public sealed class EncryptionKey : ComponentResource
{
    private const int LongestDeletionWindow = 30;
    private const int ShortestDeletionWindow = 7;

    public EncryptionKey(string name, EncryptionKeyArgs args, ComponentResourceOptions? options = null) : base("erp:components:EncryptionKey", name, args, options)
    {
        var kept = args.Context.Protection.Data;
        var keyArgs = new KeyArgs
        {
            Description = args.Description,
            EnableKeyRotation = true,
            DeletionWindowInDays = kept ? LongestDeletionWindow : ShortestDeletionWindow,
            Policy = new PolicyDocument([KeyStatements.Account(args.AccountId), .. args.Users]).ToJson(),
            Tags = AwsTags.Of(args.Context, args.Alias),
        };
        var aliasArgs = new AliasArgs { Name = $"alias/{args.Alias}" };
        if (args.Region is { } region) keyArgs.Region = aliasArgs.Region = region;

        var key = new Key(name, keyArgs, new() { Parent = this, Protect = kept, RetainOnDelete = kept });
        aliasArgs.TargetKeyId = key.KeyId;
        _ = new Pulumi.Aws.Kms.Alias(name, aliasArgs, new() { Parent = this });

        Arn = key.Arn;
        RegisterOutputs();
    }

    [Output("arn")] public Output<string> Arn { get; private set; }
}
