using System.Text.RegularExpressions;

namespace Erp.Components;

/// <summary>Ports that clash, cannot be listened on, or are named and not declared.</summary>
internal static partial class PortCheck
{
    private const int LowestUnprivileged = 1024;
    private const int Highest = 65535;

    public static IEnumerable<ArgumentProblem> Problems(ServiceSpec spec)
    {
        var path = $"{spec.Name}.ports";
        foreach (var port in spec.Ports)
        {
            if (!PortName().IsMatch(port.Name) || !port.Name.Any(char.IsLetter))
                yield return new(path, $"'{port.Name}' is no name for a port.", "Lower-case letters, digits and single '-', at most 15, a letter among them.");
            if (port.Number is < LowestUnprivileged or > Highest)
                yield return new(path, $"'{port.Name}' listens on {port.Number}.", $"From {LowestUnprivileged} to {Highest}: the container may not open a lower one; its Service can still offer it.");
            if (port.ServicePort is < 1 or > Highest)
                yield return new(path, $"'{port.Name}' is offered on {port.ServicePort}.", $"From 1 to {Highest}.");
        }
        foreach (var twice in spec.Ports.GroupBy(p => p.Name).Where(g => g.Count() > 1))
            yield return new(path, $"'{twice.Key}' is declared twice.", "Name each port once.");
        foreach (var twice in spec.Ports.GroupBy(p => p.Number).Where(g => g.Count() > 1))
            yield return new(path, $"{twice.Key} is declared as {Words.Listed(twice.Select(p => p.Name))}.", "A container listens once on a number.");
        foreach (var twice in spec.Ports.GroupBy(p => p.ServicePort).Where(g => g.Count() > 1))
            yield return new(path, $"{Words.Listed(twice.Select(p => p.Name))} are all offered on {twice.Key}.", "Give each a number of its own at the Service.");

        foreach (var route in spec.Routes)
        {
            if (spec.Find(route.Port) is null)
                yield return new($"{spec.Name}.routes", $"{route.Host}{route.Path} leads to port '{route.Port}', which the service does not declare.", Declared(spec));
            if (!route.Path.StartsWith('/') || route.Host == "")
                yield return new($"{spec.Name}.routes", $"'{route.Host}{route.Path}' is no route.", "A host, and a path that begins with '/'.");
        }
        if (spec.Exposure.IsLoadBalancer && !spec.Ports.Any(spec.Exposure.Offers))
            yield return new($"{spec.Name}.exposure", "is a load balancer without a port to offer.", "Declare one beside the metrics.");
        foreach (var cidr in spec.Exposure.From.Where(c => !System.Net.IPNetwork.TryParse(c, out _)))
            yield return new($"{spec.Name}.exposure.from", $"'{cidr}' is no address block.", "Write one such as 203.0.113.0/24.");
    }

    public static string Declared(ServiceSpec spec) => $"Declared: {Words.Listed(spec.Ports.Select(p => p.Name))}.";

    [GeneratedRegex("^[a-z0-9](-?[a-z0-9]){0,14}$")]
    private static partial Regex PortName();
}
