using System.Text.RegularExpressions;

namespace Erp.Components;

/// <summary>Names and ages that S3 accepts.</summary>
internal static partial class ServiceBucketChecks
{
    private const int LongestName = 63;

    public static IEnumerable<ArgumentProblem> Problems(ServiceBucketsArgs args)
    {
        foreach (var bucket in args.Buckets)
        {
            if (!Name().IsMatch(bucket.Name))
                yield return new($"buckets.{bucket.Name}", "is no name for a bucket.", "Lower-case letters, digits and '-', a letter first.");
            if (args.NameOf(bucket.Name).Length > LongestName)
                yield return new($"buckets.{bucket.Name}", $"becomes '{args.NameOf(bucket.Name)}', which has more than {LongestName} characters.", "Choose a shorter name.");
            if (bucket.KeepDays < 1)
                yield return new($"buckets.{bucket.Name}.keepDays", $"{bucket.KeepDays} keeps nothing.", "At least 1, or null to keep everything.");
        }
    }

    [GeneratedRegex("^[a-z]([-a-z0-9]*[a-z0-9])?$")]
    private static partial Regex Name();
}
