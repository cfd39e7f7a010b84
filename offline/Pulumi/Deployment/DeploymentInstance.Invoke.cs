namespace Pulumi;

public sealed partial class DeploymentInstance
{
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Invocation.Of(Deployment, token, args, options).ToOutput<T>();

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        Invocation.Of(Deployment, token, args, options).ToOutput<T>();

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invocation.Of(Deployment, token, args, options).ToOutput<T>();

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        Invocation.Of(Deployment, token, args, options).ToOutput<T>();

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Invocation.Of(Deployment, token, args, options).ToSingleOutput<T>();

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        Invocation.Of(Deployment, token, args, options).ToSingleOutput<T>();

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invocation.Of(Deployment, token, args, options).ToSingleOutput<T>();

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        Invocation.Of(Deployment, token, args, options).ToSingleOutput<T>();

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Invocation.Of(Deployment, token, args, options).ToValueAsync<T>();

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invocation.Of(Deployment, token, args, options).ToValueAsync<T>();

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Invocation.Of(Deployment, token, args, options).ToValueAsync<object>();

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invocation.Of(Deployment, token, args, options).ToValueAsync<object>();

    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Invocation.Of(Deployment, token, args, options).ToSingleValueAsync<T>();

    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invocation.Of(Deployment, token, args, options).ToSingleValueAsync<T>();
}
