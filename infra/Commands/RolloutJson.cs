using System.Text.Json;
using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Stacks.Rollouts;

namespace Erp.Infra.Commands;

/// <summary>Where a rollout stands, for a machine.</summary>
internal static class RolloutJson
{
    public static JsonObject Of(string stack, RolloutState state)
    {
        var json = new JsonObject
        {
            ["stack"] = stack,
            ["service"] = state.Service.Name,
            ["strategy"] = Named(state.Rollout switch { CanaryRollout => "Canary", BlueGreenRollout => "BlueGreen", _ => "Rolling" }),
            ["serving"] = state.Serving,
            ["running"] = state.IsRunning,
        };
        if (state.Rollout is CanaryRollout canary) (json["canary"], json["weight"]) = (canary.Version, canary.Weight);
        if (state.Rollout is BlueGreenRollout slots) (json["active"], json["idle"]) = (Named(slots.Active.ToString()), Named(slots.Idle.ToString()));
        json["inWords"] = state.InWords;
        json["next"] = RolloutMoves.NextOf(state);
        return json;
    }

    private static string Named(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
