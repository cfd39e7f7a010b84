using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks;

/// <summary>
/// The AWS account that a stack has until it is given its own. Plans of it show the form of every name and ARN, as documents do; deployed it would
/// be somebody else's.
/// </summary>
public static class ExampleAccount
{
    public static string Id { get; } = new ClusterSettings().Account;

    /// <summary>Whether what a stack makes in AWS is named after nobody's account.</summary>
    public static bool IsIn(StackConfiguration configuration) => configuration.Settings.Cluster.Account == Id && configuration.ClusterKind == ClusterKind.Eks;

    /// <summary>What to say beside such names.</summary>
    public static string Note => $"cluster.account is the example {Id}: set it before pulumi up";

    /// <summary>What to do about it.</summary>
    public static string Cure(string stack) => $"set cluster.account in {StackFiles.FileOf(stack)}: pulumi config set --stack {stack} --path '{ErpSettings.Project}:cluster.account' ACCOUNT";
}
