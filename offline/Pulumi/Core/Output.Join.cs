namespace Pulumi;

public static partial class Output
{
    /// <summary>
    /// One output of many: known when all of them are, secret when any is, with the dependencies of all.
    /// <paramref name="build"/> runs once every part is settled.
    /// </summary>
    private static Output<T> Join<T>(IOutput?[] parts, Func<T> build, bool evenUnknown = true)
    {
        foreach (var part in parts)
            if (part is { IsSettled: false })
                return new Output<T>(JoinAsync(parts, build, evenUnknown));
        try
        {
            return Joined(parts, build, evenUnknown);
        }
        catch (Exception e)
        {
            return new Output<T>(Task.FromException<Output<T>>(e));
        }
    }

    private static async Task<Output<T>> JoinAsync<T>(IOutput?[] parts, Func<T> build, bool evenUnknown)
    {
        foreach (var part in parts)
            if (part is { IsSettled: false })
                await part.SettleAsync().ConfigureAwait(false);
        return Joined(parts, build, evenUnknown);
    }

    private static Output<T> Joined<T>(IOutput?[] parts, Func<T> build, bool evenUnknown)
    {
        var isKnown = true;
        var isSecret = false;
        HashSet<Resource>? resources = null;
        foreach (var part in parts)
        {
            if (part is null)
                continue;
            isKnown &= part.IsKnown;
            isSecret |= part.IsSecret;
            if (!part.Dependencies.IsEmpty)
                part.Dependencies.AddTo(resources ??= []);
        }
        var value = isKnown || evenUnknown ? build() : default!;
        return new Output<T>(value, isKnown, isSecret, resources is null ? default : new Dependencies(resources));
    }
}
