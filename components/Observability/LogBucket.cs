using Pulumi;

namespace Erp.Components;

/// <summary>A bucket for log chunks, reached by Loki's service account with this role.</summary>
public sealed record LogBucket(Output<string> Name, string Region, Output<string> RoleArn);
