namespace Pulumi;

public sealed partial class DeploymentInstance
{
    public Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Invocation.Of(Deployment, token, args, self, options).ToOutput<T>();

    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Invocation.Of(Deployment, token, args, self, options).ToOutput<T>();

    public void Call(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Invocation.Of(Deployment, token, args, self, options).ToOutput<object>();

    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Invocation.Of(Deployment, token, args, self, options).ToOutput<object>();
}
