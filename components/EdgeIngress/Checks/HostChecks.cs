using System.Net;
using System.Text.RegularExpressions;

namespace Erp.Components;

/// <summary>Hosts: names, TLS, and limits that make sense.</summary>
internal static partial class HostChecks
{
    public static IEnumerable<ArgumentProblem> Problems(EdgeIngressArgs args)
    {
        foreach (var twice in args.Hosts.GroupBy(h => h.Key).Where(g => g.Count() > 1))
            yield return new($"hosts.{twice.Key}", $"is declared {twice.Count()} times.", "Give each host a key of its own.");
        foreach (var twice in args.Hosts.GroupBy(h => h.Name).Where(g => g.Count() > 1))
            yield return new($"hosts.{twice.Last().Key}.name", $"'{twice.Key}' is also the name of '{twice.First().Key}'.", "Put the routes of one name under one host.");
        foreach (var problem in args.Hosts.SelectMany(h => Problems(h, args))) yield return problem;
    }

    private static IEnumerable<ArgumentProblem> Problems(EdgeHost host, EdgeIngressArgs args)
    {
        var at = $"hosts.{host.Key}";
        if (!DnsName().IsMatch(host.Name))
            yield return new($"{at}.name", $"'{host.Name}' is not a name in DNS.", "Write it in lower case, without scheme, port or path: erp.example.com.");
        if (!host.Tls && args.Context.Tier == EnvironmentTier.Production)
            yield return new($"{at}.tls", $"'{host.Name}' would be served in production without TLS.", "Remove `Tls = false`.");
        if (host.Tls && args.Certificates is null)
            yield return new($"{at}.tls", $"'{host.Name}' speaks TLS, but nobody signs certificates.", "Set Certificates, e.g. EdgeCertificates.Acme(\"ops@example.com\").");
        if (!args.Routes.Any(r => r.Route.Host == host.Key))
            yield return new(at, $"'{host.Name}' leads nowhere: no route names it.", "Give a service a route on it, or remove the host.");
        if (host.RateLimit is { RequestsPerSecond: < 1 })
            yield return new($"{at}.rateLimit", $"{host.RateLimit.RequestsPerSecond} requests a second lets nobody in.", "Allow at least 1, or set no limit.");
        if (host.ConnectionLimit is { Connections: < 1 })
            yield return new($"{at}.connectionLimit", $"{host.ConnectionLimit.Connections} connections let nobody in.", "Allow at least 1, or set no limit.");
        if (host.MaxBodyMebibytes is < 1)
            yield return new($"{at}.maxBodyMebibytes", $"{host.MaxBodyMebibytes} MiB lets no body in.", "Allow at least 1, or set no limit.");
        foreach (var source in host.AllowedSources.Where(s => !IPNetwork.TryParse(s, out var range) || range.ToString() != s))
            yield return new($"{at}.allowedSources", $"'{source}' is not a range of addresses.", "Write a CIDR whose host bits are zero: 203.0.113.0/24.");
        if (host.Cors is { Origins.IsEmpty: true })
            yield return new($"{at}.cors", "allows no origin.", "Name the origins, or set no CORS.");
        if (host.Cors is { AllowCredentials: true } cors && cors.Origins.Contains("*"))
            yield return new($"{at}.cors", "lets every page act with the visitor's credentials.", "Name the origins, or do not allow credentials.");
    }

    [GeneratedRegex("^(?=.{1,253}$)([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\\.)+[a-z]([-a-z0-9]{0,61}[a-z0-9])?$")]
    private static partial Regex DnsName();
}
