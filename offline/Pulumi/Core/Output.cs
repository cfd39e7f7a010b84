using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(value);

    public static Output<T> Create<T>(Task<T> value) => FromTask(value, isSecret: false);

    public static Output<T> CreateSecret<T>(T value) => new(value, isSecret: true);

    public static Output<T> CreateSecret<T>(Task<T> value) => FromTask(value, isSecret: true);

    public static Output<T> CreateSecret<T>(Output<T> value) => value.WithIsSecret(true);

    public static Output<T> Unsecret<T>(Output<T> output) => output.WithIsSecret(false);

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.SettledAsync().ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => AllOf([.. inputs.Select(input => input.ToOutput())]);

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => AllOf([.. outputs]);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => AllOf([.. outputs]);

    public static Output<string> Format(FormattableString formattableString)
    {
        var holes = formattableString.GetArguments();
        var outputs = new IOutput?[holes.Length];
        for (var i = 0; i < holes.Length; i++)
            outputs[i] = holes[i] switch { IOutput output => output, IInput input => input.Output, _ => null };
        return Join(outputs, () =>
        {
            var values = new object?[holes.Length];
            for (var i = 0; i < holes.Length; i++)
                values[i] = outputs[i] is { } output ? output.Value : holes[i];
            return string.Format(CultureInfo.InvariantCulture, formattableString.Format, values);
        }, evenUnknown: false);
    }

    internal static Output<T> WithIsSecret<T>(this Output<T> output, bool isSecret) =>
        output.Continue(settled => settled.With(settled.IsKnown, isSecret, settled.Dependencies));

    private static Output<ImmutableArray<T>> AllOf<T>(Output<T>[] outputs) =>
        Join(outputs, () =>
        {
            var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
            foreach (var output in outputs)
                values.Add(output.Value);
            return values.MoveToImmutable();
        });

    private static Output<T> FromTask<T>(Task<T> value, bool isSecret)
    {
        return value.IsCompletedSuccessfully
            ? new Output<T>(value.Result, isSecret: isSecret)
            : new Output<T>(WaitAsync(value, isSecret));

        static async Task<Output<T>> WaitAsync(Task<T> value, bool isSecret) => new(await value.ConfigureAwait(false), isSecret: isSecret);
    }
}
