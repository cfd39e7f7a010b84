using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Pods;

public sealed class ResolvedReferences() : PodRule("ERP033", "References that lead somewhere",
    "Create the object in the same stack, correct the name, or mark the reference optional.", Severities.Error)
{
    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan) => References(pod).SelectMany(r => Check(r.Kind, r.Name, r.Optional, r.Keys, pod, plan));

    private static IEnumerable<Violation> Check(string kind, Node name, Node optional, IEnumerable<Node> keys, Pod pod, PlanIndex plan)
    {
        if (name.Text is not { } text || name.IsUnknown || optional.Flag == true) yield break;
        var target = plan.Find(kind, pod.Namespace, text);
        if (target is null && !plan.MayBeMadeByOthers(pod.Namespace, text))
            yield return name.Because($"{pod.Owner} needs the {kind} {pod.Namespace}/{text}, which the stack does not create");
        var known = target is null ? [] : new[] { "data", "stringData", "binaryData" }.SelectMany(d => target.Root[d].Entries).Select(e => e.Key).ToHashSet();
        foreach (var key in keys.Where(k => target is not null && k.Text is not null && !k.IsUnknown && !known.Contains(k.Text)))
            yield return key.Because($"{pod.Owner} reads the key {key.Text} of {target}, which has no such key");
    }

    private static IEnumerable<(string Kind, Node Name, Node Optional, IEnumerable<Node> Keys)> References(Pod pod)
    {
        var spec = pod.Spec;
        if (spec["serviceAccountName"].Text is not "default") yield return ("ServiceAccount", spec["serviceAccountName"], spec["none"], []);
        // imagePullSecrets are not among them: whoever holds the registry's credentials puts them there, and no stack.
        foreach (var volume in spec["volumes"].Items)
        {
            yield return ("PersistentVolumeClaim", volume["persistentVolumeClaim"]["claimName"], volume["none"], []);
            yield return Of("ConfigMap", volume["configMap"], "name", Keys(volume["configMap"]));
            yield return Of("Secret", volume["secret"], "secretName", Keys(volume["secret"]));
            foreach (var source in volume["projected"]["sources"].Items)
            {
                yield return Of("ConfigMap", source["configMap"], "name", Keys(source["configMap"]));
                yield return Of("Secret", source["secret"], "name", Keys(source["secret"]));
            }
        }
        foreach (var container in pod.AllContainers)
        {
            foreach (var from in container.Node["envFrom"].Items)
            {
                yield return Of("ConfigMap", from["configMapRef"], "name", []);
                yield return Of("Secret", from["secretRef"], "name", []);
            }
            foreach (var from in container.Node["env"].Items.Select(e => e["valueFrom"]))
            {
                yield return Of("ConfigMap", from["configMapKeyRef"], "name", [from["configMapKeyRef"]["key"]]);
                yield return Of("Secret", from["secretKeyRef"], "name", [from["secretKeyRef"]["key"]]);
            }
        }
    }

    private static (string, Node, Node, IEnumerable<Node>) Of(string kind, Node source, string name, IEnumerable<Node> keys) => (kind, source[name], source["optional"], keys);

    private static IEnumerable<Node> Keys(Node source) => source["items"].Items.Select(i => i["key"]);
}
