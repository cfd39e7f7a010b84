using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;
using Erp.Infra.Rendering.Yaml;

namespace Erp.Infra.Commands.Backup;

/// <summary>A Job made from one of the stack's CronJobs: the same containers, scripts, logins and rights.</summary>
internal static class BackupManifest
{
    public static string Of(Plan plan, string template, string name, RestoreRequest? request)
    {
        var cron = plan.Resources.Single(r => r.Type == "kubernetes:batch/v1:CronJob" && r.Name == template).Inputs;
        var metadata = cron["metadata"]!.DeepClone().AsObject();
        metadata["name"] = name;
        // Pulumi never hears of it.
        metadata["labels"]!["app.kubernetes.io/managed-by"] = "erp";
        var job = new JsonObject { ["apiVersion"] = "batch/v1", ["kind"] = "Job", ["metadata"] = metadata, ["spec"] = cron["spec"]!["jobTemplate"]!["spec"]!.DeepClone() };
        var pod = job["spec"]!["template"]!["spec"]!;
        foreach (var container in pod["initContainers"]!.AsArray().Concat(pod["containers"]!.AsArray()))
            foreach (var entry in container!["env"]!.AsArray())
                if (entry!["value"] is JsonValue value)
                    entry["value"] = Value((string)entry["name"]!, value.ToString(), plan, request);
        return YamlWriter.Write(job);
    }

    private static string Value(string variable, string planned, Plan plan, RestoreRequest? request)
    {
        if (request?.Variables.GetValueOrDefault(variable) is { } asked) return asked;
        // The key's address is known to AWS only; the bucket encrypts with that key when none is named.
        if (variable == BackupTarget.UploadVariable) return BackupTarget.UploadOptions(null);
        return Token.Replace(planned, token => Known(plan, token), "");
    }

    private static string Known(Plan plan, Token token) => plan.Resources.FirstOrDefault(r => r.Urn == token.Urn) is { Type: "aws:s3/bucket:Bucket" } bucket
        ? (string)bucket.Inputs["bucket"]!
        : throw new InvalidOperationException($"{token} is known only after deployment.");
}
