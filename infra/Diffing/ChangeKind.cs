namespace Erp.Infra.Diffing;

/// <summary>What happens to a resource, gravest last.</summary>
public enum ChangeKind
{
    Create,
    Update,
    Delete,
    Replace,
}

/// <summary>What the changes of a plan ask of the reader, gravest last.</summary>
public enum Verdict
{
    Unchanged,
    Safe,
    Review,
    Stop,
}
