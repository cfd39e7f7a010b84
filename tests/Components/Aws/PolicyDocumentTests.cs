using System.Text.Json.Nodes;
using Erp.Components;

namespace Erp.Tests.Components;

public class PolicyDocumentTests
{
    [Fact]
    public void A_statement_becomes_the_JSON_that_IAM_reads()
    {
        var document = new PolicyDocument(new PolicyStatement("ReadBackups")
        {
            Actions = ["s3:GetObject"],
            Resources = ["arn:aws:s3:::backups/*"],
            Conditions = [new("StringEquals", "aws:SourceAccount", "123456789012")],
        });

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(document.ToJson()), JsonNode.Parse("""
            { "Version": "2012-10-17", "Statement": [ {
              "Sid": "ReadBackups", "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::backups/*"],
              "Condition": { "StringEquals": { "aws:SourceAccount": ["123456789012"] } } } ] }
            """)));
    }

    [Fact]
    public void A_pod_is_trusted_by_cluster_account_namespace_and_ServiceAccount()
    {
        var trust = Statement(TrustPolicy.PodIdentity("arn:aws:eks:us-east-1:123456789012:cluster/erp", "123456789012", "erp-prod", "finance"));

        Assert.Equal("pods.eks.amazonaws.com", (string?)trust["Principal"]!["Service"]![0]);
        Assert.Equal("erp-prod", (string?)trust["Condition"]!["StringEquals"]!["aws:RequestTag/kubernetes-namespace"]![0]);
        Assert.Equal("finance", (string?)trust["Condition"]!["StringEquals"]!["aws:RequestTag/kubernetes-service-account"]![0]);
        Assert.Equal("arn:aws:eks:us-east-1:123456789012:cluster/erp", (string?)trust["Condition"]!["ArnEquals"]!["aws:SourceArn"]![0]);
    }

    [Fact]
    public void A_web_identity_is_trusted_by_exact_subject_and_audience()
    {
        var trust = Statement(TrustPolicy.WebIdentity("oidc.eks.us-east-1.amazonaws.com/id/ABC", "123456789012", "erp-infra", "backup"));

        Assert.Equal("system:serviceaccount:erp-infra:backup", (string?)trust["Condition"]!["StringEquals"]!["oidc.eks.us-east-1.amazonaws.com/id/ABC:sub"]![0]);
        Assert.Equal("arn:aws:iam::123456789012:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/ABC", (string?)trust["Principal"]!["Federated"]![0]);
    }

    private static JsonNode Statement(PolicyDocument document) => JsonNode.Parse(document.ToJson())!["Statement"]![0]!;
}
