namespace Erp.Stacks.Configuration;

/// <summary>Everything that a configuration is refused for. Each has an example under tests/Stacks/Configuration/Invalid.</summary>
public enum ConfigRule
{
    InvalidYaml,
    Alias,
    DuplicateKey,
    NotAConfiguration,
    UnknownSection,
    MissingNamespace,
    UnknownNamespace,
    UnknownKey,
    NotAText,
    WrongForm,
    UnquotedNumber,
    WrongNumber,
    WrongBoolean,
    NotAChoice,
    UnknownChoice,
    NotAList,
    NotAMap,
    NotASecret,
    ReadableSecret,
    MissingEnvironment,
    UnknownService,
    UnknownImage,
    UnknownLogin,
    MaxBelowMin,
    NotCarried,
    EdgeMismatch,
    ImpossibleCluster,
}
