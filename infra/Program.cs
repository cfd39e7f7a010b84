using Erp.Infra;
using Erp.Infra.Commands;

return Engine.IsPresent ? await Engine.DeployAsync() : await ErpCommand.RunAsync(args);
