using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Whether a class says which type token it stands for, so that a provider's view of it can be an object of that class.</summary>
internal static class ResourceToken
{
    private static readonly ConcurrentDictionary<Type, bool> Declared = new();

    public static bool IsDeclaredBy(Type type) =>
        Declared.GetOrAdd(type, static type => type.GetCustomAttribute<ResourceTypeAttribute>(inherit: false) is not null);
}
