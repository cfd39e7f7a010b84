using System.Text.Json.Nodes;
using Erp.Infra.Planning;

namespace Erp.Tests.Components;

/// <summary>Reads the IAM documents of a plan.</summary>
internal static class Documents
{
    // Roles of AWS's own parts, which tell no account when they take one on.
    private static readonly string[] Own = ["eks.amazonaws.com", "ec2.amazonaws.com"];

    public static IEnumerable<JsonObject> Statements(string json) => JsonNode.Parse(json)!["Statement"]!.AsArray().Select(s => s!.AsObject());

    /// <summary>Permissions with a wildcard in an action, or with every resource where the action could name one.</summary>
    public static IEnumerable<string> TooWide(Plan plan) =>
        from resource in plan.Resources
        let json = resource.Type switch
        {
            "aws:iam/rolePolicy:RolePolicy" or "aws:iam/policy:Policy" or "aws:kms/key:Key" => resource.TextAt("policy"),
            _ => null,
        }
        where json is not null
        from statement in Statements(json)
        where Texts(statement["Action"]).Any(a => a.Contains('*'))
            || (resource.Type != "aws:kms/key:Key" && Texts(statement["Resource"]).Contains("*") && statement["Condition"] is null && !Texts(statement["Action"]).All(CannotNameResources))
        select $"{resource.Name}: {statement["Sid"]}";

    /// <summary>Roles that more than one service, or one ServiceAccount, could take on.</summary>
    public static IEnumerable<string> TooTrusting(Plan plan) =>
        from role in plan.Of("aws:iam/role:Role")
        from statement in Statements(role.TextAt("assumeRolePolicy")!)
        let principals = statement["Principal"]!.AsObject().SelectMany(p => Texts(p.Value)).ToArray()
        let conditions = statement["Condition"]?.ToJsonString() ?? ""
        let exact = principals switch
        {
            ["pods.eks.amazonaws.com"] => conditions.Contains("kubernetes-namespace") && conditions.Contains("kubernetes-service-account") && conditions.Contains("aws:SourceArn") && !conditions.Contains("StringLike") && !conditions.Contains('*'),
            [var service] when Own.Contains(service) => true,
            [var service] when service.EndsWith(".amazonaws.com", StringComparison.Ordinal) => conditions.Contains("aws:SourceAccount"),
            [var provider] when provider.Contains(":oidc-provider/") => conditions.Contains(":sub") && conditions.Contains(":aud") && !conditions.Contains('*'),
            _ => false,
        }
        where !exact
        select $"{role.Name}: {statement["Sid"]}";

    /// <summary>Resources that a policy of their own gives to everybody, without a condition that says to whom.</summary>
    public static IEnumerable<string> OpenToEverybody(Plan plan) =>
        from resource in plan.Resources
        where resource.Type is "aws:sqs/queuePolicy:QueuePolicy" or "aws:s3/bucketPolicy:BucketPolicy" or "aws:kms/key:Key" or "aws:ecr/repositoryPolicy:RepositoryPolicy"
        let json = resource.TextAt("policy")
        where json?.StartsWith('{') == true
        from statement in Statements(json)
        where (string?)statement["Effect"] == "Allow" && (statement["Principal"] is JsonValue || statement["Principal"]!.AsObject().Any(p => Texts(p.Value).Contains("*")))
        select $"{resource.Name}: {statement["Sid"]}";

    private static string[] Texts(JsonNode? node) => node switch
    {
        null => [],
        JsonArray list => [.. list.Select(t => (string)t!)],
        _ => [(string)node!],
    };

    // Asking what there is has no resource to name.
    private static bool CannotNameResources(string action)
    {
        var verb = action[(action.IndexOf(':') + 1)..];
        return verb.StartsWith("Describe", StringComparison.Ordinal) || verb.StartsWith("List", StringComparison.Ordinal) || verb.StartsWith("Get", StringComparison.Ordinal);
    }
}
