using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Pods;

public sealed class PinnedImages() : ContainerRule("ERP024", "Images that stay what they are",
    "Write registry/path:version without scheme or blanks. Name a version or a digest; with a version only, set imagePullPolicy Always so that a node's old copy is never taken for it.", Severities.Error)
{
    private static readonly string[] Moving = ["", "latest", "main", "master", "stable", "edge", "nightly", "dev", "develop", "canary"];

    protected override IEnumerable<Violation> Check(Container container, Pod pod)
    {
        var image = container.Node["image"];
        if (image.IsUnknown) yield break;
        if (string.IsNullOrEmpty(image.Text))
        {
            yield return image.Because($"Container {container.Name} of {pod.Owner} has no image");
            yield break;
        }
        if (!ImageName.IsValid(image.Text))
        {
            yield return image.Because($"'{image.Text}' names no image: no node could ever pull it");
            yield break;
        }
        var name = ImageName.Parse(image.Text);
        if (name.Digest.Length == 0 && Moving.Contains(name.Tag))
            yield return image.Because($"{image.Text} means another image tomorrow");
        if (name.Digest.Length == 0 && container.Node["imagePullPolicy"].Text != "Always")
            yield return container.Node["imagePullPolicy"].Because($"Container {container.Name} of {pod.Owner} may start an old copy of {image.Text}");
        if (name.Digest.Length > 0 && !(name.Digest.StartsWith("sha256:", StringComparison.Ordinal) && name.Digest.Length == "sha256:".Length + 64))
            yield return image.Because($"'{name.Digest}' is not a digest");
    }
}
