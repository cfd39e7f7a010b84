using System.Collections.Immutable;
using Pulumi.Testing;

namespace Erp.Infra.Planning;

/// <summary>The answers to the questions that a program asks its providers, where there is nobody to ask.</summary>
internal static class KnownCalls
{
    private const string Region = "us-east-1";

    public static object Answer(MockCallArgs call) => call.Token switch
    {
        "aws:index/getCallerIdentity:getCallerIdentity" => Values(("accountId", "123456789012"), ("arn", "arn:aws:iam::123456789012:root"), ("userId", "AIDAEXAMPLE")),
        "aws:index/getRegion:getRegion" => Values(("name", Region), ("region", Region)),
        "aws:index/getPartition:getPartition" => Values(("partition", "aws"), ("dnsSuffix", "amazonaws.com")),
        "aws:index/getAvailabilityZones:getAvailabilityZones" => Values(("names", ImmutableArray.Create<object>($"{Region}a", $"{Region}b", $"{Region}c"))),
        _ => throw new NotSupportedException($"The plan has no answer to '{call.Token}'; give it one in {nameof(KnownCalls)}."),
    };

    private static ImmutableDictionary<string, object> Values(params (string Key, object Value)[] values) => values.ToImmutableDictionary(v => v.Key, v => v.Value);
}
