namespace Erp.Components;

/// <summary>One load balancer serves all hosts: what belongs to it as a whole must be the same for each of them.</summary>
internal static class AlbChecks
{
    private const int LongestIdle = 4000;

    public static IEnumerable<ArgumentProblem> Problems(EdgeIngressArgs args)
    {
        if (args.Hosts.Any(h => h.Tls) && args.Certificates is not (AcmCertificates or null))
            yield return new("certificates", $"The engine '{AwsAlbEngine.EngineName}' takes certificates from ACM alone.", "Use EdgeCertificates.Acm.");
        foreach (var problem in Shared(args)) yield return problem;
        foreach (var host in args.Hosts)
        {
            if (host.RateLimit is not null && args.Front?.Firewall is null)
                yield return new($"hosts.{host.Key}.rateLimit", $"In the engine '{AwsAlbEngine.EngineName}' the limit is a rule of the firewall, and there is none.", $"Set Front.Firewall, or use '{GatewayApiEngine.EngineName}'.");
            if (host.Cors is { Origins.Length: > 1 })
                yield return new($"hosts.{host.Key}.cors", $"In the engine '{AwsAlbEngine.EngineName}' the answer names one origin, not {host.Cors.Origins.Length}.", $"Name one, or use '{GatewayApiEngine.EngineName}' or '{NginxIngressEngine.EngineName}'.");
            if (host is { Tls: false, Cors: not null })
                yield return new($"hosts.{host.Key}.cors", $"In the engine '{AwsAlbEngine.EngineName}' CORS belongs to the TLS listener.", "Switch TLS on, or remove it.");
            if (host.Timeouts.Idle is { } idle && (idle.TotalSeconds is < 1 or > LongestIdle || idle.Milliseconds != 0))
                yield return new($"hosts.{host.Key}.timeouts.idle", $"{idle.TotalSeconds} s is no idle timeout of the engine '{AwsAlbEngine.EngineName}'.", $"Use whole seconds from 1 to {LongestIdle}.");
            foreach (var header in host.ResponseHeaders.Set.Keys.Where(h => !AlbAttributes.SettableHeaders.ContainsKey(h)))
                yield return new($"hosts.{host.Key}.responseHeaders.set", $"The engine '{AwsAlbEngine.EngineName}' cannot set '{header}'.",
                    $"It sets {string.Join(", ", AlbAttributes.SettableHeaders.Keys)}; '{GatewayApiEngine.EngineName}' and '{NginxIngressEngine.EngineName}' set any.");
        }
    }

    private static IEnumerable<ArgumentProblem> Shared(EdgeIngressArgs args)
    {
        (string Setting, Func<EdgeHost, object?> Value)[] shared =
        [
            ("tls", h => h.Tls),
            ("redirectToHttps", h => h.RedirectToHttps),
            ("timeouts.idle", h => h.Timeouts.Idle),
            ("rateLimit", h => h.RateLimit),
            ("allowedSources", h => string.Join(",", h.AllowedSources)),
            ("responseHeaders", h => string.Join(",", h.ResponseHeadersToSet)),
            ("cors", h => h.Cors is null ? "" : string.Join(",", AlbAttributes.OfCors(h.Cors))),
        ];
        foreach (var (setting, value) in shared)
            if (args.Hosts.FirstOrDefault(h => !Equals(value(h), value(args.Hosts[0]))) is { } other)
                yield return new($"hosts.{other.Key}.{setting}", $"differs from that of '{args.Hosts[0].Key}', but the engine '{AwsAlbEngine.EngineName}' has one for all hosts.",
                    $"Set the same for all, or use '{GatewayApiEngine.EngineName}' or '{NginxIngressEngine.EngineName}'.");
    }
}
