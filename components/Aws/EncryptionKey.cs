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
        var kept = Protection.OfData(args.Context.Tier);
        var key = new Key(name, new KeyArgs
        {
            Description = args.Description,
            EnableKeyRotation = true,
            DeletionWindowInDays = kept ? LongestDeletionWindow : ShortestDeletionWindow,
            Policy = new PolicyDocument([KeyStatements.Account(args.AccountId), .. args.Users]).ToJson(),
            Tags = AwsTags.Of(args.Context, args.Alias),
        }, new() { Parent = this, Protect = kept, RetainOnDelete = kept });
        _ = new Pulumi.Aws.Kms.Alias(name, new AliasArgs { Name = $"alias/{args.Alias}", TargetKeyId = key.KeyId }, new() { Parent = this });

        Arn = key.Arn;
        RegisterOutputs();
    }

    [Output("arn")] public Output<string> Arn { get; private set; }
}
