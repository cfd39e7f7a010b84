using System.Collections.Immutable;

namespace Erp.Tests.Infra.Checks.Cases;

internal static class NetworkCases
{
    public static ImmutableArray<RuleCase> All { get; } =
    [
        new("ERP050", "no policy for all", "Namespace/erp-prod", "metadata.name", p => p.Without("NetworkPolicy/default-deny")),
        new("ERP051", "anybody may call", "NetworkPolicy/financial-service", "spec.ingress[0]", p => p.Edit("NetworkPolicy/financial-service").Remove("spec.ingress[0].from")),
        new("ERP051", "every port", "NetworkPolicy/financial-service", "spec.ingress[0].ports", p => p.Edit("NetworkPolicy/financial-service").Remove("spec.ingress[0].ports")),
        new("ERP052", "two peers instead of one with both selectors", "NetworkPolicy/financial-service", "spec.ingress[0].from[0]", p => p.Edit("NetworkPolicy/financial-service").Set("spec.ingress[0].from", "[{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: erp-prod } } }, { podSelector: { matchLabels: { app.kubernetes.io/name: sales-service } } }]")),
        new("ERP052", "a namespace by a label that nobody sets", "NetworkPolicy/financial-service", "spec.ingress[0].from[0].namespaceSelector.matchLabels.name", p => p.Edit("NetworkPolicy/financial-service").Set("spec.ingress[0].from[0].namespaceSelector.matchLabels", "{ name: erp-prod }")),
        new("ERP053", "the metadata service", "NetworkPolicy/financial-service", "spec.egress[1].to[0].ipBlock", p => p.Edit("NetworkPolicy/financial-service").Remove("spec.egress[1].to[0].ipBlock.except")),
        new("ERP054", "a Service of nobody", "Service/sales-canary", "spec.selector", p => p.Edit("Service/sales-canary").Set("spec.selector", "{ app.kubernetes.io/name: canary }")),
        new("ERP054", "a policy of nobody", "NetworkPolicy/financial-service", "spec.podSelector", p => p.Edit("NetworkPolicy/financial-service").Set("spec.podSelector.matchLabels", "{ app.kubernetes.io/name: accounting }")),
        new("ERP054", "a monitor of nothing", "ServiceMonitor/services", "spec.selector", p => p.Edit("ServiceMonitor/services").Set("spec.selector.matchLabels", "{ app.kubernetes.io/part-of: other }")),
        new("ERP054", "a monitor of pods that live elsewhere", "PodMonitor/postgres", "spec.selector", p => p.With("{ type: \"kubernetes:monitoring.coreos.com/v1:PodMonitor\", name: postgres, inputs: { metadata: { namespace: erp-infra }, spec: { namespaceSelector: { matchNames: [erp-prod] }, selector: { matchLabels: { app.kubernetes.io/name: postgres } } } } }")),
        new("ERP055", "a route to nowhere", "HTTPRoute/sales", "spec.rules[0].backendRefs[sales].name", p => p.Edit("HTTPRoute/sales").Set("spec.rules[0].backendRefs[0].name", "sales")),
        new("ERP055", "a port that is not there", "Ingress/legacy", "spec.rules[0].http.paths[0].backend.service.port.number", p => p.Edit("Ingress/legacy").Set("spec.rules[0].http.paths[0].backend.service.port.number", 8080)),
        new("ERP055", "an action of a load balancer to nowhere", "Ingress/legacy", "metadata.annotations[\"alb.ingress.kubernetes.io/actions.sales-service\"].forwardConfig.targetGroups[0].serviceName", p => p.Edit("Ingress/legacy")
            .Set("metadata.annotations.'alb.ingress.kubernetes.io/actions.sales-service'", """ '{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"sales","servicePort":80,"weight":100}]}}' """)
            .Set("spec.rules[0].http.paths[0].backend.service.port", "{ name: use-annotation }")),
        new("ERP055", "an action that nobody wrote", "Ingress/legacy", "spec.rules[0].http.paths[0].backend.service.port.name", p => p.Edit("Ingress/legacy").Set("spec.rules[0].http.paths[0].backend.service.port", "{ name: use-annotation }")),
        new("ERP056", "nobody listens", "Service/sales-service", "spec.ports[0].targetPort", p => p.Edit("Service/sales-service").Set("spec.ports[0].targetPort", 8001)),
        new("ERP057", "a port on every node", "Service/sales-service", "spec.type", p => p.Edit("Service/sales-service").Set("spec.type", "NodePort")),
        new("ERP057", "foreign addresses", "Service/sales-service", "spec.externalIPs", p => p.Edit("Service/sales-service").Set("spec.externalIPs", "[203.0.113.7]")),
        new("ERP058", "an Ingress without TLS", "Ingress/legacy", "spec.rules[0].host", p => p.Edit("Ingress/legacy").Remove("spec.tls")),
        new("ERP058", "a listener without certificate", "Gateway/edge", "spec.listeners[https]", p => p.Edit("Gateway/edge").Remove("spec.listeners[https].tls")),
        new("ERP058", "an answer in the clear", "HTTPRoute/sales", "spec.parentRefs", p => p.Edit("HTTPRoute/sales").Remove("spec.parentRefs[edge].sectionName")),
        new("ERP059", "ingress-nginx", "Ingress/legacy", "spec.ingressClassName", p => p.Edit("Ingress/legacy").Set("spec.ingressClassName", "nginx")),
        new("ERP059", "a snippet", "Ingress/legacy", "metadata.annotations[\"nginx.ingress.kubernetes.io/server-snippet\"]", p => p.Edit("Ingress/legacy").Set("metadata.annotations.'nginx.ingress.kubernetes.io/server-snippet'", "return 200;")),
        new("ERP059", "the chart of ingress-nginx", "Release/redis", "chart", p => p.Edit("Release/redis").Set("chart", "ingress-nginx")),
        new("ERP060", "allowed out, not in", "NetworkPolicy/postgres", "spec.ingress[0].ports[0]", p => p.Edit("NetworkPolicy/postgres").Set("spec.ingress[0].ports[0].port", 5433)),
        new("ERP060", "allowed in, not out", "NetworkPolicy/financial-service", "spec.ingress[0].ports[0]", p => p.Edit("NetworkPolicy/sales-service").Set("spec.egress[0].ports[0].port", 9000)),
        new("ERP064", "no redirect", "Gateway/edge", "spec.listeners[https]", p => p.Without("HTTPRoute/redirect")),
        new("ERP064", "no HSTS", "HTTPRoute/sales", "spec.rules[0]", p => p.Edit("HTTPRoute/sales").Remove("spec.rules[0].filters")),
        new("ERP064", "no limit", "HTTPRoute/sales", "metadata.name", p => p.Without("BackendTrafficPolicy/sales")),
        new("ERP064", "old TLS", "Gateway/edge", "spec.listeners[https]", p => p.Edit("ClientTrafficPolicy/edge").Set("spec.tls.minVersion", "\"1.0\"")),
        new("ERP064", "a balancer without redirect", "Ingress/legacy", "metadata.annotations", p => p.Edit("Ingress/legacy").Remove("metadata.annotations.'alb.ingress.kubernetes.io/ssl-redirect'")),
        new("ERP064", "a balancer without HSTS", "Ingress/legacy", "metadata.annotations", p => p.Edit("Ingress/legacy").Remove("metadata.annotations.'alb.ingress.kubernetes.io/listener-attributes.HTTPS-443'")),
        new("ERP064", "a balancer with old TLS", "Ingress/legacy", "metadata.annotations[\"alb.ingress.kubernetes.io/ssl-policy\"]", p => p.Edit("Ingress/legacy").Set("metadata.annotations.'alb.ingress.kubernetes.io/ssl-policy'", "ELBSecurityPolicy-2016-08")),
        new("ERP064", "a balancer that counts nobody", "Ingress/legacy", "metadata.annotations[\"alb.ingress.kubernetes.io/wafv2-acl-arn\"]", p => p.Edit("WebAcl/guard").Set("rules", "[{ name: common }]")),
        new("ERP064", "a proxy with no word on its redirect", "Ingress/legacy", "metadata.annotations", p => p.Edit("Ingress/legacy").Set("spec.ingressClassName", "traefik-nginx")),
        new("ERP064", "a proxy with old TLS", "Release/redis", "values.tlsOptions.default.minVersion", p => p.Edit("Release/redis").Set("chart", "traefik")),
        new("ERP065", "names over UDP only", "NetworkPolicy/sales-service", "spec.egress", p => p.Edit("NetworkPolicy/default-deny").Remove("spec.egress[0].ports[1]")),
        new("ERP065", "no names at all", "NetworkPolicy/sales-service", "spec.egress", p => p.Edit("NetworkPolicy/default-deny").Set("spec.egress", "[]")),
    ];
}
