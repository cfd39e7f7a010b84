using System.Text.RegularExpressions;

namespace Erp.Components;

/// <summary>Volumes that clash or cannot be.</summary>
internal static partial class VolumeCheck
{
    public static IEnumerable<ArgumentProblem> Problems(ServiceSpec spec)
    {
        var path = $"{spec.Name}.volumes";
        foreach (var volume in spec.Volumes)
        {
            if (!VolumeName().IsMatch(volume.Name))
                yield return new(path, $"'{volume.Name}' is no name for a volume.", "Lower-case letters, digits and '-', at most 20.");
            if (!volume.MountPath.StartsWith('/') || volume.MountPath == "/" || volume.MountPath.Contains(':'))
                yield return new(path, $"'{volume.Name}' is mounted at '{volume.MountPath}'.", "A folder below '/'.");
            if (Quantity.Parse(volume.Size) is not > 0)
                yield return new(path, $"'{volume.Name}' has the size '{volume.Size}'.", "Write it as Kubernetes does: 10Gi.");
        }
        foreach (var twice in Taken(spec, v => v.Name, ServiceVolumes.OwnNames))
            yield return new(path, $"the name '{twice}' is taken twice.", "Name each volume once; the platform has its own.");
        foreach (var twice in Taken(spec, v => v.MountPath.TrimEnd('/'), ServiceVolumes.OwnPaths))
            yield return new(path, $"two volumes are mounted at '{twice}'.", "Give each a folder of its own.");
    }

    private static IEnumerable<string> Taken(ServiceSpec spec, Func<ServiceVolume, string> by, IEnumerable<string> own) =>
        spec.Volumes.Select(by).Concat(own).GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key);

    [GeneratedRegex("^[a-z]([-a-z0-9]{0,18}[a-z0-9])?$")]
    private static partial Regex VolumeName();
}
